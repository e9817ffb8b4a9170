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

/** What is wrong with a cell of a row. */
export interface ColumnProblem {
  readonly column: string;
  readonly problem: Problem;
}

/** How the rows of a table come to one value for each manager. */
export interface Gathering<T> {
  /** Made of all rows of one manager; it holds only where every one of them does. */
  readonly run: (rows: readonly MappedRow[], managerKey: string) => Result<T>;
  /** What is wrong with the cells of one row, asked where there is no value. */
  readonly faultsOf: (row: MappedRow) => readonly ColumnProblem[];
  /** Where a problem of rows shows that hold one by one; null leads to the manager's row of the roster. */
  readonly placeOf: (rows: readonly MappedRow[], found: Problem, managerKey: string) => Place | null;
  /** How grave a problem is, and for which part. */
  readonly weight: Pick<Whereabouts, "severity" | "part">;
}

/**
 * Gathers the rows of everybody. Where they come to no value, every row is read for problems of its own; only where there
 * are none, those of the rows as a whole are told.
 */
export async function gather<T>(
  rows: readonly MappedRow[],
  keys: ReadonlySet<string>,
  { run, faultsOf, placeOf, weight }: Gathering<T>,
  pace: Pace,
): Promise<Evidence<T>> {
  const { byManager, problems: nobodys } = rowsByManager(rows, keys);
  const results = new Map<string, Result<T>>();
  const problems = [...nobodys];
  await pace.each([...byManager], ([managerId, own]) => {
    const result = run(own, managerId);
    if (result.ok) {
      results.set(managerId, result);
      return;
    }
    const faults = own.flatMap((row) =>
      faultsOf(row).map((each) => ({ problem: each.problem, place: row.place(each.column) })),
    );
    results.set(managerId, faults.length > 0 ? bad(...faults.map((fault) => fault.problem)) : result);
    const told =
      faults.length > 0
        ? faults
        : result.problems.map((each) => ({ problem: each, place: placeOf(own, each, managerId) }));
    problems.push(...told.map((each) => ({ ...each, managerId, ...weight })));
  });
  return { results, problems };
}

/** One column of such a table, and how its cells are read. */
export interface EntryColumn {
  readonly key: string;
  readonly input: Input<unknown>;
  /** The member of a list that the column stands for, such as a quality item. */
  readonly member?: string;
}

/** Reads each column of a row by its own input, for what is wrong with it. */
export function faultsOfColumns(
  columns: readonly EntryColumn[],
  context: AppraisalContext,
): (row: MappedRow) => readonly ColumnProblem[] {
  return (row) =>
    columns.flatMap(({ key, input, member }) => {
      const found = input.read(row.cell(key), context, member);
      return found.ok ? [] : found.problems.map((each) => ({ column: key, problem: each }));
    });
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
