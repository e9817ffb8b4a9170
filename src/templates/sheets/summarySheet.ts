import type { CellValue, Worksheet } from "exceljs";
import type { SchemeDocument } from "../../domain/scheme/schema";
import type { Cell } from "../../domain/values/cell";
import { isBlank, showCell } from "../../domain/values/cell";
import { decimal, sum } from "../../domain/values/decimal";
import type { ResultKey } from "../../workflow/layout/results";
import type { GradedRow } from "../gradedRows";
import { box, colours, computedStyle, fill, font, headerStyle } from "./bookStyle";
import { resultRange } from "./resultRange";
import { writeSpill } from "./sheetCells";
import type { Counted, Figured, SummaryColumns } from "./summaryColumns";
import { summaryColumns } from "./summaryColumns";
import { columnLetters } from "../../workflow/data/located";

const HEADER_ROW = 5;
const TOTAL_ROW = 6;
const SHARE_ROW = 7;
const FIRST_UNIT_ROW = 8;

/** Writes 考核汇总: managers by unit and grade, movement and mean score; the units list themselves. Returns its last column. */
export function writeSummarySheet(sheet: Worksheet, scheme: SchemeDocument, rows: readonly GradedRow[]): number {
  const plan = summaryColumns(scheme);
  drawColumns(sheet, plan);
  writeTotals(sheet, rows, plan);
  writeUnits(sheet, rows, plan);
  const last = columnLetters(plan.lastColumn);
  sheet.addConditionalFormatting({
    ref: `A${String(FIRST_UNIT_ROW)}:${last}200`,
    rules: [
      {
        type: "expression",
        formulae: [`LEN($A${String(FIRST_UNIT_ROW)})>0`],
        style: { fill: fill(colours.computed), border: box },
        priority: 1,
      },
    ],
  });
  return plan.lastColumn;
}

function drawColumns(sheet: Worksheet, { grades, counted, figures }: SummaryColumns): void {
  const headers = ["机构", ...grades.words, "未评级", "合计", ...counted.flatMap(({ words }) => words)];
  sheet.getRow(HEADER_ROW).height = 34;
  [...headers, ...figures.map(({ header }) => header)].forEach((words, index) => {
    const figure = figures.find((one) => one.column === index + 1);
    const column = sheet.getColumn(index + 1);
    column.width = index === 0 ? 16 : figure !== undefined ? figure.width : words.length > 3 ? 9.5 : 8;
    column.font = font();
    column.numFmt = figure?.numberFormat ?? "#,##0";
    Object.assign(sheet.getCell(HEADER_ROW, index + 1), { value: words }, headerStyle);
  });
}

function writeTotals(sheet: Worksheet, rows: readonly GradedRow[], plan: SummaryColumns): void {
  const present = rows.filter(({ id }) => !isBlank(id));
  const at = (row: number, column: number): string => `${columnLetters(column)}$${String(row)}`;
  const put = (row: number, column: number, value: CellValue, numFmt?: string): void => {
    Object.assign(
      sheet.getCell(row, column),
      { value },
      computedStyle,
      { font: font({ bold: row === TOTAL_ROW }) },
      numFmt === undefined ? {} : { numFmt },
    );
  };
  put(TOTAL_ROW, 1, "全行合计");
  put(SHARE_ROW, 1, "占比");
  for (const { key, words, first } of [plan.grades, ...plan.counted]) {
    words.forEach((wanted, index) => {
      put(TOTAL_ROW, first + index, {
        formula: `COUNTIFS(${resultRange(plan.columns, key)},${at(HEADER_ROW, first + index)})`,
        result: countWhere(present, key, wanted),
      });
    });
  }
  const { grades } = plan;
  const span = `${at(TOTAL_ROW, grades.first)}:${at(TOTAL_ROW, plan.notGraded - 1)}`;
  const graded = grades.words.reduce((total, grade) => total + countWhere(present, grades.key, grade), 0);
  put(TOTAL_ROW, plan.notGraded, {
    formula: `${at(TOTAL_ROW, plan.total)}-SUM(${span})`,
    result: present.length - graded,
  });
  put(TOTAL_ROW, plan.total, {
    formula: `SUMPRODUCT(--(${resultRange(plan.columns, "id")}<>""))`,
    result: present.length,
  });
  for (const { key, column, kind } of plan.figures) {
    const cells = resultRange(plan.columns, key);
    put(TOTAL_ROW, column, {
      formula:
        kind === "mean" ? `IFERROR(AVERAGEIFS(${cells},${cells},">-1E9"),"")` : `SUMIFS(${cells},${cells},">-1E9")`,
      result: figureOf(kind, present, key) as number | string,
    });
    put(SHARE_ROW, column, "");
  }
  for (let column = grades.first; column < plan.lastColumn + 1 - plan.figures.length; column += 1) {
    const count = sheet.getCell(TOTAL_ROW, column).result;
    const share = present.length === 0 ? "" : decimal(Number(count)).dividedBy(present.length).toNumber();
    const total = at(TOTAL_ROW, plan.total);
    put(SHARE_ROW, column, { formula: `IF($${total}=0,"",${at(TOTAL_ROW, column)}/$${total})`, result: share }, "0.0%");
  }
}

