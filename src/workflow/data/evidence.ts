import type { AppraisalContext } from "../../domain/calculation/context";
import type { Input } from "../../domain/calculation/input";
import type { Cell } from "../../domain/values/cell";
import { isCellError } from "../../domain/values/cell";
import { identifierKey } from "../../domain/values/identifier";
import type { Problem } from "../../domain/values/problem";
import { problem } from "../../domain/values/problem";
import type { Result } from "../../domain/values/result";
import { bad } from "../../domain/values/result";
import { text } from "../../domain/values/text";
import type { Pace } from "../pace";
import type { Place } from "../ports";
import type { LocatedProblem, Whereabouts } from "./located";
import type { MappedRow } from "./rows";

/** What many rows say of each manager, by identifierKey, with every problem on the way. */
export interface Evidence<T> {
  readonly results: ReadonlyMap<string, Result<T>>;
  readonly problems: readonly LocatedProblem[];
}

/** A row that was read, or what is wrong with its cells, by column. */
export type EntryRead<E> =
  | { readonly ok: true; readonly value: E }
  | { readonly ok: false; readonly problems: readonly { readonly column: string; readonly problem: Problem }[] };

/** A row with what was read of it. */
export interface Entry<E> {
  readonly row: MappedRow;
  readonly value: E;
}

/** How the entries of a table come to one value for each manager. */
export interface Gathering<E, T> {
  readonly read: (row: MappedRow) => EntryRead<E>;
  /** Made of all entries of one manager, once each of them has been read without a problem. */
  readonly run: (entries: readonly Entry<E>[], managerKey: string) => Result<T>;
  /** Where a problem of the entries as a whole shows; null leads to the manager's row of the roster. */
  readonly placeOf: (entries: readonly Entry<E>[], found: Problem, managerKey: string) => Place | null;
  /** How grave a problem is, and for which part. */
  readonly weight: Pick<Whereabouts, "severity" | "part">;
}

/** Gathers the entries of everybody: every row is read for its own problems, then each manager's entries as a whole. */
export async function gather<E, T>(
  rows: readonly MappedRow[],
  keys: ReadonlySet<string>,
  { read, run, placeOf, weight }: Gathering<E, T>,
  pace: Pace,
): Promise<Evidence<T>> {
  const { byManager, problems: nobodys } = rowsByManager(rows, keys);
  const results = new Map<string, Result<T>>();
  const problems = await pace.each([...byManager], ([managerId, own]) => {
    const reads = own.map((row) => ({ row, read: read(row) }));
    const faults = reads.flatMap(({ row, read: found }) =>
      found.ok
        ? []
        : found.problems.map((each) => ({
            problem: each.problem,
            place: row.place(each.column),
            managerId,
            ...weight,
          })),
    );
    const entries = reads.flatMap(({ row, read: found }) => (found.ok ? [{ row, value: found.value }] : []));
    const result = faults.length > 0 ? bad(...faults.map((fault) => fault.problem)) : run(entries, managerId);
    results.set(managerId, result);
    if (faults.length > 0 || result.ok) return faults;
    return result.problems.map((each) => ({
      problem: each,
      place: placeOf(entries, each, managerId),
      managerId,
      ...weight,
    }));
  });
  return { results, problems: [...nobodys, ...problems.flat()] };
}

/** One column of a table of entries, and how its cells are read. */
export interface EntryColumn {
  readonly key: string;
  readonly input: Input<unknown>;
  /** The member of a list that the column stands for, such as a quality item. */
  readonly member?: string;
}

/** Reads each column of a row by its own input. */
export function readColumns(
  columns: readonly EntryColumn[],
  context: AppraisalContext,
): (row: MappedRow) => EntryRead<null> {
  return (row) => {
    const problems = columns.flatMap(({ key, input, member }) => {
      const found = input.read(row.cell(key), context, member);
      return found.ok ? [] : found.problems.map((problem) => ({ column: key, problem }));
    });
    return problems.length === 0 ? { ok: true, value: null } : { ok: false, problems };
  };
}

/** The rows of each manager of the roster by identifierKey, and a notice for every row that belongs to nobody. */
export function rowsByManager(
  rows: readonly MappedRow[],
  keys: ReadonlySet<string>,
): {
  readonly byManager: ReadonlyMap<string, readonly MappedRow[]>;
  readonly problems: readonly LocatedProblem[];
} {
  const byManager = new Map<string, MappedRow[]>([...keys].map((key) => [key, []]));
  const problems: LocatedProblem[] = [];
  for (const row of rows) {
    const cell = row.cell("id");
    const own = byManager.get(identifierKey(cell));
    if (own !== undefined) own.push(row);
    else problems.push({ problem: nobody(cell), place: row.place("id"), managerId: null, severity: "notice" });
  }
  return { byManager, problems };
}

function nobody(cell: Cell): Problem {
  const field = text("工号", "Staff number");
  if (identifierKey(cell) === "") {
    return problem(
      isCellError(cell) ? "error-cell" : "blank",
      field,
      cell,
      text("客户经理名册中的工号", "a staff number of the roster"),
    );
  }
  return problem("unknown-person", field, cell, text("与客户经理表的工号一致", "use a staff number of the roster"));
}
