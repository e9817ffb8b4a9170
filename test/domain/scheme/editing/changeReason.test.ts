import {
  isEnglishReasonLeft,
  reasonIssue,
  withEnglishReason,
  withReasonStandIn,
} from "../../../../src/domain/scheme/editing/changeReason";
import { getAt, setAt } from "../../../../src/domain/scheme/editing/documentPath";
import { nextVersion } from "../../../../src/domain/scheme/editing/schemeCopies";
import { draftIssues, draftReducer, startDraft } from "../../../../src/domain/scheme/editing/schemeDraft";
import { labelOf } from "../../../../src/domain/scheme/editing/schemeLabels";
import { schemeReview } from "../../../../src/domain/scheme/review/schemeReview";
import { readScheme } from "../../../../src/domain/scheme/scheme";
import { fullDocument } from "../../../support/demonstrationScheme";

const full = fullDocument();
const begun = nextVersion(full, "2026-10-01");
const chinese = setAt(begun, "change.reason.zh", "资本系数上调");

describe("the reason of a change", () => {
  it("is missed in a version that was just begun, and in one without any", () => {
    expect(reasonIssue(begun)?.path).toBe("change.reason.zh");
    expect(reasonIssue(setAt(full, "version", 2))?.path).toBe("change");
    expect([reasonIssue(full), reasonIssue(chinese), reasonIssue(null)]).toEqual([null, null, null]);
  });

  it("while it is missing, the rest can be read; nothing given is ever replaced", () => {
    for (const missing of [begun, setAt(full, "version", 2)])
      expect(readScheme(withReasonStandIn(missing)).ok).toBe(true);
    expect(withReasonStandIn(full)).toBe(full);
    const given = setAt(chinese, "change.reason.en", "Coefficient raised");
    expect([withReasonStandIn(given), withEnglishReason(given)]).toEqual([given, given]);
  });

  it("left blank in English is the Chinese one", () => {
    expect([isEnglishReasonLeft(chinese), isEnglishReasonLeft(begun), isEnglishReasonLeft(full)]).toEqual([
      true,
      false,
      false,
    ]);
    const whole = withEnglishReason(chinese);
    expect(getAt(whole, "change.reason")).toEqual({ zh: "资本系数上调", en: "资本系数上调" });
    expect(readScheme(whole).ok).toBe(true);
    expect(readScheme(withEnglishReason(begun)).ok).toBe(false);
  });

  it("stops the issue of a new version, and no other check of it", () => {
    const review = schemeReview(begun, [full]);
    expect(review.checks.filter(({ findings }) => findings.some(({ severity }) => severity === "stop"))).toMatchObject([
      { code: "changeReason", findings: [{ path: "change.reason.zh" }] },
    ]);
    expect(review.checks.filter(({ verdict }) => verdict === "notJudged").map(({ code }) => code)).toEqual([
      "weightsAgainstLastYear",
    ]);
    expect([review.stops, review.document]).toEqual([1, null]);
  });

  it("lets a changed weight stop the issue for want of it", () => {
    const changed = setAt(setAt(begun, "score.weights.evaPoints", "0.5"), "score.weights.quality", "0.5");
    const within = schemeReview(changed, [full]).checks.find(({ code }) => code === "weightsWithinYear");
    expect(within?.findings.map(({ severity }) => severity)).toEqual(["stop", "stop"]);
  });

  it("in Chinese alone is enough, and the check says what becomes of the English one", () => {
    const review = schemeReview(chinese, [full]);
    expect(review.stops).toBe(0);
    expect(review.checks.find(({ code }) => code === "changeReason")?.findings).toMatchObject([
      { severity: "note", path: "change.reason.en" },
    ]);
  });

  it("is asked for once in the editor, beside whatever else is wrong", () => {
    expect(draftIssues(startDraft(begun)).map(({ path }) => path)).toEqual(["change.reason.zh"]);
    expect(draftIssues(startDraft(chinese))).toEqual([]);
    const edit = draftReducer(null);
    const lower = edit(startDraft(begun), { kind: "set", path: "eva.expectedReturn", value: "0.01" });
    const half = edit(lower, { kind: "set", path: "score.weights.quality", value: "0." });
    expect(
      draftIssues(half)
        .map(({ path }) => path)
        .sort(),
    ).toEqual(["change.reason.zh", "eva.expectedReturn", "score.weights.quality"]);
  });
});

describe("the names of words in two languages", () => {
  it("say what is written, and in which language", () => {
    expect(labelOf("change.reason.zh")).toEqual({ zh: "变更理由·中文", en: "Reason for the change · Chinese" });
    expect(labelOf("ladder[0].name.en")?.zh).toMatch(/·英文$/);
    expect([labelOf("nothing.zh"), labelOf("zh")]).toEqual([null, null]);
  });
});
