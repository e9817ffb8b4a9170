import type { AppraisalInputs } from "../../domain/appraisal/appraise";
import { grading } from "../../domain/appraisal/grading";
import type { AppraisalContext } from "../../domain/calculation/context";
import type { Input } from "../../domain/calculation/input";
import { readChoice } from "../../domain/calculation/fields";
import { gradeLadder } from "../../domain/scheme/ladder";
import type { GradeStep } from "../../domain/scheme/ladder";
import type { Cell } from "../../domain/values/cell";
import { isBlank, isCellError } from "../../domain/values/cell";
import type { Decimal } from "../../domain/values/decimal";
import { decimal } from "../../domain/values/decimal";
import { identifierKey, identifierOf } from "../../domain/values/identifier";
import type { Problem } from "../../domain/values/problem";
import { problem } from "../../domain/values/problem";
import type { Text } from "../../domain/values/text";
import { text } from "../../domain/values/text";
import { depositAverages } from "./depositAverages";
import type { Evidence } from "./evidence";
import type { LocatedProblem } from "./located";
import { qualityScores } from "./qualityScores";
import type { DataMapping, TableMapping } from "./mapping";
import type { ReadData, ReadTable } from "./readTable";
import type { MappedRow } from "./rows";
import { mappedRows } from "./rows";

/** One manager of the roster; `inputs` is null where something is at fault and the row cannot be graded. */
export interface CheckedManager {
  readonly id: string;
  /** The key of the staff number, by which forms and balances are found. */
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  /** Null for a first grading; "unknown" where the cell holds no grade of the scheme. */
  readonly lastGrade: GradeStep | null | "unknown";
  /** Row of the roster table, from 0. */
  readonly row: number;
  readonly inputs: AppraisalInputs | null;
}

/** Everybody of the roster, and every problem found. */
export interface CheckedData {
  /** The tables as they stood when they were read; a list may have grown since it was found. */
  readonly mapping: DataMapping;
  readonly managers: readonly CheckedManager[];
  readonly problems: readonly LocatedProblem[];
}

/** Checks all tables at once: every cell, every key, everything missing. Nothing is mended or left out in silence. */
export function checkData(data: ReadData, context: AppraisalContext): CheckedData {
  const rows = mappedRows(data.roster.mapping, data.roster.content);
  const ids = new Set(rows.map((row) => identifierKey(row.cell("id"))).filter((id) => id !== ""));
  const evidence: readonly Evidence[] = [
    data.ratings === null
      ? directEvidence(rows, "quality", grading.inputs.quality, context)
      : qualityScores(data.ratings, ids, context),
    data.deposits === null
      ? directEvidence(rows, "deposits", grading.inputs.deposits, context)
      : depositAverages(data.deposits, ids, context),
  ];
  const checked = rows.map((row) => checkRow(row, evidence, context));
  const rowOf = new Map(rows.map((row) => [identifierKey(row.cell("id")), row]));
  const problems = [
    ...tableProblems(data),
    ...duplicates(rows),
    ...checked.flatMap((result) => result.problems),
    ...evidence.flatMap((part) => part.problems.map((found) => atRosterRow(found, rowOf))),
  ];
  const faulty = new Set(
    problems.flatMap(({ managerId, severity }) => (severity === "error" && managerId !== null ? [managerId] : [])),
  );
  const managers = checked.map(({ manager }) =>
    manager.key === "" || faulty.has(manager.key) ? { ...manager, inputs: null } : manager,
  );
  return { mapping: mappingRead(data), managers, problems };
}

function mappingRead({ roster, ratings, deposits }: ReadData): DataMapping {
  const read = ({ mapping, content }: ReadTable): TableMapping => ({ ...mapping, reference: content.reference });
  return {
    roster: read(roster),
    ratings: ratings === null ? null : read(ratings),
    deposits: deposits === null ? null : read(deposits),
  };
}

/** What is missing altogether has no cell of its own: it leads to the manager's row in the roster. */
function atRosterRow(found: LocatedProblem, rowOf: ReadonlyMap<string, MappedRow>): LocatedProblem {
  if (found.place !== null || found.managerId === null) return found;
  const row = rowOf.get(found.managerId);
  return row === undefined ? found : { ...found, place: row.place("id") };
}

interface CheckedRow {
  readonly manager: CheckedManager;
  readonly problems: readonly LocatedProblem[];
}

