import { gradeLadder } from "../../domain/scheme/ladder";
import type { Scheme } from "../../domain/scheme/scheme";
import type { Period } from "../../domain/values/period";
import type { CheckedData } from "../data/checkData";
import { checkData } from "../data/checkData";
import type { ReadData } from "../data/readTable";
import { gradingRun } from "../grading/gradingRun";
import type { ClockPort, Progress } from "../ports";
import { carriedData } from "./carriedData";
import type { EffectPreview } from "./effect";
import { effectCounts, migrationMatrix, payEffect, unitEffects } from "./effectCounts";
import { effectReasons } from "./effectReasons";
import { matchLadders } from "./ladderMatch";
import { changedGroups } from "./parameterGroups";
import type { ComparedPerson, SchemeRun } from "./comparedPeople";
import { comparedPeople } from "./comparedPeople";
import { progressShare } from "../progressShare";

/** What is previewed: the data of a quarter, filled in under the older scheme, under both schemes. */
export interface EffectRequest {
  readonly data: ReadData;
  readonly older: Scheme;
  readonly newer: Scheme;
  readonly period: Period | null;
}

/**
 * Runs a quarter under two schemes and tells what the newer one does: who rises, who falls, and which change alone does it.
 * Writes nothing. Rejects with a WorkbookFault "stopped" where the person asked for it.
 */
export async function effectPreview(
  { data, older, newer, period }: EffectRequest,
  progress: Progress,
  clock: ClockPort,
): Promise<EffectPreview> {
  const ladders = { older: gradeLadder(older.document), newer: gradeLadder(newer.document) };
  const match = matchLadders(ladders.older, ladders.newer);
  const before = await run(data, older, period, progressShare(progress, 0, 0.4), clock);
  const carried = carriedData(data, before.data, older.document, newer.document, match);
  const after = await run(carried.data, newer, period, progressShare(progress, 0.4, 0.8), clock);
  const people = comparedPeople(before, after, match);
  const changed = people.filter(isChanged);
  const groups = changedGroups(older.document, newer.document, match);
  const reasons = await effectReasons(changed, groups, { period, match }, progressShare(progress, 0.8, 1), clock);
  return {
    ...ladders,
    matrix: migrationMatrix(people, ladders),
    counts: effectCounts(people),
    units: unitEffects(people),
    people: reasons.people,
    groups: reasons.groups,
    pay: payEffect(people),
    notes: carried.notes,
  };
}

async function run(
  data: ReadData,
  scheme: Scheme,
  period: Period | null,
  progress: Progress,
  clock: ClockPort,
): Promise<SchemeRun & { readonly data: CheckedData }> {
  const context = { scheme, period };
  const checked = await checkData(data, context, progressShare(progress, 0, 0.6), clock);
  return { data: checked, outcome: await gradingRun(checked, context, progressShare(progress, 0.6, 1), clock) };
}

function isChanged({ change }: ComparedPerson): boolean {
  return change !== "same" && change !== "neither";
}
