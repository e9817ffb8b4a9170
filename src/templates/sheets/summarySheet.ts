import type { CellValue, Worksheet } from "exceljs";
import { movementNames } from "../../domain/grading/movement";
import type { SchemeDocument } from "../../domain/scheme/schema";
import type { Cell } from "../../domain/values/cell";
import { isBlank, showCell } from "../../domain/values/cell";
import { decimal, sum } from "../../domain/values/decimal";
import { units } from "../../domain/values/unit";
import { resultColumns, resultSheets } from "../../workflow/layout/results";
import type { ResultKey } from "../../workflow/layout/results";
import type { GradedRow } from "../gradedRows";
import { box, colours, computedStyle, fill, font, headerStyle } from "./bookStyle";
import { RESULT_ROW } from "./resultFormulas";
import { LAST_RESULT_ROW } from "./resultSheet";
import { writeSpill } from "./sheetCells";
import { columnLetters } from "../../workflow/data/located";

const HEADER_ROW = 5;
const TOTAL_ROW = 6;
const SHARE_ROW = 7;
const FIRST_UNIT_ROW = 8;

/** Writes 考核汇总: managers by unit and grade, movement and mean score; the units list themselves. Returns its last column. */
export function writeSummarySheet(sheet: Worksheet, scheme: SchemeDocument, rows: readonly GradedRow[]): number {
  const grades = scheme.ladder.map(({ name }) => name.zh);
  const movements = Object.values(movementNames).map(({ zh }) => zh);
  const plan = layOut(grades.length, movements.length);
  const headers = ["机构", ...grades, "未评级", "合计", ...movements, "平均评分（分）"];
  drawColumns(sheet, headers, plan.mean);
  writeTotals(sheet, rows, grades, movements, plan);
  writeUnits(sheet, rows, grades, movements, plan);
  const last = columnLetters(plan.mean);
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
  return plan.mean;
}

/** Numbers of the columns, from 1. */
interface Columns {
  readonly grades: number;
  readonly lastGrade: number;
  readonly notGraded: number;
  readonly total: number;
  readonly movements: number;
  readonly lastMovement: number;
  readonly mean: number;
}

function layOut(grades: number, movements: number): Columns {
  const total = grades + 3;
  return {
    grades: 2,
    lastGrade: grades + 1,
    notGraded: grades + 2,
    total,
    movements: total + 1,
    lastMovement: total + movements,
    mean: total + movements + 1,
  };
}

function drawColumns(sheet: Worksheet, headers: readonly string[], mean: number): void {
  sheet.getRow(HEADER_ROW).height = 34;
  headers.forEach((words, index) => {
    const column = sheet.getColumn(index + 1);
    column.width = index === 0 ? 18 : index + 1 === mean ? 15 : words.length > 3 ? 11 : 9;
    column.font = font();
    column.numFmt = index + 1 === mean ? units.points.numberFormat : "#,##0";
    Object.assign(sheet.getCell(HEADER_ROW, index + 1), { value: words }, headerStyle);
  });
}

/** The cells of a column of 考核结果, far enough down for any bank. */
function results(key: ResultKey): string {
  const letters = columnLetters(resultColumns.findIndex((column) => column.key === key) + 1);
  return `${resultSheets.results}!$${letters}$${String(RESULT_ROW)}:$${letters}$${String(LAST_RESULT_ROW)}`;
}

