import type { SealStanding } from "../../domain/seal/sealStanding";
import { periodId } from "../../domain/values/period";
import type { LogContent, SheetPlan } from "../ports";
import { enteredText } from "../record/appendRecord";
import type { ChainFault } from "../record/chainFaults";
import { isLine } from "../record/chainFaults";
import { runCounts } from "../record/runCounts";
import { localTime } from "../results/headLines";
import type { CurrentRun } from "./currentRun";
import type { EarlierVersion, FrozenContent } from "./frozenContent";
import { frozenFingerprint } from "./frozenPart";
import { frozenResultPlans } from "./frozenResultPlans";
import { frozenResults, resultFingerprint } from "./frozenResults";
import { keptResults } from "./keptResults";
import { placedOutcome, placedProblems } from "./placedOutcome";
import { planRows } from "./planRows";
import type { Submission } from "./register";
import { checkPlan } from "./sheets/checkPlan";
import type { CoverFacts } from "./sheets/coverPlan";
import { coverPlan, fingerprintCell } from "./sheets/coverPlan";
import { dataSheets } from "./sheets/dataPlans";
import { frozenSheetNames } from "./sheets/frozenSheetNames";
import { logPlan } from "./sheets/logPlan";
import { schemePlan } from "./sheets/schemePlan";
import { versionPlan } from "./sheets/versionPlan";
import { versionChanges } from "./versionChanges";

/** What is frozen: a whole run, under which standing, whose, and what was before. */
export interface FreezeInput {
  readonly run: CurrentRun;
  readonly standing: SealStanding;
  readonly unit: string;
  readonly by: string;
  /** Why people without a grade, or a log that does not hold, are submitted; may be empty. */
  readonly reason: string;
  readonly at: Date;
  readonly version: number;
  readonly earlier: EarlierVersion | null;
  /** The submission before, where the period was re-opened. */
  readonly before: Submission | null;
  readonly log: LogContent | null;
  readonly logFaults: readonly ChainFault[];
}

/** A frozen submission before it is a file. */
export interface Frozen {
  readonly content: FrozenContent;
  /** SHA-256 over the canonical JSON of the content. */
  readonly fingerprint: string;
  /** The sheets of the file, with the fingerprint on the cover. */
  readonly plans: readonly SheetPlan[];
}

/** Everything that a branch submits, as sheets of values and as content with its fingerprint. */
export function freezeContent(input: FreezeInput): Frozen {
  const { run, reason, log, logFaults } = input;
  const results = frozenResults(run.outcome);
  const facts = coverFacts(input, resultFingerprint(results));
  const remarks = {
    reason: enteredText(reason),
    log: { lines: (log?.rows ?? []).filter(isLine).length, faults: logFaults.length },
  };
  const data = dataSheets(run.read, frozenSheetNames);
  const inner: readonly SheetPlan[] = [
    ...frozenResultPlans(placedOutcome(run.outcome, data.placeOf), run.data.mapping, input.at),
    ...data.plans,
    schemePlan(run.context),
    checkPlan(run.context, placedProblems(run.data.problems, data.placeOf)),
    logPlan(log),
    ...comparison(input, results),
  ];
  const cover = (shown: string | null): SheetPlan => coverPlan(run, facts, remarks, shown);
  const content: FrozenContent = {
    format: 1,
    ...facts,
    results,
    tables: data.tables,
    sheets: [cover(null), ...inner].map((plan) => ({ name: plan.name, rows: planRows(plan) })),
    fingerprintCell,
  };
  const made = frozenFingerprint(content);
  return { content, fingerprint: made, plans: [cover(made), ...inner] };
}

function coverFacts(input: FreezeInput, results: string): CoverFacts {
  const { run, standing, unit, by, at, version, earlier } = input;
  return {
    unit: enteredText(unit),
    period: periodId(run.context.period),
    version,
    earlier,
    frozenAt: localTime(at),
    by: enteredText(by),
    scheme: run.context.scheme.document,
    seal: standing.seal,
    state: standing.state,
    counts: runCounts(run.outcome, run.data),
    resultFingerprint: results,
  };
}

function comparison({ run, earlier, before }: FreezeInput, results: FrozenContent["results"]): readonly SheetPlan[] {
  if (earlier === null || before === null) return [];
  return [versionPlan(run.context, earlier, versionChanges(before.results, keptResults(results)))];
}