function writeUnits(sheet: Worksheet, rows: readonly GradedRow[], plan: SummaryColumns): void {
  const r = String(FIRST_UNIT_ROW);
  const found = [...new Set(rows.map(({ unit }) => showCell(unit)).filter((unit) => unit !== ""))];
  const names = found.length === 0 ? [""] : found;
  const own = names.map((name) => rows.filter(({ unit }) => name !== "" && showCell(unit) === name));
  const spill = (column: number, formula: string, values: readonly (readonly Cell[])[]): void => {
    writeSpill(sheet, FIRST_UNIT_ROW, column, formula, values);
  };
  const kept = (formula: string): string => `=IF(A${r}#="","",${formula})`;
  const header = ({ first, words }: Counted): string =>
    `${columnLetters(first)}$${String(HEADER_ROW)}:${columnLetters(first + words.length - 1)}$${String(HEADER_ROW)}`;
  const empty = found.length === 0;
  const counts = ({ key, words }: Counted): readonly (readonly Cell[])[] =>
    own.map((members) => words.map((word) => (empty ? "" : countWhere(members, key, word))));
  const units = resultRange(plan.columns, "unit");
  const byGrade = counts(plan.grades);
  const ones = `{${plan.grades.words.map(() => "1").join(";")}}`;
  const [first, total] = [columnLetters(plan.grades.first), columnLetters(plan.total)];
  spill(
    1,
    `=UNIQUE(FILTER(${units},${units}<>"",""))`,
    names.map((name) => [name]),
  );
  spill(
    plan.grades.first,
    kept(`COUNTIFS(${units},A${r}#,${resultRange(plan.columns, plan.grades.key)},${header(plan.grades)})`),
    byGrade,
  );
  spill(
    plan.total,
    kept(`COUNTIFS(${units},A${r}#)`),
    own.map((members) => [empty ? "" : members.length]),
  );
  spill(
    plan.notGraded,
    kept(`${total}${r}#-MMULT(${first}${r}#,${ones})`),
    own.map((members, index) => [
      empty ? "" : members.length - (byGrade[index] ?? []).reduce<number>((all, count) => all + Number(count), 0),
    ]),
  );
  for (const group of plan.counted)
    spill(
      group.first,
      kept(`COUNTIFS(${units},A${r}#,${resultRange(plan.columns, group.key)},${header(group)})`),
      counts(group),
    );
  for (const { key, column, kind } of plan.figures) {
    const cells = resultRange(plan.columns, key);
    spill(
      column,
      kind === "mean"
        ? `=IFERROR(AVERAGEIFS(${cells},${units},A${r}#,${cells},">-1E9"),"")`
        : kept(`SUMIFS(${cells},${units},A${r}#,${cells},">-1E9")`),
      own.map((members) => [kind === "sum" && empty ? "" : figureOf(kind, members, key)]),
    );
  }
}

function countWhere(rows: readonly GradedRow[], key: ResultKey, wanted: string): number {
  return rows.filter((row) => key !== "check" && row[key] === wanted).length;
}

/** The mean or the sum of the figures that there are; a mean of none is "". */
function figureOf(kind: Figured["kind"], rows: readonly GradedRow[], key: ResultKey): Cell {
  const figures = rows.flatMap((row) => {
    const cell = key === "check" ? null : row[key];
    return typeof cell === "number" ? [decimal(cell)] : [];
  });
  if (kind === "sum") return sum(figures).toNumber();
  return figures.length === 0 ? "" : sum(figures).dividedBy(figures.length).toNumber();
}
