import fc from "fast-check";
import { canonicalJson } from "../../src/domain/scheme/fingerprint";
import { jsonPart, readJsonPart } from "../../src/workflow/jsonPart";

const NAMESPACE = "urn:test:1";

function read(xml: string): unknown {
  return readJsonPart(NAMESPACE, "entry", xml);
}

describe("a custom XML part of JSON", () => {
  test("gives back what was put in, and is XML whatever that is", () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: "grapheme" }), (value) => {
        const xml = jsonPart(NAMESPACE, "entry", { value });
        expect(canonicalJson(read(xml))).toBe(canonicalJson({ value }));
        expect(xml).toMatch(/^<entry xmlns="urn:test:1">(?:[^<&]|&(?:amp|lt|gt);)*<\/entry>$/);
      }),
    );
  });

  test("holds no character that XML does not take", () => {
    const odd = "\u0000\u001F\uFFFE\uFFFF]]><&\u2028";
    const xml = jsonPart(NAMESPACE, "entry", odd);
    expect(xml).not.toMatch(/[\p{Cc}\uFFFE\uFFFF]/u);
    expect(read(xml)).toBe(odd);
  });

  test.each([
    ["another root", '<other xmlns="urn:test:1">1</other>'],
    ["another namespace", '<entry xmlns="urn:test:2">1</entry>'],
    ["an element inside", '<entry xmlns="urn:test:1"><a/>1</entry>'],
    ["a second root", '<entry xmlns="urn:test:1">1</entry><entry xmlns="urn:test:1">2</entry>'],
    ["a document type", '<!DOCTYPE entry [<!ENTITY a "1">]><entry xmlns="urn:test:1">&a;</entry>'],
    ["an entity that stands for nothing", '<entry xmlns="urn:test:1">"&a;"</entry>'],
    ["a character beyond all others", '<entry xmlns="urn:test:1">"&#x110000;"</entry>'],
    ["no JSON", '<entry xmlns="urn:test:1">{</entry>'],
    ["nothing", ""],
  ])("is refused with %s", (_what, xml) => {
    expect(read(xml)).toBeUndefined();
  });

  test("is read with the declaration, quotes and white space of others", () => {
    expect(
      read("\uFEFF<?xml version='1.0' encoding='utf-8'?>\r\n<entry xmlns='urn:test:1' >\"&#x4E00;&quot;\"</entry>\n"),
    ).toBe(undefined);
    expect(read("\uFEFF<?xml version='1.0'?>\r\n<entry xmlns='urn:test:1' >\"&#x4E00;&apos;\"</entry>\n")).toBe("一'");
  });
});
