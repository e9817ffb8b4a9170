import type { SettledMovement } from "../../domain/grading/movement";
import { settledMovement } from "../../domain/grading/movement";
import { gradeLadder } from "../../domain/scheme/ladder";
import type { GradeLadder, GradeStep } from "../../domain/scheme/ladder";
import { identifierKey } from "../../domain/values/identifier";
import type { SchemeDocument } from "../../domain/scheme/schema";
import type { Text } from "../../domain/values/text";
import type { FrozenResult } from "../submission/frozenContent";
import type { ArchivedFile, ArchivedResults, FileTrust } from "./archivedFile";
import { fileTrust, resultsOf, schemeState } from "./archivedFile";
import { lastGradeQuestion } from "./lastGradeQuestion";
import type { ArchivedVersion, VersionOrder } from "./versionOrder";
import { versionOrder } from "./versionOrder";

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
export interface HistoryEntry extends VersionOrder {
  readonly file: ArchivedFile;
  readonly trust: FileTrust;
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
  /** Where the quarter before, as it is in hand, had another grade than the last grade stated; null where nothing is to be said. */
  readonly lastGradeQuestion: Text | null;
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

/** A content that is in the archive, with the file that vouches for it best. */
interface Held extends ArchivedVersion {
  readonly file: ArchivedFile;
  readonly results: ArchivedResults;
}

/**
 * The results of a person over quarters and versions, the earliest first. A content that is in several files counts once:
 * by the branch's own file where that is untouched, else by a merged one, else by one that was changed.
 */
export function personHistory(files: readonly ArchivedFile[], key: string): readonly HistoryEntry[] {
  const held = heldOnce(files);
  const entries = held.flatMap((one): readonly EntryByItself[] => {
    const own = one.results.results.filter(({ id }) => identifierKey(id) === key);
    if (own.length === 0) return [];
    const others = held.filter((other) => other !== one && placeOf(other) === placeOf(one));
    const order = versionOrder(one, others);
    return own.map((result) => entryOf(one, result, order));
  });
  const counting = entries.filter(isInForce);
  const asked = entries.map(({ ladder, ...entry }): HistoryEntry => {
    return { ...entry, lastGradeQuestion: lastGradeQuestion(entry, counting, ladder) };
  });
  return asked.sort((one, other) =>
    one.period === other.period ? one.version - other.version : one.period < other.period ? -1 : 1,
  );
}

/** Whether the entry counts in its quarter: no other took its place, and there is no question whether it takes another's. */
export function isInForce({ supersededBy, question }: VersionOrder): boolean {
  return supersededBy === null && question === null;
}

const ranks: Readonly<Record<FileTrust, number>> = { verified: 0, unproven: 1, carried: 2, changed: 3 };

function heldOnce(files: readonly ArchivedFile[]): readonly Held[] {
  const all = files.flatMap((file) => {
    const [trust, state] = [fileTrust(file), schemeState(file)];
    return resultsOf(file).map((results): Held => {
      const { version, fingerprint, earlier, schemeFingerprint } = results;
      return { file, results, trust, state, version, fingerprint, earlier, schemeFingerprint };
    });
  });
  const byContent = new Map<string, Held>();
  for (const one of all.sort((one, other) => ranks[one.trust] - ranks[other.trust]))
    if (!byContent.has(one.fingerprint)) byContent.set(one.fingerprint, one);
  return [...byContent.values()];
}

/** An entry before it is held against those of other quarters, with the ladder of its scheme. */
type EntryByItself = Omit<HistoryEntry, "lastGradeQuestion"> & { readonly ladder: GradeLadder };

function entryOf({ file, trust, results }: Held, result: FrozenResult, order: VersionOrder): EntryByItself {
  const { unit, period, version, fingerprint, scheme } = results;
  const grade = stepOf(scheme, scheme.movement === undefined ? result.finalGrade : result.settledGrade);
  const lastGrade = stepOf(scheme, result.lastGrade);
  return {
    file,
    trust,
    period,
    unit: result.unit === "" ? unit : result.unit,
    version,
    fingerprint,
    result,
    grade,
    lastGrade,
    movement: result.finalGrade === null ? null : settledMovement(grade, lastGrade),
    ladder: gradeLadder(scheme),
    ...order,
  };
}

function stepOf(scheme: SchemeDocument, id: string | null): GradeStep | null {
  return gradeLadder(scheme).find((step) => step.id === id) ?? null;
}

function placeOf({ results: { unit, period } }: Held): string {
  return `${period} ${identifierKey(unit)}`;
}
