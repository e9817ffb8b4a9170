import type { Worksheet } from "exceljs";
import type { Cell, Cells } from "../../domain/values/cell";
import { units } from "../../domain/values/unit";
import type { Column, TableLayout } from "../../workflow/layout/column";
import { header } from "../../workflow/layout/column";
import { RESULT_HEADER_ROW } from "../../workflow/layout/results";
import { computedHeaderStyle, computedStyle, headerStyle, inputStyle } from "./bookStyle";
import { printedLength } from "./printedLength";
import { cellValue } from "./sheetCells";
import { columnLetters } from "../../workflow/data/located";
import { numberRule } from "./numberRule";
import { addValidation } from "./validation";

/** Sheet row of the headers of every input table. */
export const INPUT_HEADER_ROW = RESULT_HEADER_ROW;
/** Rows for which drop-downs and limits stand ready, beyond the rows that are filled. */
const READY_ROWS = 20_000;

/** A column beside a table's own ones that repeats the arithmetic by formulas of Excel. */
export interface CheckColumn {
  readonly header: string;
  /** Formula for one row, with references to `[#This Row]`. */
  readonly formula: string;
  readonly results: readonly Cell[];
  readonly numberFormat: string;
  readonly width: number;
}

/** What a sheet with an input table holds. */
export interface InputSheet {
  readonly layout: TableLayout;
  readonly rows: Cells;
  readonly checks: readonly CheckColumn[];
  /** Where the names to choose from stand, by key of the column. */
  readonly choices: Readonly<Record<string, ColumnChoices>>;
  /** How a figure is shown whose unit depends on its row; undefined for all others. */
  readonly formatOf?: (column: Column, row: readonly Cell[]) => string | undefined;
}

/** The names of a drop-down. */
export interface ColumnChoices {
  /** An absolute range, or the names themselves in quotation marks. */
  readonly list: string;
  /** Whether nothing else may be typed. */
  readonly strict: boolean;
}

/** Writes an input table with its drop-downs, limits, formats and widths. Row 5 holds the headers. */
export function writeInputSheet(sheet: Worksheet, input: InputSheet): void {
  const { layout, rows, checks, choices } = input;
  const { columns } = layout;
  columns.forEach((column, index) => {
    sheet.getColumn(index + 1).width = widthOf(column);
  });
  checks.forEach(({ width }, index) => {
    sheet.getColumn(columns.length + index + 1).width = width;
  });
  sheet.addTable({
    name: layout.name,
    ref: `A${String(INPUT_HEADER_ROW)}`,
    headerRow: true,
    style: { theme: "TableStyleLight1", showRowStripes: false },
    columns: [...columns.map(header), ...checks.map((check) => check.header)].map((name) => ({
      name,
      filterButton: true,
    })),
    rows: rows.map((row, index) => [
      ...row.map(cellValue),
      ...checks.map(({ formula, results }) => ({
        formula: formula.replace(/^=/, ""),
        result: cellValue(results[index] ?? ""),
      })),
    ]),
  });
  styleRows(sheet, input);
  columns.forEach((column, index) => {
    const letters = columnLetters(index + 1);
    validate(
      sheet,
      column,
      `${letters}${String(INPUT_HEADER_ROW + 1)}:${letters}${String(INPUT_HEADER_ROW + READY_ROWS)}`,
      choices[column.key],
    );
  });
}

function styleRows(sheet: Worksheet, { layout: { columns }, rows, checks, formatOf }: InputSheet): void {
  const headers = sheet.getRow(INPUT_HEADER_ROW);
  headers.height = columns.length > 8 ? 48 : 30;
  columns.forEach((_column, index) => Object.assign(headers.getCell(index + 1), headerStyle));
  checks.forEach((_check, index) => Object.assign(headers.getCell(columns.length + index + 1), computedHeaderStyle));
  rows.forEach((cells, down) => {
    const row = sheet.getRow(INPUT_HEADER_ROW + 1 + down);
    columns.forEach((column, index) =>
      Object.assign(row.getCell(index + 1), inputStyle, {
        numFmt: formatOf?.(column, cells) ?? numberFormat(column),
        alignment: { horizontal: sideOf(column), vertical: "middle", wrapText: isNote(column) },
      }),
    );
    checks.forEach((check, index) =>
      Object.assign(row.getCell(columns.length + index + 1), computedStyle, { numFmt: check.numberFormat }),
    );
  });
}

