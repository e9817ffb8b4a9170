import { appraiser } from "../../../src/domain/appraisal/appraise";
import { standingOf } from "../../../src/domain/appraisal/standing";
import type { GradedManager } from "../../../src/workflow/grading/gradingOutcome";
import { partSummaries } from "../../../src/taskpane/state/partSummaries";
import { personText } from "../../../src/taskpane/state/personText";
import { countsByGrade, reviewCounts } from "../../../src/taskpane/state/reviewCounts";
import { isExempt, peopleList } from "../../../src/taskpane/state/reviewList";
import { everybody, NO_GRADE, NO_LAST_GRADE } from "../../../src/taskpane/state/reviewView";
import { shownGroups } from "../../../src/taskpane/state/shownGroups";
import { shownTabs } from "../../../src/taskpane/state/shownTabs";
import { settledWhatIf, stepChanges, whatIf } from "../../../src/taskpane/state/whatIf";
import { cheapestStep } from "../../../src/domain/grading/coaching";
import { movementMatrix } from "../../../src/workflow/review/movementMatrix";
import { serialDate } from "../../../src/domain/values/period";
import { changed, full, newHire, quarterOf, threeManagers } from "../../support/fullQuarter";
import type { FullRun } from "../fullRun";
import { fullRun } from "../fullRun";

const { document } = full.scheme;
const somebodyNew = quarterOf([...threeManagers, newHire]);
const withVeto = changed({ ...somebodyNew, vetoes: [{}] }, "vetoes", 0, {
  id: "B001",
  veto: document.movement?.vetoes[0]?.name.zh ?? "",
  date: serialDate(2026, 8, 1),
});

let run: FullRun;

beforeAll(async () => {
  run = await fullRun(withVeto);
});

function person(id: string): GradedManager {
  const found = run.review.outcome.graded.find(({ manager }) => manager.id === id);
  if (found === undefined) throw new Error(`${id} is not graded`);
  return found;
}

describe("the review of a run with every part", () => {
  test("shows every part of the review; without rules of movement or forms those parts are left out", () => {
    expect(shownTabs(run.review)).toEqual(["people", "bounds", "movement", "vetoes", "raters", "dashboard"]);
    const { data, outcome } = run.review;
    expect(shownTabs({ outcome, data: { ...data, forms: null } })).not.toContain("raters");
    const { movement, ...others } = document;
    expect(movement).toBeDefined();
    const scheme = { ...outcome.context.scheme, document: others };
    expect(shownTabs({ data, outcome: { ...outcome, context: { ...outcome.context, scheme } } })).not.toContain(
      "vetoes",
    );
  });

  test("finds whoever the rules leave ungraded in a group of their own", () => {
    const { outcome } = run.review;
    const exempt = peopleList(outcome, { ...everybody, group: "exempt" });
    expect(exempt.map(({ manager }) => manager.id)).toEqual(["B004"]);
    expect(exempt.every(isExempt)).toBe(true);
    expect(peopleList(outcome, { ...everybody, movement: "notGraded" })).toEqual(exempt);
    expect(reviewCounts(outcome)).toEqual({ graded: 3, exempt: 1, notGraded: 0 });
    expect(shownGroups(document)).toContain("exempt");
    const { movement, ...plain } = document;
    expect(movement).toBeDefined();
    expect(shownGroups(plain)).not.toContain("exempt");
  });

  test("a grade that a fault leaves open counts as not graded, not as left out by rule", async () => {
    const unreadable = changed(quarterOf(), "roster", 0, { hiredOn: "去年" });
    const { outcome } = (await fullRun(unreadable)).review;
    expect(reviewCounts(outcome)).toEqual({ graded: 2, exempt: 0, notGraded: 1 });
    const open = peopleList(outcome, { ...everybody, group: "notGraded" });
    expect(open.map(({ manager }) => manager.id)).toEqual(["B001"]);
    expect(open.some(isExempt)).toBe(false);
    expect(peopleList(outcome, { ...everybody, grade: NO_GRADE })).toEqual(open);
  });

  test("counts by the settled grade, and finds people by it", () => {
    const settled = person("B001").parts.movement;
    const grade = settled?.ok === true ? settled.value.figures.settledGrade : null;
    if (grade === null) throw new Error("B001 has no settled grade");
    expect(grade.id).not.toBe(person("B001").appraisal.figures.finalGrade.id);
    expect(
      peopleList(run.review.outcome, { ...everybody, grade: grade.id }).map(({ manager }) => manager.id),
    ).toContain("B001");
    expect(countsByGrade(run.review.outcome).find((one) => one.grade.id === grade.id)?.count).toBeGreaterThan(0);
  });

  test("a cell of the movement matrix leads to exactly the people counted in it", () => {
    const { outcome } = run.review;
    const { rows, ladder } = movementMatrix(outcome);
    for (const { last, counts, unsettled } of rows) {
      [...counts, unsettled].forEach((count, index) => {
        const lastGrade = last === null ? NO_LAST_GRADE : last.id;
        const found = peopleList(outcome, { ...everybody, lastGrade, grade: ladder[index]?.id ?? NO_GRADE });
        expect([last?.id, index, found.length]).toEqual([last?.id, index, count]);
      });
    }
  });
});

