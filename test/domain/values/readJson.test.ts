import fc from "fast-check";
import type { JsonReading } from "../../../src/domain/values/readJson";
import { readJson } from "../../../src/domain/values/readJson";

/** Where a text is refused. */
function placeOf(reading: JsonReading): string | null {
  return reading.ok ? null : reading.path;
}

describe("a JSON text", () => {
  test("gives what a parser gives, with a byte order mark before it or not", () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), fc.boolean(), (json, marked) => {
        expect(readJson(marked ? `\uFEFF${json}` : json)).toEqual({ ok: true, content: JSON.parse(json) as unknown });
      }),
    );
  });

  test("is refused where one name stands twice in one object, wherever that is and whatever lies between", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.json({ maxDepth: 3 }),
        fc.json({ maxDepth: 3 }),
        fc.nat(5),
        (name, one, other, deep) => {
          const key = JSON.stringify(name);
          const inner = `{${key}:${one},"between ${name.length.toString()}":[1,"{,:"],${key}:${other}}`;
          const json = `${'[0,{"in":'.repeat(deep)}${inner}${"}]".repeat(deep)}`;
          expect(placeOf(readJson(json))).toBe(`${"[1].in".repeat(deep)}.${name}`.replace(/^\./, ""));
        },
      ),
    );
  });

  test.each([
    ['{"a":1,"b":{"a":2},"c":[{"a":3},{"a":4}]}', null],
    ['{"keys":[{},{"revoked":{"on":"x"},"revoked":null}]}', "keys[1].revoked"],
    ['{"a":1,"\\u0061":2}', "a"],
    ['{"a":"\\"a\\":","b":"{\\"b\\":1"}', null],
    ['{"":1,"":2}', ""],
  ])("%s: %s", (json, path) => {
    const reading = readJson(json);
    expect(placeOf(reading)).toBe(path);
    if (!reading.ok) expect(reading.message.zh).toContain("写了两次");
  });

  test("that is none says what is wrong", () => {
    const reading = readJson('{"a":');
    expect(reading.ok ? "" : reading.message.en).toContain("not complete JSON");
    expect(placeOf(reading)).toBe("");
  });

  test("is read however deep it goes", () => {
    const deep = `${"[".repeat(50_000)}${"]".repeat(50_000)}`;
    expect(readJson(`{"a":${deep},"a":${deep}}`)).toMatchObject({ ok: false, path: "a" });
  });
});
