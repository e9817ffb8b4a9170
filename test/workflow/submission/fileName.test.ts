import fc from "fast-check";
import { submissionFileName } from "../../../src/workflow/submission/fileName";

const at = new Date(2026, 9, 9, 8, 30);

function named(unit: string): string {
  return submissionFileName({ unit, period: "2026Q3", version: 1, at });
}

describe("the name of a frozen file", () => {
  test.each([
    ["城东支行", "城东支行_2026Q3_v1_20261009.xlsx"],
    ["一部/二部", "一部_二部_2026Q3_v1_20261009.xlsx"],
    ['a\\b:c*d?e"f<g>h|i', "a_b_c_d_e_f_g_h_i_2026Q3_v1_20261009.xlsx"],
    ["ＡＢＣ支行", "ABC支行_2026Q3_v1_20261009.xlsx"],
    ["con", "_con_2026Q3_v1_20261009.xlsx"],
    [" 城东. ", "城东_2026Q3_v1_20261009.xlsx"],
    ["", "__2026Q3_v1_20261009.xlsx"],
    ["../../etc", ".._.._etc_2026Q3_v1_20261009.xlsx"],
  ])("%j", (unit, name) => {
    expect(named(unit)).toBe(name);
  });

  test("is one that Windows takes, whatever the unit is called, and keeps period, version and day", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 120 }), (unit) => {
        const name = named(unit);
        expect(name).not.toMatch(/[\\/:*?"<>|\p{Cc}]/u);
        expect(name).toMatch(/_2026Q3_v1_20261009\.xlsx$/);
        expect(Array.from(name).length).toBeLessThanOrEqual(80);
      }),
    );
  });
});
