import type { Alignment, Worksheet } from "exceljs";
import type { AppraisalContext } from "../../domain/calculation/context";
import type { Cell } from "../../domain/values/cell";
import { showCell } from "../../domain/values/cell";
import { movementNames } from "../../domain/grading/movement";
import { between } from "../../domain/eva/evaPoints";
import type { Decimal } from "../../domain/values/decimal";
import { decimal, publish } from "../../domain/values/decimal";
import { units } from "../../domain/values/unit";
import { resultColumnsOf } from "../../workflow/layout/partResults";
import type { ResultColumn, ResultKey } from "../../workflow/layout/results";
import { RESULT_HEADER_ROW } from "../../workflow/layout/results";
import type { AppraisalData } from "../appraisalData";
import type { GradedRow } from "../gradedRows";
import { box, colours, computedHeaderStyle, fill, font, headerStyle } from "./bookStyle";
import { COEFFICIENT_FORMAT } from "../blocks/cellLook";
import { dataChecks } from "./dataChecks";
import { differenceFormula, RESULT_ROW, scoreCheckFormula, templateFormulas } from "./resultFormulas";
import { linesIn } from "./printedLength";
import { raiseRow } from "./raiseRow";
import { writeSpill } from "./sheetCells";
import { columnLetters } from "../../workflow/data/located";

/** Last sheet row that the summary counts and that a blank template marks. */
export const LAST_RESULT_ROW = 5005;
/** Rows by which the marks of a filled workbook go on: each costs a spreadsheet time whenever it calculates. */
const MARKED_STEP = 1000;

/** Prose is printed in 9 points: so much more of it goes into a width, and so high is a line. */
const PROSE_SIZE = 11 / 9;
const PROSE_HEIGHT = 12;

/** The two columns that repeat the score, right of the printed ones. */
export const checkColumns = [
  { header: "复核等级评分（分）", width: 14 },
  { header: "复核差异（分）", width: 12 },
] as const;

/** Writes 考核结果: headers in row 5, one spilled formula a column or block in row 6, cached values below. */
export function writeResultSheet(
  sheet: Worksheet,
  data: AppraisalData,
  context: AppraisalContext,
  rows: readonly GradedRow[],
  evaChecks: readonly Cell[],
): void {
  const columns = resultColumnsOf(context.scheme.document);
  writeColumns(sheet, columns);
  const checks = dataChecks(data, rows, context);
  const cells = rows.map((row, index) => ({ ...row, check: checks[index] ?? "" }));
  for (const { key, width, formula } of templateFormulas(context)) {
    const first = columns.findIndex((column) => column.key === key);
    const keys = columns.slice(first, first + width).map((column) => column.key);
    writeSpill(
      sheet,
      RESULT_ROW,
      first + 1,
      formula,
      cells.map((row) => keys.map((one) => row[one] ?? "")),
    );
  }
  const prose = columns.filter(isReason);
  cells.forEach((row, index) => {
    const lines = Math.max(1, ...prose.map(({ key, width }) => linesIn(showCell(row[key] ?? ""), width * PROSE_SIZE)));
    if (lines > 2) raiseRow(sheet, RESULT_ROW + index, lines * PROSE_HEIGHT + 3);
  });
  writeScoreChecks(sheet, columns.length + 2, context, rows, evaChecks);
  markRows(sheet, columns, rows.length);
}

/** The header of a result column as the sheet prints it. */
export function resultHeader({ label, unit }: ResultColumn): string {
  const unitLabel = units[unit].label.zh;
  return unitLabel === "" ? label.zh : `${label.zh}（${unitLabel}）`;
}

function writeColumns(sheet: Worksheet, columns: readonly ResultColumn[]): void {
  const headers = sheet.getRow(RESULT_HEADER_ROW);
  headers.height = 36;
  const official = columns.some(({ key }) => key === "settledGrade") ? "settledGrade" : "finalGrade";
  columns.forEach((column, index) => {
    const target = sheet.getColumn(index + 1);
    target.width = column.width + 2;
    target.font = font(isProse(column) ? { size: 9 } : { bold: column.key === official });
    target.numFmt = numberFormatOf(column);
    target.alignment = alignmentOf(column);
    Object.assign(headers.getCell(index + 1), { value: resultHeader(column) }, headerStyle);
  });
  const first = columns.length + 2;
  sheet.getColumn(first - 1).width = 3;
  checkColumns.forEach(({ header, width }, index) => {
    const target = sheet.getColumn(first + index);
    target.width = width;
    target.numFmt = units.points.numberFormat;
    target.font = font({ color: { argb: colours.quiet } });
    Object.assign(headers.getCell(first + index), { value: header }, computedHeaderStyle);
  });
}

function numberFormatOf({ key, unit }: ResultColumn): string {
  if (coefficients.has(key)) return COEFFICIENT_FORMAT;
  return unit === "none" ? "General" : units[unit].numberFormat;
}

/** Plain numbers among the columns without a unit, which else hold texts. */
const coefficients: ReadonlySet<ResultKey> = new Set(["difficulty", "payCoefficient"]);

