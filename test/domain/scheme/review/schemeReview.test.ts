import fc from "fast-check";
import { setAt } from "../../../../src/domain/scheme/editing/documentPath";
import { readScheme } from "../../../../src/domain/scheme/scheme";
import type { CheckCode } from "../../../../src/domain/scheme/review/reviewCheck";
import { checkCodes } from "../../../../src/domain/scheme/review/reviewCheck";
import type { SchemeReview } from "../../../../src/domain/scheme/review/schemeReview";
import { schemeReview } from "../../../../src/domain/scheme/review/schemeReview";
import type { SchemeDocument } from "../../../../src/domain/scheme/schema";
import { demonstrationDocument, fullDocument } from "../../../support/demonstrationScheme";
import type { Change } from "./reviewed";
import { changedWeights, findings, full, of, second, withoutJump, smooth } from "./reviewed";

function verdict(code: CheckCode, { checks }: SchemeReview): string {
  return checks.find((check) => check.code === code)?.verdict ?? "missing";
}

describe("a scheme before it is issued", () => {
  it("holds in every check but the mark of illustrative figures, which the demonstrations bear", () => {
    for (const document of [smooth(), demonstrationDocument()]) {
      const review = schemeReview(document, [document]);
      expect(review.checks.map(({ code }) => code)).toEqual(checkCodes);
      expect(review.checks.filter((check) => check.verdict === "findings").map(({ code }) => code)).toEqual([
        "illustrative",
      ]);
      expect([review.stops, review.warnings, review.notes]).toEqual([0, 1, 0]);
      for (const { verdict: judged, why } of review.checks) expect(judged === "notJudged").toBe(why !== null);
    }
  });

  it("holds in every check there is, once it is a bank's own and there are schemes before it", () => {
    const own = (document: SchemeDocument): SchemeDocument => ({ ...document, illustrative: false });
    const before = own(smooth());
    const last = { ...before, year: 2025, effective: { from: "2025-01-01", to: "2025-12-31" } };
    const review = schemeReview(own(second(withoutJump)), [before, last]);
    expect(review.checks.filter(({ verdict: judged }) => judged !== "held")).toEqual([]);
  });

  it("is looked at for its form alone while the form is broken", () => {
    const review = schemeReview(setAt(setAt(full, "eva.lendingRate", "0."), "score.weights.quality", "0.9"), [full]);
    expect(review.document).toBeNull();
    expect(review.checks.map(({ verdict: judged }) => judged)).toEqual([
      "findings",
      ...checkCodes.slice(1).map(() => "notJudged"),
    ]);
    expect(review.checks[0]?.findings).toMatchObject([{ path: "eva.lendingRate", severity: "stop" }]);
  });

  it("says that the format is newer than this add-in", () => {
    expect(of("form", { ...full, format: 2 })[0]).toContain("请先升级加载项");
  });
});