function checkRow(row: MappedRow, [quality, deposits]: readonly Evidence[], context: AppraisalContext): CheckedRow {
  const id = identifierKey(row.cell("id"));
  const problems: LocatedProblem[] = [];
  const report = (key: string, found: readonly Problem[], severity: LocatedProblem["severity"] = "error"): void => {
    problems.push(
      ...found.map((each): LocatedProblem => ({ problem: each, place: row.place(key), managerId: id, severity })),
    );
  };
  if (id === "") report("id", [nameless(row.cell("id"), text("工号", "Staff number"), text("工号", "a staff number"))]);
  // Without a unit a manager is graded all the same, and ranked among those without one.
  if (identifierKey(row.cell("unit")) === "")
    report("unit", [nameless(row.cell("unit"), text("机构", "Unit"), text("所属机构", "the unit"))], "notice");
  const read = <T>(input: Input<T>, key: string, member?: string): T | null => {
    const result = input.read(row.cell(key), context, member);
    if (result.ok) return result.value;
    report(key, result.problems);
    return null;
  };
  const { assetClasses } = context.scheme.document.eva;
  const netProfit = read(grading.inputs.netProfit, "netProfit");
  const balances = assetClasses.map(({ id: key, name }) => read(grading.inputs.balances, key, name.zh));
  const lastGrade = readLastGrade(row, context, (found) => {
    report("lastGrade", found, "notice");
  });
  const manager = {
    id: identifierOf(row.cell("id")),
    key: id,
    name: identifierOf(row.cell("name")),
    unit: identifierOf(row.cell("unit")),
    lastGrade,
    row: row.index,
  };
  const score = quality?.values.get(id);
  const average = deposits?.values.get(id);
  const complete =
    netProfit !== null && balances.every((balance) => balance !== null) && score !== undefined && average !== undefined;
  if (!complete || problems.some(({ severity }) => severity === "error"))
    return { manager: { ...manager, inputs: null }, problems };
  const classes = assetClasses.map(({ name, coefficient }) => ({ name, value: decimal(coefficient) }));
  return {
    manager: {
      ...manager,
      inputs: { netProfit, balances: balances.filter(present), classes, quality: score, deposits: average },
    },
    problems,
  };
}

/** The problem of a cell that should name somebody or something. */
function nameless(cell: Cell, field: Text, expected: Text): Problem {
  return problem(isCellError(cell) ? "error-cell" : "blank", field, cell, expected);
}

function present(value: Decimal | null): value is Decimal {
  return value !== null;
}

function readLastGrade(
  row: MappedRow,
  { scheme }: AppraisalContext,
  report: (problems: readonly Problem[]) => void,
): CheckedManager["lastGrade"] {
  const cell = row.cell("lastGrade");
  if (isBlank(cell)) return null;
  const found = readChoice(cell, gradeLadder(scheme.document), text("上季等级", "Last grade"));
  if (found.ok) return found.value;
  report(found.problems);
  return "unknown";
}

/** Figures that the roster itself holds, where a table of forms or balances is not used. */
function directEvidence(
  rows: readonly MappedRow[],
  key: string,
  input: Input<Decimal>,
  context: AppraisalContext,
): Evidence {
  const values = new Map<string, Decimal>();
  const problems: LocatedProblem[] = [];
  for (const row of rows) {
    const id = identifierKey(row.cell("id"));
    const result = input.read(row.cell(key), context);
    if (result.ok) values.set(id, result.value);
    else
      problems.push(
        ...result.problems.map((each): LocatedProblem => ({
          problem: each,
          place: row.place(key),
          managerId: id,
          severity: "error",
        })),
      );
  }
  return { values, problems };
}

function duplicates(rows: readonly MappedRow[]): readonly LocatedProblem[] {
  const seen = new Map<string, MappedRow[]>();
  for (const row of rows) {
    const id = identifierKey(row.cell("id"));
    if (id === "") continue;
    const same = seen.get(id);
    if (same === undefined) seen.set(id, [row]);
    else same.push(row);
  }
  return [...seen].flatMap(([id, same]) =>
    same.length < 2
      ? []
      : same.map((row): LocatedProblem => ({
          problem: problem(
            "duplicate",
            text("工号", "Staff number"),
            id,
            text("每人一行、工号唯一", "keep one row for each staff number"),
          ),
          place: row.place("id"),
          managerId: id,
          severity: "error",
        })),
  );
}

/** Merged cells, which hide values, and tables without rows. */
function tableProblems({ roster, ratings, deposits }: ReadData): readonly LocatedProblem[] {
  return [roster, ratings, deposits].flatMap((table) => {
    if (table === null) return [];
    const { content, mapping } = table;
    const { sheet, address } = content.reference;
    const merged = content.merged.map((found): LocatedProblem => ({
      problem: problem(
        "merged-cell",
        mapping.layout.title,
        found,
        text("取消合并，逐格填写", "unmerge them and fill in each cell"),
      ),
      place: { sheet, address: found.split(":")[0] ?? found },
      managerId: null,
      severity: "notice",
    }));
    const empty = mappedRows(mapping, content).length === 0;
    const expected = text("至少填一行", "enter at least one");
    const none: LocatedProblem = {
      problem: problem("empty-table", mapping.layout.title, null, expected),
      place: { sheet, address: address.split(":")[0] ?? address },
      managerId: null,
      severity: "error",
    };
    return empty ? [...merged, none] : merged;
  });
}
