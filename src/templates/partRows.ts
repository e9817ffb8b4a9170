import type { AppraisalContext } from "../domain/calculation/context";
import { settledMovementNames } from "../domain/grading/movement";
import type { Cell, Cells } from "../domain/values/cell";
import { isBlank, isCellError, showCell } from "../domain/values/cell";
import { spillGroups } from "../workflow/layout/partResults";
import type { PartKey } from "../workflow/layout/partResults";
import type { TableId } from "../workflow/layout/column";
import { header } from "../workflow/layout/column";
import { tableLayouts } from "../workflow/layout/tables";
import type { AppraisalData } from "./appraisalData";
import { callFunction } from "./blocks/callFunction";
import type { GradedRow } from "./gradedRows";

/** What the parts of the scheme add to a line of 考核结果; the movement is the settled one where the scheme has rules for it. */
export type PartRow = Readonly<Partial<Record<PartKey | "movement", Cell>>>;

/** What the formulas of the parts give for the rows of a workbook: their cached values, by the functions that they call. */
export function partRows(
  data: AppraisalData,
  context: AppraisalContext,
  rows: readonly GradedRow[],
): readonly PartRow[] {
  const { scorecard, team, pricing, movement, outcome } = context.scheme.document;
  const ground: Ground = {
    data,
    context,
    rows,
    column: (id, key) => columnOf(data, context, id, key),
    call: (name, ...given) => callFunction(name, given, context),
    repeated: repeats(rows),
  };
  const settled = movement === undefined ? null : settledRows(ground);
  const totals = scorecard === undefined ? null : scorecardTotals(ground);
  const balance = team === undefined || totals === null ? null : balances(ground, totals);
  const levels = totals === null ? null : levelsOf(ground, balance?.scores ?? totals);
  const pay = pricing === undefined ? null : payRows(ground);
  const grades = settled?.map(([grade = null]) => grade) ?? rows.map(({ finalGrade }) => finalGrade);
  const use = outcome === undefined ? null : outcomeRows(ground, grades, levels);
  return rows.map((_row, index) => ({
    ...named("settledGrade", settled?.[index]),
    ...(totals === null ? {} : { totalScore: totals[index] ?? "" }),
    ...(balance === null
      ? {}
      : { difficulty: balance.difficulties[index] ?? "", balancedScore: balance.scores[index] ?? "" }),
    ...(levels === null ? {} : { level: levels[index] ?? "" }),
    ...named("gross", pay?.[index]),
    ...named("promotion", use?.[index]),
  }));
}

/** What every part is computed from. */
interface Ground {
  readonly data: AppraisalData;
  readonly context: AppraisalContext;
  readonly rows: readonly GradedRow[];
  /** Cells of a table's column; blanks where the table has none. */
  readonly column: (id: TableId, key: string) => readonly Cell[];
  readonly call: (name: string, ...given: readonly (Cell | readonly Cell[] | Cells)[]) => Cells;
  /** Whether the staff number of a row stands in the roster more than once: then it has no result of any part. */
  readonly repeated: readonly boolean[];
}

function settledRows({ rows, column, call, repeated, context }: Ground): Cells {
  const lowest = context.scheme.document.ladder.at(-1)?.name.zh ?? "";
  const roster = (key: string): readonly Cell[] => column("roster", key);
  const vetoes = firstColumn(
    call("VETOES", column("vetoes", "veto"), column("vetoes", "date"), column("vetoes", "id"), idsOf(rows)),
  );
  const facts = [
    vetoes,
    roster("hiredOn"),
    roster("absentDays"),
    roster("transferredOn"),
    null,
    roster("protections"),
  ] as const;
  const exempt = firstColumn(call("MOVEMENT", lowest, "", ...facts));
  const grades = rows.map(({ finalGrade }) => (isCellError(finalGrade) ? lowest : finalGrade));
  const last = rows.map(({ lastGrade }) => lastGrade);
  const settled = call("SETTLEDGRADE", grades, last, ...facts);
  return rows.map(({ finalGrade }, index) => {
    const byRule = exempt[index] === settledMovementNames.notGraded.zh && repeated[index] !== true;
    return isCellError(finalGrade) && !byRule ? ["", "", ""] : (settled[index] ?? []);
  });
}

function scorecardTotals({ rows, column, call, repeated }: Ground): readonly Cell[] {
  const names = column("indicators", "indicator");
  const points = firstColumn(call("POINTS", names, column("indicators", "actual"), column("indicators", "target")));
  return firstColumn(
    call("SCORECARD", names, points, column("roster", "card"), column("indicators", "id"), wanted(rows, repeated)),
  );
}

