import type { SettledMovement } from "../../domain/grading/movement";
import { settledMovement } from "../../domain/grading/movement";
import { gradeLadder } from "../../domain/scheme/ladder";
import type { GradeStep } from "../../domain/scheme/ladder";
import { identifierKey } from "../../domain/values/identifier";
import type { SchemeDocument } from "../../domain/scheme/schema";
import type { FrozenResult } from "../submission/frozenContent";
import type { ArchivedFile, ArchivedResults } from "./archivedFile";
import { isUntouched, isUntouchedMerge, resultsOf } from "./archivedFile";

/** Somebody who is found in an archive. */
export interface ArchivedPerson {
  /** Key of the staff number. */
  readonly key: string;
  readonly id: string;
  /** Every name under which the number stands, the latest first. */
  readonly names: readonly string[];
  readonly units: readonly string[];
}

/** The result of a person in one quarter, as one version of one file has it. */
export interface HistoryEntry {
  readonly file: ArchivedFile;
  /** Whether nothing in the file was changed since it was frozen or merged. */
  readonly untouched: boolean;
  readonly period: string;
  readonly unit: string;
  readonly version: number;
  readonly fingerprint: string;
  readonly result: FrozenResult;
  /** The grade that counts; null where there was none. */
  readonly grade: GradeStep | null;
  readonly lastGrade: GradeStep | null;
  /** Null where nobody was graded, or the grade was still open. */
  readonly movement: SettledMovement | null;
  /** The highest version of the same unit and quarter, where it is another one: this entry no longer counts. */
  readonly supersededBy: number | null;
}

/** Everybody whose staff number or name holds the words; nobody where there are none. */
export function findPeople(files: readonly ArchivedFile[], words: string): readonly ArchivedPerson[] {
  const wanted = identifierKey(words);
  if (wanted === "") return [];
  const people = new Map<string, { id: string; names: Set<string>; units: Set<string> }>();
  const latestFirst = files.flatMap(resultsOf).sort((one, other) => (one.period < other.period ? 1 : -1));
  for (const { results, unit } of latestFirst)
    for (const result of results) {
      const key = identifierKey(result.id);
      if (key === "" || !(key.includes(wanted) || identifierKey(result.name).includes(wanted))) continue;
      const person = people.get(key) ?? { id: result.id, names: new Set(), units: new Set() };
      if (result.name !== "") person.names.add(result.name);
      person.units.add(result.unit === "" ? unit : result.unit);
      people.set(key, person);
    }
  return [...people]
    .map(([key, { id, names, units }]) => ({ key, id, names: [...names], units: [...units] }))
    .sort((one, other) => Number(other.key === wanted) - Number(one.key === wanted) || (one.key < other.key ? -1 : 1));
}

/**
 * The results of a person over quarters and versions, the earliest first. A content that is in several files counts once:
 * by the branch's own file where that is untouched, else by a merged one, else by one that was changed.
 */
export function personHistory(files: readonly ArchivedFile[], key: string): readonly HistoryEntry[] {
  const newest = newestVersions(files);
  const seen = new Set<string>();
  const ownFirst = [...files].sort((one, other) => rank(one) - rank(other));
  const entries = ownFirst.flatMap((file) =>
    resultsOf(file).flatMap((results): readonly HistoryEntry[] => {
      if (seen.has(results.fingerprint)) return [];
      const own = results.results.filter(({ id }) => identifierKey(id) === key);
      if (own.length > 0) seen.add(results.fingerprint);
      return own.map((result) => entryOf(file, results, result, newest));
    }),
  );
  return entries.sort((one, other) =>
    one.period === other.period ? one.version - other.version : one.period < other.period ? -1 : 1,
  );
}

function rank(file: ArchivedFile): number {
  return isUntouched(file) ? 0 : isUntouchedMerge(file) ? 1 : 2;
}

function entryOf(
  file: ArchivedFile,
  { unit, period, version, fingerprint, scheme }: ArchivedResults,
  result: FrozenResult,
  newest: ReadonlyMap<string, number>,
): HistoryEntry {
  const grade = stepOf(scheme, scheme.movement === undefined ? result.finalGrade : result.settledGrade);
  const lastGrade = stepOf(scheme, result.lastGrade);
  const highest = newest.get(placeOf(unit, period)) ?? version;
  return {
    file,
    untouched: isUntouchedMerge(file) || isUntouched(file),
    period,
    unit: result.unit === "" ? unit : result.unit,
    version,
    fingerprint,
    result,
    grade,
    lastGrade,
    movement: result.finalGrade === null ? null : settledMovement(grade, lastGrade),
    supersededBy: highest > version ? highest : null,
  };
}

function stepOf(scheme: SchemeDocument, id: string | null): GradeStep | null {
  return gradeLadder(scheme).find((step) => step.id === id) ?? null;
}

function newestVersions(files: readonly ArchivedFile[]): ReadonlyMap<string, number> {
  const newest = new Map<string, number>();
  for (const { unit, period, version } of files.flatMap(resultsOf)) {
    const place = placeOf(unit, period);
    newest.set(place, Math.max(version, newest.get(place) ?? 0));
  }
  return newest;
}

function placeOf(unit: string, period: string): string {
  return `${period} ${identifierKey(unit)}`;
}
