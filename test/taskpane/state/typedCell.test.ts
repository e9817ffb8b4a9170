import { typedCell } from "../../../src/taskpane/state/typedCell";

describe("what is typed is read as a cell would read it", () => {
  test.each([
    ["", null],
    ["  ", null],
    ["2,400,000", 2_400_000],
    ["−5", -5],
    ["１２", 12],
    ["12%", 0.12],
    ["7.5 %", 0.075],
    ["2026-07-01", 46_204],
    ["2026/7/1", 46_204],
    ["2026-02-30", "2026-02-30"],
    ["2000万", "2000万"],
    ["一般公司", "一般公司"],
    ["1.2.3", "1.2.3"],
  ] as const)("%j is %j", (typed, cell) => {
    expect(typedCell(typed)).toBe(cell);
  });
});
