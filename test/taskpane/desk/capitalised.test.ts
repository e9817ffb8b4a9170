import { capitalised } from "../../../src/taskpane/desk/capitalised";

test.each([
  ["capital allocation coefficients", "Capital allocation coefficients"],
  ["EVA points", "EVA points"],
  ["10% more", "10% more"],
  ["存款日均下限", "存款日均下限"],
  ["", ""],
])("“%s” standing by itself is “%s”", (words, shown) => {
  expect(capitalised(words)).toBe(shown);
});