describe("what refuses a scheme stands under the check that is meant for it", () => {
  it.each<readonly [CheckCode, string, Change]>([
    ["sums", "score.weights", ({ score }) => void (score.weights.quality = "0.4")],
    ["sums", "quality.items", ({ quality }) => void (quality.items[0]!.weight = "0.2")],
    ["sums", "quality.groups", ({ quality }) => void (quality.groups[0]!.weight = "0.7")],
    [
      "sums",
      "scorecard.cards[1].indicators",
      ({ scorecard }) => void (scorecard!.cards[1]!.indicators[0]!.weight = "0.9"),
    ],
    ["sums", "jobs.factors", ({ jobs }) => void (jobs!.factors[0]!.weight = "0.9")],
    ["gaps", "scorecard.indicators[1].method.bands[1].from", ({ scorecard }) => curve(scorecard, { from: "0.85" })],
    ["overlaps", "scorecard.indicators[1].method.bands[1].from", ({ scorecard }) => curve(scorecard, { from: "0.75" })],
    ["overlaps", "scorecard.indicators[1].method.bands[1].to", ({ scorecard }) => curve(scorecard, { to: "0.7" })],
    [
      "jumps",
      "scorecard.indicators[1].method.bands[1].pointsFrom",
      ({ scorecard }) => curve(scorecard, { pointsFrom: "65" }),
    ],
    ["gaps", "scorecard.indicators[10].method.steps[5].bound", ({ scorecard }) => steps(scorecard, 5, "0.3")],
    ["overlaps", "scorecard.indicators[10].method.steps[1].bound", ({ scorecard }) => steps(scorecard, 1, null)],
    ["overlaps", "scorecard.indicators[10].method.steps[1].bound", ({ scorecard }) => steps(scorecard, 1, "1.3")],
    ["gaps", "workforce.ages[1].from", ({ workforce }) => void (workforce!.ages[1]!.from = "31")],
    ["overlaps", "workforce.ages[1].from", ({ workforce }) => void (workforce!.ages[1]!.from = "29")],
    ["gaps", "workforce.service[3].below", ({ workforce }) => void (workforce!.service[3]!.below = "90")],
    ["overlaps", "workforce.ages[1].below", ({ workforce }) => void (workforce!.ages[1]!.below = null)],
    ["gaps", "jobs.grades[0].from", ({ jobs }) => void (jobs!.grades[0]!.from = "10")],
    ["overlaps", "ladder[2].scoreFloor", ({ ladder }) => void (ladder[2]!.scoreFloor = "85")],
    ["overlaps", "ladder[3].depositFloor", ({ ladder }) => void (ladder[3]!.depositFloor = "8000")],
    ["overlaps", "ladder[1].scoreFloor", ({ ladder }) => void (ladder[1]!.scoreFloor = null)],
    ["overlaps", "scorecard.levels[1].floor", ({ scorecard }) => void (scorecard!.levels[1]!.floor = "95")],
    ["gaps", "scorecard.levels[3].floor", ({ scorecard }) => void (scorecard!.levels[3]!.floor = "20")],
    ["gaps", "team.difficulty.customers[3].floor", ({ team }) => void (team!.difficulty.customers[3]!.floor = "5")],
    [
      "overlaps",
      "team.difficulty.loanBalance[1].floor",
      ({ team }) => void (team!.difficulty.loanBalance[1]!.floor = "99999"),
    ],
    ["unreachableGrades", "scorecard.levels[0].floor", ({ scorecard }) => void (scorecard!.levels[0]!.floor = "400")],
    ["expectedReturn", "eva.expectedReturn", ({ eva }) => void (eva.expectedReturn = eva.lendingRate)],
    ["depositRanking", "ranking.indicator", ({ ranking }) => void (ranking.indicator = "deposits")],
    ["depositRanking", "ranking.tieBreaks[1]", ({ ranking }) => void (ranking.tieBreaks[1] = "averageDailyDeposits")],
    ["invariants", "ranking.tieBreaks[0]", ({ ranking }) => void (ranking.tieBreaks[0] = "height")],
    ["invariants", "ladder[0].scoreFloor", ({ ladder }) => void (ladder[0]!.scoreFloor = "90.123")],
    ["invariants", "scorecard.levels[0].floor", ({ scorecard }) => void (scorecard!.levels[0]!.floor = "90.123")],
    [
      "invariants",
      "eva.assetClasses[1].name",
      ({ eva }) => void (eva.assetClasses[1]!.name = eva.assetClasses[0]!.name),
    ],
    ["changeReason", "change", (document) => void (document.version = 2)],
  ])("%s at %s", (code, path, change) => {
    const document = fullDocument(change);
    expect(readScheme(document).ok).toBe(false);
    const found = findings(document).filter((finding) => finding.path === path && finding.severity === "stop");
    expect(found.map((finding) => finding.code)).toContain(code);
    expect(verdict(code, schemeReview(document, []))).toBe("findings");
  });

  it("leaves out nothing that refuses a scheme", () => {
    const changes: readonly Change[] = [
      ({ score }) => void (score.weights.quality = "0.4"),
      ({ eva }) => void (eva.expectedReturn = "0.01"),
      ({ ladder }) => void (ladder[2]!.scoreFloor = "85"),
      ({ scorecard }) => void (scorecard!.levels[0]!.floor = "400"),
      ({ outcome }) => void (outcome!.pay.grades[0]!.grade = "无此等级"),
      ({ workforce }) => void (workforce!.ages[1]!.from = "31"),
    ];
    fc.assert(
      fc.property(fc.subarray([...changes]), (some) => {
        const document = fullDocument((one) => some.forEach((change) => change(one)));
        const read = readScheme(document);
        const paths = (read.ok ? [] : read.issues).map(({ path, message }) => `${path} ${message.zh}`).sort();
        const stops = findings(document).filter(({ severity }) => severity === "stop");
        expect(stops.map(({ path, message }) => `${path} ${message.zh}`).sort()).toEqual(paths);
      }),
      { numRuns: 20 },
    );
  });
});

describe("findings", () => {
  it("must not leave words to be filled in", () => {
    const document = second((one) => {
      one.change = { reason: { zh: "待填写", en: "To be filled in" } };
      one.eva.assetClasses[0]!.name.zh = " TBD ";
    });
    expect(of("placeholders", document, [full]).map((line) => line.split("：")[0])).toEqual([
      "stop eva.assetClasses[0].name",
    ]);
    expect(of("changeReason", document, [full]).map((line) => line.split("：")[0])).toEqual([
      "stop change.reason.zh",
      "stop change.reason.en",
    ]);
    for (const words of ["XX银行", "待确认", "To be confirmed", "**"])
      expect(
        of(
          "placeholders",
          fullDocument(({ bank }) => void (bank.zh = words)),
        ),
      ).toEqual([`stop bank：现为「${words}」；签发前应写明`]);
    const open = fullDocument(({ scorecard }) => {
      scorecard!.indicators[3]!.source.zh = "无";
      scorecard!.indicators[4]!.definition.zh = "——";
    });
    expect(of("placeholders", open)).toEqual([
      "stop scorecard.indicators[3].source：现为「无」；签发前应写明",
      "stop scorecard.indicators[4].definition：现为「——」；签发前应写明",
    ]);
  });

  it("has findings in both languages, each naming its place", () => {
    const document = second((one) => {
      changedWeights(one);
      one.score.weights.evaPoints = "0.1";
      one.evaPoints.cap = "20";
      one.effective.from = "2026-08-15";
      one.ladder.splice(3, 1);
      one.eva.assetClasses[5]!.coefficient = "0.8";
    });
    const found = findings(document, [full]);
    expect(new Set(found.map(({ code }) => code)).size).toBeGreaterThan(6);
    for (const { path, message } of found) {
      expect(path).not.toBe("");
      expect(message.zh).toMatch(/\p{Script=Han}/u);
      expect(message.en.replace(/["“][^"”]*["”]/g, "")).toMatch(/^[^\p{Script=Han}]*$/u);
    }
  });
});

type Scorecard = Parameters<Change>[0]["scorecard"];

function curve(scorecard: Scorecard, band: Readonly<Record<string, string>>): void {
  const { method } = scorecard!.indicators[1]!;
  if (method.kind === "curve") Object.assign(method.bands[1]!, band);
}

function steps(scorecard: Scorecard, index: number, bound: string | null): void {
  const { method } = scorecard!.indicators[10]!;
  if (method.kind === "steps") method.steps[index]!.bound = bound;
}