function balances(
  { rows, column, call, repeated }: Ground,
  totals: readonly Cell[],
): { readonly difficulties: readonly Cell[]; readonly scores: readonly Cell[] } {
  const size = ["customers", "loanBalance", "industry", "market"].map((key) => column("roster", key));
  const coefficients = firstColumn(call("DIFFICULTY", ...size));
  const difficulties = rows.map((_row, index) =>
    repeated[index] === true || size.every((cells) => (cells[index] ?? null) === null)
      ? ""
      : (coefficients[index] ?? ""),
  );
  const [units, scores] = [column("teams", "unit"), column("teams", "score")];
  const team = rows.map(({ unit }): Cell => {
    const place = units.findIndex((one) => showCell(one).toLowerCase() === showCell(unit).toLowerCase());
    return place === -1 ? { error: "#N/A" } : (scores[place] ?? "");
  });
  const balanced = firstColumn(call("BALANCE", totals, team, column("roster", "card"), difficulties));
  return { difficulties, scores: balanced.map((score, index) => (repeated[index] === true ? "" : score)) };
}

function levelsOf({ call }: Ground, scores: readonly Cell[]): readonly Cell[] {
  const levels = firstColumn(call("LEVEL", scores));
  return scores.map((score, index) => (isCellError(score) ? score : isBlank(score) ? "" : (levels[index] ?? "")));
}

function payRows({ rows, column, call, repeated }: Ground): Cells {
  const [products, quantities, targets, ids] = ["product", "quantity", "target", "id"].map((key) =>
    column("sales", key),
  );
  return call("PRODUCTPAY", products ?? [], quantities ?? [], targets ?? [], ids ?? [], wanted(rows, repeated));
}

function outcomeRows(
  { rows, data, column, call, context }: Ground,
  grades: readonly Cell[],
  levels: readonly Cell[] | null,
): Cells {
  const items = context.scheme.document.quality.items.map(({ name }) => name.zh);
  const forms = data.ratings.map((form) => form.slice(3, 3 + items.length));
  const itemHeaders = tableLayouts(context.scheme.document).ratings.columns.slice(3).map(header);
  const scores = call(
    "QUALITYITEMS",
    forms,
    [itemHeaders.map((_header, index) => items[index] ?? null)],
    column("ratings", "group"),
    column("ratings", "rater"),
    column("ratings", "id"),
    idsOf(rows),
  );
  const last = rows.map(({ lastGrade }) => lastGrade);
  const held = column("roster", "heldQuarters");
  const use = call("OUTCOME", grades, last, levels, held.length === 0 ? null : held, [items], scores);
  const width = spillGroups.find(([first]) => first === "promotion")?.length ?? 1;
  return grades.map((grade, index) => (isBlank(grade) ? Array.from({ length: width }, () => "") : (use[index] ?? [])));
}

/** The cells that a formula fills, by the keys of their columns. */
function named(first: PartKey, cells: readonly Cell[] | undefined): PartRow {
  if (cells === undefined) return {};
  const keys = spillGroups.find(([key]) => key === first) ?? [first];
  return Object.fromEntries(keys.map((key, index) => [key, cells[index] ?? ""]));
}

function columnOf(data: AppraisalData, { scheme }: AppraisalContext, id: TableId, key: string): readonly Cell[] {
  const place = tableLayouts(scheme.document)[id]?.columns.findIndex((column) => column.key === key) ?? -1;
  return place === -1 ? [] : (data[id] ?? []).map((row) => row[place] ?? null);
}

function repeats(rows: readonly GradedRow[]): readonly boolean[] {
  const counts = new Map<string, number>();
  for (const { id } of rows) counts.set(showCell(id), (counts.get(showCell(id)) ?? 0) + 1);
  return rows.map(({ id }) => !isBlank(id) && (counts.get(showCell(id)) ?? 0) > 1);
}

function wanted(rows: readonly GradedRow[], repeated: readonly boolean[]): readonly Cell[] {
  return rows.map(({ id }, index) => (repeated[index] === true ? "" : id));
}

function idsOf(rows: readonly GradedRow[]): readonly Cell[] {
  return rows.map(({ id }) => id);
}

function firstColumn(cells: Cells): readonly Cell[] {
  return cells.map(([first = null]) => first);
}
