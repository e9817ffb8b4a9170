import type { AppraisalContext } from "../../domain/calculation/context";
import { formatSerialDate } from "../../domain/values/format";
import { periodEnd, periodStart } from "../../domain/values/period";
import type { DataMapping, TableMapping } from "../data/mapping";
import { columnLetters } from "../data/located";
import type { ResultKey } from "../layout/results";
import { resultColumns } from "../layout/results";
import { arrayConstant, blankKept, blockReference, classesReference, columnReference, sideBySide } from "./references";

/** First and last day of the period in a formula: names of the workbook, or dates. */
export interface PeriodReferences {
  readonly start: string;
  readonly end: string;
}

/** The figures that one call of KPI.GRADING spills, in order, beginning in the column of eva. */
const gradingKeys: readonly ResultKey[] = [
  "eva",
  "evaPoints",
  "gradingScore",
  "scoreGrade",
  "depositGrade",
  "finalGrade",
];

/** The days of the period as DATE() formulas, for a workbook that has no names for them. */
export function periodDates({ period }: AppraisalContext): PeriodReferences {
  if (period === null) return { start: '""', end: '""' };
  return { start: dateFormula(periodStart(period)), end: dateFormula(periodEnd(period)) };
}

/**
 * The live formulas of 考核结果, one for each column, to stand in its first data row; each spills over all managers.
 * Columns inside the spill of KPI.GRADING have none.
 */
export function resultFormulas(
  mapping: DataMapping,
  context: AppraisalContext,
  dates: PeriodReferences,
  firstRow: number,
): ReadonlyMap<ResultKey, string> {
  const { roster } = mapping;
  if (roster === null) throw new Error("Formulas need a roster");
  const spill = (key: ResultKey): string => spillOf(key, firstRow);
  const ids = columnReference(roster, "id") ?? '""';
  const netProfit = columnReference(roster, "netProfit") ?? '""';
  const arguments_ = [
    // Whose staff number stands twice is not graded, in cells as in the wizard.
    `IF(ISBLANK(${netProfit})+(KPI.OCCURRENCES(${ids})>1),"",${netProfit})`,
    blockReference(
      roster,
      context.scheme.document.eva.assetClasses.map(({ id }) => id),
    ),
    classesReference(roster, context.scheme.document),
    spill("quality"),
    spill("deposits"),
  ].join(",");
  return new Map<ResultKey, string>([
    ["id", `=${blankKept(ids)}`],
    ["name", `=${optionalColumn(roster, "name", ids)}`],
    ["unit", `=${optionalColumn(roster, "unit", ids)}`],
    ["quality", `=${qualityFormula(mapping.ratings, roster, ids, context)}`],
    ["deposits", `=${depositFormula(mapping.deposits, roster, ids, dates)}`],
    ["eva", `=KPI.GRADING(${arguments_})`],
    ["lastGrade", `=${optionalColumn(roster, "lastGrade", ids)}`],
    ["movement", `=IF(ISERROR(${spill("finalGrade")}),"",KPI.MOVEMENT(${spill("finalGrade")},${spill("lastGrade")}))`],
    [
      "unitRank",
      `=KPI.RANK(${rankingMeasures(spill, context)},${rankingMeasures(spill, context)},${spill("unit")},${spill("unit")})`,
    ],
    ["bankRank", `=KPI.RANK(${rankingMeasures(spill, context)},${rankingMeasures(spill, context)})`],
    ["nextGrade", `=KPI.NEXTGRADE(${arguments_})`],
    [
      "check",
      `=IF(KPI.OCCURRENCES(${ids})>1,"工号重复，不评级",IF(ISERROR(${spill("finalGrade")}),"数据有误，见错误单元格的提示",""))`,
    ],
  ]);
}

/** A column of the results by its spill: A6#, or one column of the spill of KPI.GRADING. */
function spillOf(key: ResultKey, firstRow: number): string {
  const place = gradingKeys.indexOf(key);
  const column = resultColumns.findIndex((candidate) => candidate.key === (place === -1 ? key : gradingKeys[0]));
  const anchor = `${columnLetters(column + 1)}${String(firstRow)}#`;
  return place === -1 ? anchor : `INDEX(${anchor},0,${String(place + 1)})`;
}

function optionalColumn(roster: TableMapping, key: string, ids: string): string {
  const reference = columnReference(roster, key);
  return reference === null ? `IF(ISBLANK(${ids}),"","")` : blankKept(reference);
}

function qualityFormula(
  ratings: TableMapping | null,
  roster: TableMapping,
  ids: string,
  { scheme }: AppraisalContext,
): string {
  if (ratings === null) return blankKept(columnReference(roster, "quality") ?? '""');
  const { items } = scheme.document.quality;
  const scores = blockReference(
    ratings,
    items.map(({ id }) => id),
  );
  const names = arrayConstant(items.map(({ name }) => name.zh));
  return `KPI.QUALITY(${scores},${names},${columnReference(ratings, "group") ?? '""'},${columnReference(ratings, "rater") ?? ""},${columnReference(ratings, "id") ?? '""'},${ids})`;
}

function depositFormula(
  deposits: TableMapping | null,
  roster: TableMapping,
  ids: string,
  { start, end }: PeriodReferences,
): string {
  if (deposits === null) return blankKept(columnReference(roster, "deposits") ?? '""');
  const [days, balances, products, keys] = ["date", "balance", "product", "id"].map(
    (key) => columnReference(deposits, key) ?? '""',
  );
  return `KPI.DAILYAVERAGE(${blankKept(days ?? "")},${blankKept(balances ?? "")},${start},${end},,${products ?? ""},${keys ?? ""},${ids})`;
}

/** What decides a rank, in the scheme's order, as columns side by side. */
function rankingMeasures(spill: (key: ResultKey) => string, { scheme }: AppraisalContext): string {
  const { indicator, tieBreaks } = scheme.document.ranking;
  const keys = [indicator, ...tieBreaks].map((name) => spill(name as ResultKey));
  return sideBySide(keys);
}

function dateFormula(serial: number): string {
  const [year, month, day] = formatSerialDate(serial).split("-").map(Number);
  return `DATE(${String(year)},${String(month)},${String(day)})`;
}
