import { vetoCases } from "../../src/workflow/review/vetoCases";
import { changed, quarterOf } from "../support/fullQuarter";
import { fullRun } from "../support/fullRun";

describe("cases of veto", () => {
  it("tell apart a settled grade, no grade by rule, and a grade that is open for a fault", async () => {
    const rows = changed(quarterOf(), "roster", 2, { lastGrade: "首席" });
    const vetoes = [
      { id: "B001", veto: "重大有责投诉", date: 46_240 },
      { id: "B002", veto: "涉案或受党纪政纪处分", date: 46_240 },
      { id: "B003", veto: "重大有责投诉", date: 46_240 },
    ];
    const { outcome } = await fullRun({ ...rows, vetoes });
    expect(vetoCases(outcome).map(({ manager, standing, after }) => [manager.id, standing, after?.name.zh])).toEqual([
      ["B001", "grade", "二级客户经理"],
      ["B002", "notGraded", undefined],
      ["B003", "open", undefined],
    ]);
  });
});
