import fc from "fast-check";
import { createSharing } from "../../../src/taskpane/desk/state/sharing";

describe("sharing what did not change", () => {
  test("what comes out equals what went in, whatever was there before", () => {
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { minLength: 1, maxLength: 4 }), (values) => {
        const share = createSharing<unknown>();
        for (const value of values) expect(share(value)).toStrictEqual(value);
      }),
    );
  });

  test("an equal copy is what was there before", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const share = createSharing<unknown>();
        const first = share(value);
        expect(share(structuredClone(value))).toBe(first);
      }),
    );
  });

  test("of a changed whole the parts beside the change are what was there before", () => {
    const share = createSharing<{ readonly rows: readonly { readonly name: string }[]; readonly more?: unknown }>();
    const first = share({ rows: [{ name: "一" }, { name: "二" }] });
    const next = share({ rows: [{ name: "一" }, { name: "三" }] });
    expect([next === first, next.rows[0] === first.rows[0], next.rows[1]]).toEqual([false, true, { name: "三" }]);
    expect(Object.keys(share({ rows: [{ name: "一" }, { name: "三" }], more: undefined }))).toEqual(["rows", "more"]);
  });
});
