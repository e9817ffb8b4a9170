import { grading } from "../../domain/appraisal/grading";
import { noFacts } from "../../domain/appraisal/joinGrade";
import type { AppraisalContext } from "../../domain/calculation/context";
import type { NumberInput } from "../../domain/calculation/input";
import { identifierKey } from "../../domain/values/identifier";
import { LazyDecimal } from "../../domain/values/lazyDecimal";
import { isMissing, problem } from "../../domain/values/problem";
import type { Result } from "../../domain/values/result";
import { ok, then } from "../../domain/values/result";
import { text } from "../../domain/values/text";
import type { TableId } from "../layout/column";
import { tableIds } from "../layout/column";
import type { Pace } from "../pace";
import { pace } from "../pace";
import type { ClockPort, Progress } from "../ports";
import type { Steps } from "../steps";
import { inTurns } from "../steps";
import { depositAverages } from "./depositAverages";
import { duplicateManagers } from "./duplicates";
import type { Evidence } from "./evidence";
import { gather } from "./evidence";
import type { TableRows } from "./gatherParts";
import { gatherParts } from "./gatherParts";
import type { LocatedProblem } from "./located";
import { locate } from "./located";
import type { DataMapping } from "./mapping";
import { forEachTable } from "./mapping";
import type { Quality } from "./qualityScores";
import { qualityScores } from "./qualityScores";
import type { ReadData } from "./readTable";
import type { RosterParts } from "./rosterParts";
import type { RosterRow } from "./rosterRow";
import { checkRosterRow } from "./rosterRow";
import type { MappedRow } from "./rows";
import { mappedRows } from "./rows";
import { tableFaults } from "./tableFaults";
import type { VetoRow } from "./vetoRows";
import { vetoRows } from "./vetoRows";

/** One manager of the roster: the grading's inputs, the parts that need no grade, and what the grade is joined with. */
export interface CheckedManager extends RosterRow, RosterParts {
  /** The manager's rows of 一票否决; none where the scheme has no rules of movement. */
  readonly vetoRows: readonly VetoRow[];
}

/** Everybody of the roster, and every problem found. */
export interface CheckedData {
  /** The tables as they stood when they were read; a list may have grown since it was found. */
  readonly mapping: DataMapping;
  readonly managers: readonly CheckedManager[];
  readonly problems: readonly LocatedProblem[];
  /** The rows of the rating forms, for the raters' analysis; null where quality comes without forms. */
  readonly forms: readonly MappedRow[] | null;
}

/**
 * Checks all tables at once: every cell, every key, everything missing. Nothing is mended or left out in silence.
 * Rejects with a WorkbookFault "stopped" where the person asked for it.
 */
export async function checkData(
  data: ReadData,
  context: AppraisalContext,
  progress: Progress,
  clock: ClockPort,
): Promise<CheckedData> {
  const rows = await rowsOf(data, clock);
  const { roster } = rows;
  const rowOf = new Map(roster.map((row) => [identifierKey(row.cell("id")), row]));
  const keys = new Set([...rowOf.keys()].filter((key) => key !== ""));
  const slow = pace(progress, clock, workOf(data, roster.length, rows.teams.length));
  const quality = await qualityEvidence(data, rows, keys, context, slow);
  const deposits = await depositEvidence(data, rows, keys, context, slow);
  const parts = await gatherParts(data, rows, rowOf, context, slow);
  const vetoes = vetoRows(rows.vetoes);
  const checked = await slow.each(roster, (row) => {
    const key = identifierKey(row.cell("id"));
    const rated = found(quality.results.get(key));
    const evidence = { quality: rated?.score, deposits: found(deposits.results.get(key)) };
    const grading = checkRosterRow(row, evidence, context);
    const besides = parts.check(row, rated?.items ?? []);
    const { parts: own, facts } = besides;
    return {
      manager: { ...grading.manager, parts: own, facts, vetoRows: vetoes.get(key) ?? [] },
      problems: [...grading.problems, ...besides.problems],
    };
  });
  const evidence = [quality, deposits, parts].flatMap((part) => part.problems.map((each) => atRosterRow(each, rowOf)));
  const faults = tableIds.flatMap((id) => (data[id] === null ? [] : tableFaults(data[id], rows[id])));
  const forms = data.ratings === null ? null : rows.ratings;
  const joined = await inTurns(join(roster, checked, faults, evidence), progress, clock);
  return { mapping: mappingRead(data), ...joined, forms };
}

/** Everybody with what all problems together leave of them, and every problem in the order of the tables. */
function* join(
  roster: readonly MappedRow[],
  checked: readonly CheckedRow[],
  faults: readonly LocatedProblem[],
  evidence: readonly LocatedProblem[],
): Steps<Pick<CheckedData, "managers" | "problems">> {
  yield;
  const twice = duplicateManagers(roster);
  yield;
  const own = checked.flatMap((result) => result.problems);
  yield;
  const problems = eased(checked, [...faults, ...twice, ...own, ...evidence]);
  yield;
  return { managers: settled(checked, problems, twice), problems };
}

