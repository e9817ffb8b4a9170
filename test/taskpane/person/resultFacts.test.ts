import { resultFacts } from "../../../src/taskpane/person/resultFacts";
import { translationsIn } from "../../support/translations";
import { placeStanding } from "../../../src/taskpane/state/reviewList";
import type { Words } from "../../../src/taskpane/i18n/useWords";
import { changed, newHire, quarterOf, threeManagers } from "../../support/fullQuarter";
import { fullRun } from "../fullRun";

const words: Words = { t: translationsIn("zh-CN").t, say: ({ zh }) => zh, locale: "zh-CN" };

describe("the figures of one person", () => {
  test("tell the place among those who are ranked; whoever has no grade takes no place and counts in none", async () => {
    const { outcome } = (await fullRun(quarterOf([...threeManagers, newHire]))).review;
    const ranks = outcome.graded.map((person) => {
      const rank = resultFacts(person, outcome, words).find(({ name }) => name === "名次");
      return [person.manager.id, rank?.value];
    });
    expect(outcome.graded).toHaveLength(4);
    expect(ranks).toEqual([
      ["B001", "机构内第 1 名（共 2 人），全行第 1 名（共 3 人）"],
      ["B002", "机构内第 2 名（共 2 人），全行第 2 名（共 3 人）"],
      ["B003", "机构内第 1 名（共 1 人），全行第 2 名（共 3 人）"],
      ["B004", "没有等级，不参加排名"],
    ]);
  });

  test("tell that the place is open where the grade is pending", async () => {
    const rows = changed(quarterOf([...threeManagers, newHire]), "roster", 1, { lastGrade: "首席" });
    const { outcome } = (await fullRun(rows)).review;
    const ranks = outcome.graded.map((person) => {
      const rank = resultFacts(person, outcome, words).find(({ name }) => name === "名次");
      return [person.manager.id, placeStanding(person), rank?.value];
    });
    expect(ranks).toEqual([
      ["B001", "ranked", "机构内第 1 名（共 1 人），全行第 1 名（共 2 人）"],
      ["B002", "open", "名次待定"],
      ["B003", "ranked", "机构内第 1 名（共 1 人），全行第 2 名（共 2 人）"],
      ["B004", "unranked", "没有等级，不参加排名"],
    ]);
  });
});