/** Of figures whose unit depends on the row: thousands are parted, small ones stand as they are. */
const MIXED_NUMBERS = "[>=1000]#,##0.00;[<=-1000]-#,##0.00;General";

/** Identifiers stay text, so that leading zeros are kept. */
export function numberFormat({ kind, unit }: Column): string {
  if (kind === "number") return unit === "none" ? MIXED_NUMBERS : units[unit].numberFormat;
  if (kind === "date") return "yyyy-mm-dd";
  return "@";
}

/** Numbers stand right, words in their place too; dates in the middle. */
function sideOf({ kind }: Column): "left" | "center" | "right" {
  return kind === "number" ? "right" : kind === "date" ? "center" : "left";
}

/** Free words of some length. */
function isNote({ key }: Column): boolean {
  return key === "note";
}

function widthOf(column: Column): number {
  if (isNote(column)) return 32;
  if (column.kind === "number") return column.unit === "points" ? 12 : 16;
  if (column.kind === "date") return 14;
  if (column.kind === "choice" || column.key === "unit")
    return Math.max(15, ...(column.choices ?? []).map((choice) => Math.ceil(printedLength(choice) * 2) + 3));
  return 11;
}

function validate(sheet: Worksheet, column: Column, range: string, choices: ColumnChoices | undefined): void {
  const title = header(column);
  const prompt = `${column.help.zh}。`;
  if (choices !== undefined) {
    addValidation(sheet, range, {
      type: "list",
      formulae: [choices.list],
      title,
      prompt,
      error: choices.strict
        ? `请从列表中选择：${(column.choices ?? []).join("、")}。`
        : "列表中没有这一项，请核对名称后再确认。",
      ...(choices.strict ? {} : { style: "warning" as const }),
    });
  } else if (column.words !== undefined) {
    addValidation(sheet, range, { ...numberRule(range.split(":")[0] ?? range, column), title, prompt });
  } else if (column.kind === "number") {
    addValidation(sheet, range, { ...limits(column), type: "decimal", title, prompt, error: limitText(column) });
  } else if (column.kind === "date") {
    addValidation(sheet, range, {
      type: "date",
      operator: "greaterThanOrEqual",
      // The writer takes the bound of a date as milliseconds.
      formulae: [Date.UTC(2000, 0, 1)],
      title,
      prompt: `${prompt}请输入日期，如 2026-07-01。`,
      error: "请输入 Excel 日期，如 2026-07-01；文字写成的日期不能计算。",
    });
  } else if (column.kind === "identifier") {
    addIdentifier(sheet, range, title, prompt);
  }
}

/** 工号 may be any text; whether it may repeat depends on the table, and the check of the data says so. */
function addIdentifier(sheet: Worksheet, range: string, title: string, prompt: string): void {
  addValidation(sheet, range, {
    type: "textLength",
    operator: "between",
    formulae: [1, 32],
    title,
    prompt,
    error: "工号应为 1 到 32 个字符。",
  });
}

type Limits = Pick<Parameters<typeof addValidation>[2], "operator" | "formulae">;

function limits({ limits: bounds }: Column): Limits {
  const { min, max } = bounds ?? {};
  if (min !== undefined && max !== undefined) return { operator: "between", formulae: [Number(min), Number(max)] };
  if (min !== undefined) return { operator: "greaterThanOrEqual", formulae: [Number(min)] };
  if (max !== undefined) return { operator: "lessThanOrEqual", formulae: [Number(max)] };
  return { operator: "between", formulae: [-1e15, 1e15] };
}

function limitText(column: Column): string {
  const { min, max } = column.limits ?? {};
  const unit = units[column.unit].label.zh;
  const noun = unit === "" ? "数字" : `数字，单位${unit}`;
  if (min !== undefined && max !== undefined) return `请输入 ${min} 到 ${max} 之间的${noun}。`;
  if (min !== undefined) return `请输入不小于 ${min} 的${noun}；没有填 0。「2000万」之类的文字不能计算。`;
  return `请输入${noun}，可为负数。「2000万」之类的文字不能计算。`;
}
