import * as v from "valibot";
import { canonicalJson } from "../fingerprint";
import { isEnglishReasonLeft, reasonIssue, withReasonStandIn } from "../editing/changeReason";
import { formIssues } from "../formIssues";
import { invariantIssues } from "../invariants";
import { readScheme } from "../scheme";
import type { SchemeDocument } from "../schema";
import { schemeSchema } from "../schema";
import type { Text } from "../../values/text";
import { text } from "../../values/text";
import { changeChecks } from "./changeChecks";
import { declaredJumps } from "./declaredJumps";
import { gradeReach } from "./gradeReach";
import { indicatorChecks } from "./indicatorChecks";
import { ladderEnds } from "./ladderEnds";
import { lendingRate } from "./lendingRate";
import { placeholders } from "./placeholders";
import { refusalCode, refusalCodes } from "./refusalCodes";
import type { CheckCode, CheckOutcome, Predecessors, ReviewFinding } from "./reviewCheck";
import { checkCodes, checkTitles } from "./reviewCheck";
import { versionChecks } from "./versionChecks";

/** One check with what came of it. */
export interface ReviewCheck {
  readonly code: CheckCode;
  readonly title: Text;
  readonly verdict: "held" | "findings" | "notJudged";
  /** Why it was not judged; null where it was. */
  readonly why: Text | null;
  readonly findings: readonly ReviewFinding[];
}

/** Everything that was looked at before a scheme is issued. It may be issued where nothing stops it. */
export interface SchemeReview {
  readonly checks: readonly ReviewCheck[];
  /** The scheme, where it is right in form. */
  readonly document: SchemeDocument | null;
  readonly stops: number;
  readonly warnings: number;
  readonly notes: number;
}

/**
 * Looks a scheme over as a careful committee would before it is issued. `others` are all schemes known besides: those of
 * the same identifier are what it is compared with. A missing reason for the change stops the issue and no other check.
 */
export function schemeReview(content: unknown, others: readonly SchemeDocument[]): SchemeReview {
  const whole = withReasonStandIn(content);
  const parsed = v.safeParse(schemeSchema, whole);
  const missing = reasonIssue(content);
  const judged: Outcomes = parsed.success
    ? judgedBeside(missing === null ? parsed.output : withoutReason(parsed.output), others)
    : { form: formFindings(whole, parsed.issues) };
  const outcomes: Outcomes = {
    ...judged,
    ...(missing === null ? {} : { changeReason: [{ code: "changeReason", severity: "stop", ...missing }] }),
    ...(isEnglishReasonLeft(content) ? { changeReason: ofChineseAlone(judged.changeReason) } : {}),
  };
  const checks = checkCodes.map((code) => checkOf(code, outcomes[code] ?? { notJudged: brokenForm }));
  const count = (wanted: ReviewFinding["severity"]): number =>
    checks.flatMap(({ findings }) => findings).filter(({ severity }) => severity === wanted).length;
  return {
    checks,
    document: parsed.success && missing === null ? parsed.output : null,
    stops: count("stop"),
    warnings: count("warn"),
    notes: count("note"),
  };
}

type Outcomes = Partial<Record<CheckCode, CheckOutcome>>;

const chineseAlone: ReviewFinding = {
  code: "changeReason",
  severity: "note",
  path: "change.reason.en",
  message: text(
    "英文的变更理由留空，签发时照中文写入",
    "the English reason is left blank; the Chinese one is put in its place at the issue",
  ),
};

/** The Chinese reason, which stands for both, with what was found of it. */
function ofChineseAlone(outcome: CheckOutcome | undefined): readonly ReviewFinding[] {
  const found = outcome === undefined || "notJudged" in outcome ? [] : outcome;
  return [...found.filter(({ path }) => path !== chineseAlone.path), chineseAlone];
}

const brokenForm = text("格式还不完整，补正后再检查", "the form is not complete yet; put it right first");

function withoutReason({ change, ...kept }: SchemeDocument): SchemeDocument {
  return change === undefined ? kept : withoutReason(kept);
}

function judgedBeside(document: SchemeDocument, others: readonly SchemeDocument[]): Outcomes {
  const before = predecessors(document, others);
  const parts: readonly Outcomes[] = [
    refusals(document),
    {
      form: [],
      jumps: declaredJumps(document),
      expectedReturn: lendingRate(document),
      placeholders: placeholders(document),
    },
    gradeReach(document),
    ladderEnds(document),
    indicatorChecks(document),
    changeChecks(document, before),
    versionChecks(document, before),
  ];
  return Object.fromEntries(
    checkCodes.map((code) => [
      code,
      parts.map((part) => part[code]).reduce<CheckOutcome | undefined>(both, undefined) ?? [],
    ]),
  );
}

/** What was found first stands before what is found besides; a check that could not be made hides nothing. */
function both(first: CheckOutcome | undefined, further: CheckOutcome | undefined): CheckOutcome | undefined {
  if (first === undefined || further === undefined) return first ?? further;
  if ("notJudged" in first) return further;
  if ("notJudged" in further) return first.length > 0 ? first : further;
  return [...first, ...further];
}

/** What refuses the scheme, each under the check that is meant for it. */
function refusals(document: SchemeDocument): Partial<Record<CheckCode, readonly ReviewFinding[]>> {
  const found = invariantIssues(document).map((issue): ReviewFinding => ({
    ...issue,
    code: refusalCode(document, issue.path),
    severity: "stop",
  }));
  return Object.fromEntries(refusalCodes.map((code) => [code, found.filter((finding) => finding.code === code)]));
}

function formFindings(content: unknown, faults: Parameters<typeof formIssues>[0]): readonly ReviewFinding[] {
  const read = readScheme(content);
  const issues = read.ok ? formIssues(faults) : read.issues;
  return issues.map(({ path, message }) => ({ code: "form", severity: "stop", path, message }));
}

function checkOf(code: CheckCode, outcome: CheckOutcome): ReviewCheck {
  const title = checkTitles[code];
  if ("notJudged" in outcome) return { code, title, verdict: "notJudged", why: outcome.notJudged, findings: [] };
  return { code, title, verdict: outcome.length === 0 ? "held" : "findings", why: null, findings: outcome };
}

/** What stands before a scheme among all that are known; the scheme itself is none of them. */
function predecessors(document: SchemeDocument, others: readonly SchemeDocument[]): Predecessors {
  const own = canonicalJson(document);
  const same = others.filter((other) => other.id === document.id && canonicalJson(other) !== own);
  const sameYear = same.filter(({ year }) => year === document.year);
  const isKnown = others.some(({ id }) => id === document.id);
  return {
    sameYear,
    version: newest(sameYear.filter(({ version }) => version < document.version)),
    lastYear: newest(same.filter(({ year }) => year === document.year - 1)),
    beside: isKnown ? [] : newestOfEach(others.filter((other) => sharesDays(other, document))),
  };
}

function newest(list: readonly SchemeDocument[]): SchemeDocument | null {
  return [...list].sort((one, other) => other.version - one.version)[0] ?? null;
}

function newestOfEach(list: readonly SchemeDocument[]): readonly SchemeDocument[] {
  return [...new Set(list.map(({ id }) => id))].flatMap((id) => newest(list.filter((one) => one.id === id)) ?? []);
}

/** Whether both are of one bank and in force on a day together. */
function sharesDays(one: SchemeDocument, other: SchemeDocument): boolean {
  return (
    one.bank.zh === other.bank.zh &&
    one.effective.from <= other.effective.to &&
    other.effective.from <= one.effective.to
  );
}