function writeTotals(
  sheet: Worksheet,
  rows: readonly GradedRow[],
  grades: readonly string[],
  movements: readonly string[],
  plan: Columns,
): void {
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
  const counted: readonly (readonly [number, ResultKey, string])[] = [
    ...grades.map((grade, index) => [plan.grades + index, "finalGrade", grade] as const),
    ...movements.map((word, index) => [plan.movements + index, "movement", word] as const),
  ];
  for (const [column, key, wanted] of counted) {
    put(TOTAL_ROW, column, {
      formula: `COUNTIFS(${results(key)},${at(HEADER_ROW, column)})`,
      result: countWhere(present, key, wanted),
    });
  }
  const span = `${at(TOTAL_ROW, plan.grades)}:${at(TOTAL_ROW, plan.lastGrade)}`;
  const graded = grades.reduce((total, grade) => total + countWhere(present, "finalGrade", grade), 0);
  put(TOTAL_ROW, plan.notGraded, {
    formula: `${at(TOTAL_ROW, plan.total)}-SUM(${span})`,
    result: present.length - graded,
  });
  put(TOTAL_ROW, plan.total, { formula: `SUMPRODUCT(--(${results("id")}<>""))`, result: present.length });
  const score = results("gradingScore");
  put(TOTAL_ROW, plan.mean, {
    formula: `IFERROR(AVERAGEIFS(${score},${score},">-1E9"),"")`,
    result: meanScore(present) as number | string,
  });
  for (let column = plan.grades; column <= plan.lastMovement; column += 1) {
    const count = sheet.getCell(TOTAL_ROW, column).result;
    const share = present.length === 0 ? "" : decimal(Number(count)).dividedBy(present.length).toNumber();
    const total = at(TOTAL_ROW, plan.total);
    put(SHARE_ROW, column, { formula: `IF($${total}=0,"",${at(TOTAL_ROW, column)}/$${total})`, result: share }, "0.0%");
  }
  put(SHARE_ROW, plan.mean, "");
}

function writeUnits(
  sheet: Worksheet,
  rows: readonly GradedRow[],
  grades: readonly string[],
  movements: readonly string[],
  plan: Columns,
): void {
  const r = String(FIRST_UNIT_ROW);
  const found = [...new Set(rows.map(({ unit }) => showCell(unit)).filter((unit) => unit !== ""))];
  const names = found.length === 0 ? [""] : found;
  const own = names.map((name) => rows.filter(({ unit }) => name !== "" && showCell(unit) === name));
  const spill = (column: number, formula: string, values: readonly (readonly Cell[])[]): void => {
    writeSpill(sheet, FIRST_UNIT_ROW, column, formula, values);
  };
  const kept = (formula: string): string => `=IF(A${r}#="","",${formula})`;
  const header = (from: number, to: number): string =>
    `${columnLetters(from)}$${String(HEADER_ROW)}:${columnLetters(to)}$${String(HEADER_ROW)}`;
  const empty = found.length === 0;
  const counts = (key: ResultKey, words: readonly string[]): readonly (readonly Cell[])[] =>
    own.map((members) => words.map((word) => (empty ? "" : countWhere(members, key, word))));
  const byGrade = counts("finalGrade", grades);
  const ones = `{${grades.map(() => "1").join(";")}}`;
  const [first, total] = [columnLetters(plan.grades), columnLetters(plan.total)];
  spill(
    1,
    `=UNIQUE(FILTER(${results("unit")},${results("unit")}<>"",""))`,
    names.map((name) => [name]),
  );
  spill(
    plan.grades,
    kept(`COUNTIFS(${results("unit")},A${r}#,${results("finalGrade")},${header(plan.grades, plan.lastGrade)})`),
    byGrade,
  );
  spill(
    plan.total,
    kept(`COUNTIFS(${results("unit")},A${r}#)`),
    own.map((members) => [empty ? "" : members.length]),
  );
  spill(
    plan.notGraded,
    kept(`${total}${r}#-MMULT(${first}${r}#,${ones})`),
    own.map((members, index) => [
      empty ? "" : members.length - (byGrade[index] ?? []).reduce<number>((all, count) => all + Number(count), 0),
    ]),
  );
  spill(
    plan.movements,
    kept(`COUNTIFS(${results("unit")},A${r}#,${results("movement")},${header(plan.movements, plan.lastMovement)})`),
    counts("movement", movements),
  );
  spill(
    plan.mean,
    `=IFERROR(AVERAGEIFS(${results("gradingScore")},${results("unit")},A${r}#,${results("gradingScore")},">-1E9"),"")`,
    own.map((members) => [meanScore(members)]),
  );
}

function countWhere(rows: readonly GradedRow[], key: ResultKey, wanted: string): number {
  return rows.filter((row) => key !== "check" && row[key] === wanted).length;
}

/** The mean of the scores that there are; "" of none. */
function meanScore(rows: readonly GradedRow[]): Cell {
  const scores = rows.flatMap(({ gradingScore }) => (typeof gradingScore === "number" ? [decimal(gradingScore)] : []));
  return scores.length === 0 ? "" : sum(scores).dividedBy(scores.length).toNumber();
}