function alignmentOf(column: ResultColumn): Partial<Alignment> {
  if (isProse(column)) return { horizontal: "left", vertical: "middle", wrapText: true, indent: 1 };
  return column.unit === "none" && !coefficients.has(column.key)
    ? { horizontal: "left", vertical: "middle", indent: 1 }
    : { horizontal: "right", vertical: "middle" };
}

/** Sentences, which need two lines; reasons of the parts may need more. */
function isProse(column: ResultColumn): boolean {
  return column.key === "nextGrade" || column.key === "check" || isReason(column);
}

function isReason({ key }: ResultColumn): boolean {
  return key.endsWith("Reason") || key === "training";
}

/** Repeats the scores from a column on; one column is left free before them. */
function writeScoreChecks(
  sheet: Worksheet,
  first: number,
  { scheme }: AppraisalContext,
  rows: readonly GradedRow[],
  evaChecks: readonly Cell[],
): void {
  const { score, evaPoints } = scheme.document;
  const scores = rows.map(({ quality }, index): Cell => {
    const eva = evaChecks[index] ?? null;
    if (typeof eva !== "number" || typeof quality !== "number") return "";
    const limit = (bound: string | null): Decimal | null => (bound === null ? null : decimal(bound));
    const plain = decimal(eva).dividedBy(evaPoints.yuanPerStep).times(evaPoints.pointsPerStep);
    const points = between(plain, limit(evaPoints.floor), limit(evaPoints.cap));
    return publish(
      points.times(score.weights.evaPoints).plus(decimal(quality).times(score.weights.quality)),
      score.scale,
    ).toNumber();
  });
  const differences = rows.map(({ gradingScore }, index): Cell => {
    const again = scores[index] ?? "";
    return typeof gradingScore === "number" && typeof again === "number"
      ? decimal(gradingScore).minus(again).toNumber()
      : "";
  });
  writeSpill(
    sheet,
    RESULT_ROW,
    first,
    scoreCheckFormula(scheme.document),
    scores.map((one) => [one]),
  );
  writeSpill(
    sheet,
    RESULT_ROW,
    first + 1,
    differenceFormula(columnLetters(first)),
    differences.map((one) => [one]),
  );
}

/** Lines and colours follow the rows that are there: errors, downgrades, and who stands near a bound. */
function markRows(sheet: Worksheet, columns: readonly ResultColumn[], count: number): void {
  const r = String(RESULT_ROW);
  // What stands there is coloured as it is; only the rows below need conditions, which cost a spreadsheet time by the cell.
  const filled = count === 1 ? 0 : count;
  const marked = count === 1 ? LAST_RESULT_ROW : RESULT_HEADER_ROW + Math.ceil(count / MARKED_STEP) * MARKED_STEP;
  const area = (first: string, last: string, from = RESULT_ROW): string =>
    `${first}${String(from)}:${last}${String(marked)}`;
  const lastColumn = columnLetters(columns.length);
  const at = (key: ResultKey): string => columnLetters(columns.findIndex((column) => column.key === key) + 1);
  const [movement, score, deposits] = [at("movement"), at("gradingScore"), at("deposits")];
  let priority = 1;
  const rule = (ref: string, formula: string, style: object): void => {
    sheet.addConditionalFormatting({ ref, rules: [{ type: "expression", formulae: [formula], style, priority }] });
    priority += 1;
  };
  const error = { font: { color: { argb: colours.errorText } }, fill: fill(colours.error) };
  const near = { font: { color: { argb: colours.nearText } }, fill: fill(colours.near) };
  const below = RESULT_ROW + filled;
  rule(area("A", lastColumn, below), `LEN($A${String(below)})=0`, { font: { color: { argb: colours.input } } });
  rule(area("A", lastColumn), `AND(ISERROR(A${r}),IFERROR(LEN($A${r})>0,TRUE))`, { ...error, border: box });
  rule(area(lastColumn, lastColumn), `LEN($${lastColumn}${r})>0`, { ...error, border: box });
  const moved = (argb: string): object => ({
    font: { color: { argb }, bold: true },
    fill: fill(colours.computed),
    border: box,
  });
  rule(area(movement, movement), `$${movement}${r}="${movementNames.downgrade.zh}"`, moved(colours.errorText));
  rule(area(movement, movement), `$${movement}${r}="${movementNames.upgrade.zh}"`, moved(colours.riseText));
  rule(
    area(score, score),
    `AND(ISNUMBER($${score}${r}),SUMPRODUCT(--(ROUND(ABS($${score}${r}-等级评分下限),6)<=临界评分差))>0)`,
    {
      ...near,
      border: box,
    },
  );
  rule(
    area(deposits, deposits),
    `AND(ISNUMBER($${deposits}${r}),SUMPRODUCT(--(ROUND(ABS($${deposits}${r}-存款日均下限),6)<=存款日均下限*临界存款比例))>0)`,
    { ...near, border: box },
  );
  rule(area("A", lastColumn, below), `LEN($A${String(below)})>0`, { fill: fill(colours.computed), border: box });
  for (let row = RESULT_ROW; row < below; row += 1)
    columns.forEach((_column, index) =>
      Object.assign(sheet.getCell(row, index + 1), { fill: fill(colours.computed), border: box }),
    );
}
