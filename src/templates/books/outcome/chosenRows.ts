import type { Cell, Cells } from "../../../domain/values/cell";
import { isBlank, isCellError } from "../../../domain/values/cell";
import { COEFFICIENT_FORMAT } from "../../blocks/cellLook";
import type { Scope, SpillBlock } from "../blockDefinition";
import { outcomeFigures } from "./outcomeSheet";

/**
 * Which rows of 结果应用 a list shows: a condition of Excel over them, and the same for the cached values. An error in one
 * row must not take the whole list away: the condition is false there.
 */
export interface Choice {
  readonly formula: string;
  readonly holds: (figures: readonly Cell[], settledGrade: Cell) => boolean;
}

/** A list of those whom a choice meets: columns of the table, spilled side by side. */
export function chosenPeople(
  id: string,
  from: string,
  to: string,
  columns: SpillBlock["columns"],
  choice: Choice,
): SpillBlock {
  return {
    kind: "spill",
    id,
    columns,
    formula: `=FILTER({?outcomes.${from}:${to}},${choice.formula},"")`,
    values: (scope) =>
      chosen(scope, choice, scope.cells(`outcomes.${from}:${to}`)).map((row) => row.map((cell) => cell ?? "")),
  };
}

/** The figures of KPI.OUTCOME of the same people, beside them. */
export function chosenFigures(
  id: string,
  keys: readonly (typeof outcomeFigures)[number]["key"][],
  widths: readonly number[],
  choice: Choice,
): readonly SpillBlock[] {
  return keys.map((key, index): SpillBlock => {
    const place = outcomeFigures.findIndex((figure) => figure.key === key);
    const label = outcomeFigures[place]?.label ?? "";
    return {
      kind: "spill",
      id: `${id}${String(index + 1)}`,
      joined: true,
      columns: [
        { label, width: widths[index] ?? 12, ...(key === "pay" ? { as: "number", format: COEFFICIENT_FORMAT } : {}) },
      ],
      formula: `=FILTER(INDEX({used},0,${String(place + 1)}),${choice.formula},"")`,
      values: (scope) =>
        chosen(
          scope,
          choice,
          scope.spill("used").map((row) => [row[place] ?? null]),
        ),
    };
  });
}

/** The rows for which the choice holds; one of blanks where there are none. */
function chosen({ spill, column }: Scope, { holds }: Choice, rows: Cells): Cells {
  const figures = spill("used");
  const grades = column("outcomes.settledGrade");
  const found = rows.filter((_row, place) => holds(figures[place] ?? [], grades[place] ?? null));
  return found.length === 0 ? [(rows[0] ?? []).map(() => "")] : found;
}

/** Everybody with a settled grade. */
export const graded: Choice = {
  formula: 'IFERROR({outcomes.settledGrade}<>"",FALSE)',
  holds: (_figures, settledGrade) => !isBlank(settledGrade) && !isCellError(settledGrade),
};
