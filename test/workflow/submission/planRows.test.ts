import { planRows } from "../../../src/workflow/submission/planRows";

describe("the rows of a planned sheet", () => {
  test("stand from A1, with blanks between the blocks and none at the ends", () => {
    const blocks = [
      { at: "A1", cells: [["标题"]] },
      {
        at: "B3",
        cells: [
          ["工号", "评分", ""],
          ["001", 0, ""],
          ["", "", ""],
        ],
      },
    ];
    expect(planRows({ blocks })).toEqual([["标题"], [], [null, "工号", "评分"], [null, "001", 0]]);
  });

  test("of a later block take the place of an earlier one's", () => {
    const blocks = [
      { at: "A1", cells: [[1, 2]] },
      { at: "B1", cells: [[3]] },
    ];
    expect(planRows({ blocks })).toEqual([[1, 3]]);
  });

  test("of nothing are none", () => {
    expect(planRows({ blocks: [{ at: "C5", cells: [[""]] }] })).toEqual([]);
  });
});
