import type { Cell, Cells } from "../../domain/values/cell";
import { isBlank } from "../../domain/values/cell";
import { periodDays, periodEnd, periodStart } from "../../domain/values/period";
import type { Computation, Scope, SpillBlock } from "../books/blockDefinition";
import type { BookContext } from "../books/bookDefinition";

/** How the call of a function of the add-in stands in its formula. */
export interface KpiOptions {
  /** Which of the figures that the function gives side by side, from 1; the first (and only) one where left out. */
  readonly column?: number;
  /** A reference that must not be blank, else the cell shows nothing: "row.id". */
  readonly when?: string;
}

/**
 * The formula that calls a function of the add-in, with its cached value. Arguments are texts: a reference ({row.id},
 * {sales.quantity}, {total}), a number, a "text", the names 起始日, 终止日, 考核天数, or "" for one left out. Blank cells
 * reach the function as blanks, not as the zeros that Excel makes of them.
 */
export function kpi(
  name: string,
  given: readonly string[],
  { column, when }: KpiOptions = {},
): Pick<Computation, "formula" | "value"> {
  const call = callText(name, given, when);
  const picked = column === undefined ? call : `INDEX(${call},1,${String(column)})`;
  return {
    formula: when === undefined ? `=${picked}` : `=IF({${when}}="","",${picked})`,
    value: (scope) => {
      if (when !== undefined && isBlank(scope.cells(when)[0]?.[0] ?? null)) return "";
      const [row = []] = scope.kpi(name, ...argumentsOf(given, scope));
      // A single error stands for every figure.
      return row[(column ?? 1) - 1] ?? row[0] ?? null;
    },
  };
}

/** The formula that calls a function of the add-in and spills all that it gives, with its cached values. */
export function kpiSpill(name: string, given: readonly string[]): Pick<SpillBlock, "formula" | "values"> {
  return {
    formula: `=${callText(name, given, undefined)}`,
    values: (scope) => scope.kpi(name, ...argumentsOf(given, scope)),
  };
}

function callText(name: string, given: readonly string[], when: string | undefined): string {
  const args = given.map((argument) =>
    argument === `{${when ?? ""}}` ? argument : argument.replace(/^\{(?!\?)/, "{?"),
  );
  return `KPI.${name}(${args.join(",")})`;
}

function argumentsOf(given: readonly string[], scope: Scope): readonly (Cell | Cells)[] {
  return given.map((argument) => argumentOf(argument, scope));
}

function argumentOf(argument: string, scope: Scope): Cell | Cells {
  if (argument === "") return null;
  const reference = /^\{\??([^}]+)\}$/.exec(argument)?.[1];
  if (reference !== undefined) return scope.cells(reference);
  const words = /^"((?:[^"]|"")*)"$/.exec(argument)?.[1];
  if (words !== undefined) return words.replace(/""/g, '"');
  const figure = periodFigures(scope.context)[argument] ?? Number(argument);
  if (Number.isNaN(figure)) throw new Error(`No argument of a function: ${argument}`);
  return figure;
}

/** The names of the period's cells that formulas may use. */
function periodFigures({ period }: BookContext): Readonly<Record<string, number>> {
  return { 起始日: periodStart(period), 终止日: periodEnd(period), 考核天数: periodDays(period) };
}