describe("one person's joined result", () => {
  test("sums up every part of the scheme, in their order", () => {
    const summaries = partSummaries(person("B001").parts, document.pricing?.currency ?? "yuan");
    expect(summaries.map(({ part }) => part)).toEqual([
      "movement",
      "scorecard",
      "difficulty",
      "team",
      "level",
      "pricing",
      "outcome",
    ]);
    expect(summaries.flatMap(({ problems }) => problems)).toEqual([]);
    const facts = new Map(summaries.flatMap((one) => one.facts).map(({ label, value }) => [label.zh, value.zh]));
    expect(facts.get("绩效等级")).toBe("优秀");
    expect(facts.get("考核卡")).toContain("对公");
  });

  test("says what is missing where a part has no result, and leaves the others as they are", async () => {
    const noSales = { ...quarterOf(), sales: [] };
    const { review } = await fullRun(noSales);
    const [first] = review.outcome.graded;
    const summaries = first === undefined ? [] : partSummaries(first.parts, "yuan");
    const faulty = summaries.filter(({ problems }) => problems.length > 0).map(({ part }) => part);
    expect(faulty).toEqual(["pricing"]);
  });

  test("is explained as one text, the parts under their titles", () => {
    const one = person("B001");
    const { zh, en } = personText(one.appraisal, one.parts, appraiser(full));
    for (const title of ["等级变动规则", "平衡计分卡", "团队平衡", "产品计价", "结果应用"]) expect(zh).toContain(title);
    expect(zh).toContain("2,200,000 元");
    expect(en).not.toMatch(/undefined|\[object/);
  });
});

describe("coaching", () => {
  test("the cheapest step, put into the what-if, does lead to the grade above", () => {
    const { appraisal } = person("B002");
    const cheapest = cheapestStep(standingOf(appraisal), document);
    if (cheapest === null) throw new Error("B002 is at the top");
    const result = whatIf(appraisal, stepChanges(appraisal, cheapest.steps), appraiser(full), full);
    expect(result.ok && result.appraisal.figures.finalGrade.id).toBe(cheapest.grade.id);
  });

  test("the rules of movement settle the grade of a what-if as they settle the real one", () => {
    const { appraisal, manager } = person("B001");
    const settled = person("B001").parts.movement;
    const real = settled?.ok === true ? settled.value.figures.settledGrade : undefined;
    expect(settledWhatIf(appraisal, manager, full)?.id).toBe(real?.id);
    const better = whatIf(appraisal, { eva: "9000000", quality: "100", deposits: "90000" }, appraiser(full), full);
    if (!better.ok) throw new Error("not graded");
    const after = settledWhatIf(better.appraisal, manager, full);
    expect(after?.index).toBeGreaterThan(better.appraisal.figures.finalGrade.index);
  });

  test("what was tried is kept while the details are closed, and in later steps", () => {
    run.wizard.changeView({ selected: person("B001").manager.row });
    run.wizard.changeWhatIf("B001", { eva: "3000000" });
    run.wizard.changeView({ selected: null });
    run.wizard.toWriting();
    run.wizard.goBack("review");
    expect(run.wizard.get().kept.whatIfs).toEqual({ B001: { eva: "3000000" } });
  });
});