/** The rows of every table, with a pause after each: a large table takes its time. */
async function rowsOf(data: ReadData, clock: ClockPort): Promise<TableRows> {
  const rows = new Map<TableId, readonly MappedRow[]>();
  for (const id of tableIds) {
    const table = data[id];
    if (table !== null) rows.set(id, mappedRows(table.mapping, table.content));
    await clock.pause();
  }
  return forEachTable((id) => rows.get(id) ?? []);
}

interface CheckedRow {
  readonly manager: CheckedManager;
  readonly problems: readonly LocatedProblem[];
}

function found<T>(result: Result<T> | undefined): T | undefined {
  return result?.ok === true ? result.value : undefined;
}

/** How many times a person is looked at. */
function workOf({ indicators, sales, vetoes }: ReadData, people: number, teams: number): number {
  const rounds = 3 + [indicators, sales, vetoes].filter((table) => table !== null).length;
  return people * rounds + teams;
}

/** Whom the rules of movement leave ungraded is held back by no missing form: what is missing is worth a look only. */
function eased(checked: readonly CheckedRow[], problems: readonly LocatedProblem[]): readonly LocatedProblem[] {
  const exempt = new Set(
    checked.flatMap(({ manager }) => (manager.facts.exempt === null || manager.key === "" ? [] : [manager.key])),
  );
  return problems.map((each): LocatedProblem =>
    each.severity === "error" && each.managerId !== null && exempt.has(each.managerId) && isMissing(each.problem)
      ? { ...each, severity: "notice" }
      : each,
  );
}

/** Who is at fault has no inputs; whose staff number stands twice has nothing, since the entries may be another's. */
function settled(
  checked: readonly CheckedRow[],
  problems: readonly LocatedProblem[],
  twice: readonly LocatedProblem[],
): readonly CheckedManager[] {
  const faulty = new Set(
    problems.flatMap(({ managerId, severity }) => (severity === "error" && managerId !== null ? [managerId] : [])),
  );
  const nobodys = new Set(["", ...twice.flatMap(({ managerId }) => managerId ?? [])]);
  return checked.map(({ manager }) => {
    if (nobodys.has(manager.key)) return { ...manager, inputs: null, parts: {}, facts: noFacts, vetoRows: [] };
    return faulty.has(manager.key) ? { ...manager, inputs: null } : manager;
  });
}

function mappingRead(data: ReadData): DataMapping {
  return forEachTable((id) => {
    const table = data[id];
    return table === null ? null : { ...table.mapping, reference: table.content.reference };
  });
}

/** What is missing altogether has no cell of its own: it leads to the manager's row in the roster. */
function atRosterRow(found: LocatedProblem, rowOf: ReadonlyMap<string, MappedRow>): LocatedProblem {
  if (found.place !== null || found.managerId === null) return found;
  const row = rowOf.get(found.managerId);
  return row === undefined ? found : { ...found, place: row.place("id") };
}

function qualityEvidence(
  { ratings }: ReadData,
  rows: TableRows,
  keys: ReadonlySet<string>,
  context: AppraisalContext,
  slow: Pace,
): Promise<Evidence<Quality>> {
  if (ratings !== null) return gather(rows.ratings, keys, qualityScores(context), slow);
  const whole = (score: LazyDecimal): Quality => ({ score, items: [] });
  return directEvidence(rows.roster, "quality", grading.inputs.quality, whole, context, slow);
}

function depositEvidence(
  { deposits }: ReadData,
  rows: TableRows,
  keys: ReadonlySet<string>,
  context: AppraisalContext,
  slow: Pace,
): Promise<Evidence<LazyDecimal>> {
  if (deposits === null)
    return directEvidence(rows.roster, "deposits", grading.inputs.deposits, (average) => average, context, slow);
  const { period } = context;
  if (period !== null) return gather(rows.deposits, keys, depositAverages(context, period), slow);
  const missing = problem("missing-period", text("考核期", "period"), null, text("考核期", "a period"));
  const problems = locate([missing], { place: null, managerId: null, severity: "error" });
  return Promise.resolve({ results: new Map(), problems });
}

/** Figures that the roster itself holds, where a table of forms or balances is not used. */
async function directEvidence<T>(
  rows: readonly MappedRow[],
  column: string,
  input: NumberInput,
  made: (value: LazyDecimal) => T,
  context: AppraisalContext,
  slow: Pace,
): Promise<Evidence<T>> {
  const results = new Map<string, Result<T>>();
  const problems: LocatedProblem[] = [];
  await slow.each(rows, (row) => {
    const managerId = identifierKey(row.cell("id"));
    const result = input.readNumber(row.cell(column), context);
    results.set(
      managerId,
      then(result, (value) => ok(made(LazyDecimal.ofCell(value)))),
    );
    if (!result.ok)
      problems.push(...locate(result.problems, { place: row.place(column), managerId, severity: "error" }));
  });
  return { results, problems };
}
