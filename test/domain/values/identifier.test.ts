import fc from "fast-check";
import { identifierKey, identifierOf } from "../../../src/domain/values/identifier";

const letters = fc.constantFrom(
  ...["a", "Z", "0", "9", "-", "_", "/", ".", "@", "#", "`", "{", "~", "^", " ", "\u3000", "\t", "\u00a0", "\u200b"],
  ...["Ａ", "ｂ", "１", "（", "）", "城", "东", "支", "行", "㍿", "ﬁ", "ß", "ı", "İ", "é", "e\u0301", "\ud83d\ude00"],
);
const written = fc.oneof(fc.string({ unit: letters }), fc.string({ unit: "binary" }), fc.string());

test("who or what a cell names is without spaces around and without width, its key without case", () => {
  fc.assert(
    fc.property(written, (cell) => {
      const shown = cell.normalize("NFKC").trim();
      expect(identifierOf(cell)).toBe(cell.trim() === "" ? "" : shown);
      expect(identifierKey(cell)).toBe(identifierOf(cell).toUpperCase());
    }),
    { numRuns: 5000 },
  );
});

test.each([
  [" ｂ００1 ", "B001"],
  ["001", "001"],
  [1, "1"],
  [true, "TRUE"],
  [null, ""],
  ["   ", ""],
  [{ error: "#REF!" }, ""],
  ["城东支行", "城东支行"],
])("%j has the key %j", (cell, key) => {
  expect(identifierKey(cell)).toBe(key);
});
