import type { AppraisalContext } from "../../domain/calculation/context";
import { settledMovementNames } from "../../domain/grading/movement";
import { formatSerialDate } from "../../domain/values/format";
import { periodEnd, periodStart } from "../../domain/values/period";
import type { DataMapping, TableMapping } from "../data/mapping";
import { resultColumnsOf } from "../layout/partResults";
import type { ResultKey } from "../layout/results";
import { partCheckColumns, partFormulas } from "./partFormulas";
import type { Spill } from "./spills";
import { spillsOf } from "./spills";
import {
  arrayConstant,
  blankKept,
  blockReference,
  classesReference,
  columnReference,
  occurrences,
  sideBySide,
} from "./references";

/** First and last day of the period in a formula: names of the workbook, or dates. */
export interface PeriodReferences {
  readonly start: string;
  readonly end: string;
}

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
  const { document } = context.scheme;
  const spill = spillsOf(resultColumnsOf(document), firstRow);
  const ids = columnReference(roster, "id") ?? '""';
  const netProfit = columnReference(roster, "netProfit") ?? '""';
  const arguments_ = [
    // Whose staff number stands twice is not graded, in cells as in the wizard.
    `IF(ISBLANK(${netProfit})+(${occurrences(roster)}>1),"",${netProfit})`,
    blockReference(
      roster,
      document.eva.assetClasses.map(({ id }) => id),
    ),
    classesReference(roster, document),
    spill("quality"),
    spill("deposits"),
  ].join(",");
  // A row of the roster that nobody has filled in has no result, rather than an error.
  const ofSomebody = (formula: string): string => `=IF(${spill("id")}="","",${formula})`;
  return new Map<ResultKey, string>([
    ["id", `=${blankKept(ids)}`],
    ["name", `=${optionalColumn(roster, "name", ids)}`],
    ["unit", `=${optionalColumn(roster, "unit", ids)}`],
    ["quality", `=${qualityFormula(mapping.ratings, roster, ids, context)}`],
    ["deposits", `=${depositFormula(mapping.deposits, roster, ids, dates)}`],
    ["eva", ofSomebody(`KPI.GRADING(${arguments_})`)],
    ["lastGrade", `=${optionalColumn(roster, "lastGrade", ids)}`],
    ...(document.movement === undefined ? [["movement", movementFormula(spill)] as const] : []),
    // People without a unit are ranked among themselves.
    ["unitRank", rankFormula(spill, context, `IF(${spill("unit")}="","（未填机构）",${spill("unit")})`)],
    ["bankRank", rankFormula(spill, context, null)],
    ["nextGrade", ofSomebody(`KPI.NEXTGRADE(${arguments_})`)],
    ...partFormulas({
      mapping,
      roster,
      context,
      spill,
      forms: mapping.ratings === null ? null : formArguments(mapping.ratings, context),
    }),
    ["check", checkFormula(spill, { times: occurrences(roster), netProfit }, context)],
  ]);
}

function movementFormula(spill: Spill): string {
  return `=IF(ISERROR(${spill("finalGrade")})+(${spill("id")}=""),"",KPI.MOVEMENT(${spill("finalGrade")},${spill("lastGrade")}))`;
}

/** What keeps a row from its results: nobody is graded whose data are at fault, unless the rules leave them ungraded anyway. */
function checkFormula(
  spill: Spill,
  { times, netProfit }: { readonly times: string; readonly netProfit: string },
  { scheme }: AppraisalContext,
): string {
  const { document } = scheme;
  const fault = `ISERROR(${spill("finalGrade")})`;
  const held =
    document.movement === undefined
      ? fault
      : `${fault}*NOT(IFERROR(${spill("movement")}="${settledMovementNames.notGraded.zh}",FALSE))`;
  const parts = partCheckColumns(document).map((key) => `ISERROR(${spill(key)})`);
  const rest = parts.length === 0 ? '""' : `IF(${parts.join("+")},"部分结果有误，见错误单元格的提示","")`;
  const found = `IF(${times}>1,"工号重复，不评级",IF(${held},"数据有误，见错误单元格的提示",${rest}))`;
  const unfilled = `(${spill("name")}="")*(${spill("unit")}="")*ISBLANK(${netProfit})`;
  return `=IF(${spill("id")}="",IF(${unfilled},"","工号没有填写，不评级"),${found})`;
}

function optionalColumn(roster: TableMapping, key: string, ids: string): string {
  const reference = columnReference(roster, key);
  return reference === null ? `IF(ISBLANK(${ids}),"","")` : blankKept(reference);
}

function qualityFormula(
  ratings: TableMapping | null,
  roster: TableMapping,
  ids: string,
  context: AppraisalContext,
): string {
  if (ratings === null) return blankKept(columnReference(roster, "quality") ?? '""');
  return `KPI.QUALITY(${formArguments(ratings, context)},${ids})`;
}

/** Everybody's rating forms as arguments: scores, items, groups, raters, managers. */
function formArguments(ratings: TableMapping, { scheme }: AppraisalContext): string {
  const { items } = scheme.document.quality;
  const scores = blockReference(
    ratings,
    items.map(({ id }) => id),
  );
  const names = arrayConstant(items.map(({ name }) => name.zh));
  return `${scores},${names},${columnReference(ratings, "group") ?? '""'},${columnReference(ratings, "rater") ?? ""},${columnReference(ratings, "id") ?? '""'}`;
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

/** Places among all whose grade counts: whom the rules of movement leave ungraded have none, and take none. */
function rankFormula(spill: Spill, context: AppraisalContext, unit: string | null): string {
  const measures = rankingMeasures(spill, context);
  const groups = unit === null ? "" : `,${unit},${unit}`;
  if (context.scheme.document.movement === undefined)
    return `=IF(${spill("id")}="","",KPI.RANK(${measures},${measures}${groups}))`;
  const settled = spill("settledGrade");
  const unranked = `IF(ISERROR(${settled}),TRUE,${settled}="")`;
  const counting = `IF(${unranked},"",${measures})`;
  return `=IF(${unranked},"",KPI.RANK(${counting},${counting}${groups}))`;
}

/** What decides a rank, in the scheme's order, as columns side by side. */
function rankingMeasures(spill: Spill, { scheme }: AppraisalContext): string {
  const { indicator, tieBreaks } = scheme.document.ranking;
  const keys = [indicator, ...tieBreaks].map((name) => spill(name as ResultKey));
  return sideBySide(keys);
}

function dateFormula(serial: number): string {
  const [year, month, day] = formatSerialDate(serial).split("-").map(Number);
  return `DATE(${String(year)},${String(month)},${String(day)})`;
}
