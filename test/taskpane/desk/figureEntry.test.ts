import fc from "fast-check";
import { readFigure, showFigure } from "../../../src/taskpane/desk/state/figureEntry";
import { decimalText } from "../../../src/domain/scheme/schemeForm";
import * as v from "valibot";

/** Decimal text as scheme files hold it, up to fifteen digits before the point and ten after. */
const decimals = fc
  .tuple(fc.boolean(), fc.integer({ min: 0, max: 999_999_999_999_999 }), fc.integer({ min: 0, max: 9_999_999_999 }))
  .map(([negative, whole, fraction]) => {
    const tail = String(fraction).padStart(10, "0").replace(/0+$/, "");
    const text = tail === "" ? String(whole) : `${String(whole)}.${tail}`;
    return negative && text !== "0" ? `-${text}` : text;
  });

/** The same figure a hundred times as great, by moving the point over the digits and by nothing else. */
function hundredfold(text: string): string {
  const sign = text.startsWith("-") ? "-" : "";
  const [whole = "0", fraction = ""] = text.replace("-", "").split(".");
  const padded = fraction.padEnd(2, "0");
  const head = (whole + padded.slice(0, 2)).replace(/^0+(?=\d)/, "");
  const tail = padded.slice(2);
  return `${sign}${head}${tail === "" ? "" : `.${tail}`}`;
}

describe("entering figures", () => {
  test.each([
    ["6.8%", "0.068"],
    ["6.8", "0.068"],
    ["６．８％", "0.068"],
    [" 6.8 % ", "0.068"],
    ["100", "1"],
    ["0.1", "0.001"],
    [".5", "0.005"],
    ["33.3333333", "0.333333333"],
    ["-0", "0"],
    ["−2.5", "-0.025"],
  ])("a rate typed as %s is %s in the file", (typed, file) => {
    expect(readFigure(typed, "rate")).toBe(file);
  });

  test.each([
    ["30,000", "30000"],
    ["30 000", "30000"],
    ["1,234,567.5", "1234567.5"],
    ["007.50", "7.5"],
    ["12.", "12"],
    ["+3", "3"],
    ["", ""],
    ["   ", ""],
  ])("an amount typed as %j is %j in the file", (typed, file) => {
    expect(readFigure(typed, "yuan")).toBe(file);
  });

  test.each(["3万", "1,5", "6.8%", "1e5", "六", "1.2.3", "--1", "NaN", "Infinity", "0x10", "%"])(
    "%s is no amount: it stays as typed, for the check to name",
    (typed) => {
      expect(readFigure(typed, "yuan")).toBe(typed);
      expect(v.safeParse(decimalText, readFigure(typed, "yuan")).success).toBe(false);
    },
  );

  test("a rate of the file is shown as a percentage with exactly its digits", () => {
    fc.assert(
      fc.property(decimals, (file) => {
        expect(showFigure(file, "rate")).toBe(hundredfold(file));
      }),
    );
  });

  test("what is shown and typed again is the same figure, whatever the unit", () => {
    fc.assert(
      fc.property(decimals, fc.constantFrom("rate", "coefficient", "yuan", "points", "none"), (file, unit) => {
        expect(readFigure(showFigure(file, unit), unit)).toBe(file);
        if (unit === "rate" || unit === "coefficient")
          expect(readFigure(`${showFigure(file, unit)}%`, unit)).toBe(file);
      }),
    );
  });

  test("what cannot be read is shown as it stands, and nothing as nothing", () => {
    expect([
      showFigure("3万", "rate"),
      showFigure(null, "rate"),
      showFigure(undefined, "yuan"),
      showFigure(5, "none"),
    ]).toEqual(["3万", "", "", "5"]);
  });
});
