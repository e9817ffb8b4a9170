import type { AppraisalContext } from "../../domain/calculation/context";
import type { SchemeDocument } from "../../domain/scheme/schema";
import type { DataMapping, TableMapping } from "../../workflow/data/mapping";
import { forEachTable } from "../../workflow/data/mapping";
import type { TableLayout } from "../../workflow/layout/column";
import { columnNamed, header } from "../../workflow/layout/column";
import { resultColumnsOf, spillWidth } from "../../workflow/layout/partResults";
import type { ResultKey } from "../../workflow/layout/results";
import { RESULT_HEADER_ROW } from "../../workflow/layout/results";
import { tableLayouts } from "../../workflow/layout/tables";
import { resultFormulas } from "../../workflow/results/resultFormulas";
import { partCheckFormulas } from "./partChecks";
import { periodNames } from "./periodCells";

/** Sheet row of the formulas of 考核结果; what they give spills below. */
export const RESULT_ROW = RESULT_HEADER_ROW + 1;

/** A formula of 考核结果, and how many columns it fills from that of its key. */
export interface ResultFormula {
  readonly key: ResultKey;
  readonly width: number;
  readonly formula: string;
}

/** Header of the column of 客户经理 that repeats EVA without the add-in. */
export const EVA_CHECK_HEADER = "复核经济增加值（元）";

/**
 * The formulas of 考核结果, as people read them: those that the add-in writes, over the tables of this workbook and the
 * names of its period. The data check is a formula of Excel alone, which names what is missing without the add-in.
 */
export function templateFormulas(context: AppraisalContext): readonly ResultFormula[] {
  const { document } = context.scheme;
  const shared = resultFormulas(
    ownTables(document),
    context,
    { start: periodNames.start, end: periodNames.end },
    RESULT_ROW,
  );
  const columns = resultColumnsOf(document);
  const check = checkFormula(document, String(RESULT_ROW));
  return [...shared].map(([key, formula]) => ({
    key,
    width: spillWidth(key, columns),
    formula: key === "check" ? check : formula,
  }));
}

/** The tables of the workbook, mapped column by column. */
function ownTables(scheme: SchemeDocument): DataMapping {
  const layouts = tableLayouts(scheme);
  const map = (layout: TableLayout): TableMapping => ({
    layout,
    reference: {
      kind: "table",
      name: layout.name,
      sheet: layout.name,
      address: "",
      headers: layout.columns.map(header),
      rowCount: 0,
    },
    columns: Object.fromEntries(layout.columns.map(({ key }, index) => [key, index])),
  });
  return forEachTable((id) => {
    const layout = layouts[id];
    return layout === undefined ? null : map(layout);
  });
}

/** The grading score again, by formulas of Excel from the scheme's cells; blank where the figures are not there. */
export function scoreCheckFormula(scheme: SchemeDocument): string {
  const { cap, floor } = scheme.evaPoints;
  const eva = `${tableLayouts(scheme).roster.name}[${EVA_CHECK_HEADER}]`;
  const plain = `${eva}/每档经济增加值*每档得分`;
  const capped = cap === null ? plain : `IF(${plain}>EVA分值上限,EVA分值上限,${plain})`;
  const points = floor === null ? capped : `IF(${capped}<EVA分值下限,EVA分值下限,${capped})`;
  const score = `ROUND(${points}*EVA权重+D${String(RESULT_ROW)}#*素质权重,评分小数位数)`;
  return `=IFERROR(IF(ISNUMBER(${eva}),${score},""),"")`;
}

/** How far the function's score and the repeated one lie apart; 0.00 where they agree. */
export function differenceFormula(column: string): string {
  const r = String(RESULT_ROW);
  return `=IFERROR(ROUND(INDEX(F${r}#,0,3)-${column}${r}#,评分小数位数+2),"")`;
}

/** EVA again for one row of 客户经理, by formulas of Excel from the sheet's coefficients; blank where a cell is no number. */
export function evaCheckFormula(scheme: SchemeDocument): string {
  const roster = rosterReferences(scheme);
  const classes = scheme.eva.assetClasses.length;
  const numbers = `COUNT(${roster.thisRow("netProfit")},${roster.thisRowBlock})`;
  const capital = `SUM(MMULT(${roster.thisRowBlock},资产分类系数[系数]))`;
  return `=IF(${numbers}=${String(classes + 1)},${roster.thisRow("netProfit")}-${capital}*资本期望回报率*${periodNames.factor},"")`;
}

/** What keeps a row from being graded, by formulas of Excel; the add-in's check names each cell. */
function checkFormula(scheme: SchemeDocument, r: string): string {
  const roster = rosterReferences(scheme);
  const classes = scheme.eva.assetClasses.length;
  const profit = roster.column("netProfit");
  const ones = `{${Array.from({ length: classes }, () => "1").join(";")}}`;
  const notNumbers = `MMULT(--ISNUMBER(${roster.block}),${ones})<${String(classes)}`;
  const negative = `MMULT(IF(ISNUMBER(${roster.block}),--(${roster.block}<0),0),${ones})>0`;
  const parts = [
    `IF(KPI.OCCURRENCES(${roster.column("id")})>1,"工号重复；","")`,
    `IF(C${r}#="","缺机构；","")`,
    `IF(ISNUMBER(${profit}),"",IF(ISERROR(${profit}),"税后净利润是错误值；",IF(${profit}="","缺税后净利润；","税后净利润不是数字；")))`,
    `IF(${notNumbers},"风险资产余额有空白或不是数字；","")`,
    `IF(${negative},"风险资产余额为负；","")`,
    `IF(ISNA(D${r}#),"素质评分不全；",IF(ISERROR(D${r}#),"素质评分有误；",""))`,
    `IF(ISNA(E${r}#),"存款余额不全；",IF(ISERROR(E${r}#),"存款余额有误；",""))`,
    ...partCheckFormulas(scheme, RESULT_ROW),
  ];
  return `=IF(A${r}#="",IF((B${r}#="")*(C${r}#="")*ISBLANK(${profit}),"","缺工号；"),${parts.join("&")})`;
}

interface TableReferences {
  readonly column: (key: string) => string;
  readonly thisRow: (key: string) => string;
  /** The columns of the asset classes. */
  readonly block: string;
  readonly thisRowBlock: string;
}

function rosterReferences(scheme: SchemeDocument): TableReferences {
  const { roster } = tableLayouts(scheme);
  const { assetClasses } = scheme.eva;
  const headerOf = (key: string): string => header(columnNamed(roster, key));
  const span = `[${headerOf(assetClasses[0]?.id ?? "")}]:[${headerOf(assetClasses.at(-1)?.id ?? "")}]`;
  return {
    column: (key) => `${roster.name}[${headerOf(key)}]`,
    thisRow: (key) => `${roster.name}[[#This Row],[${headerOf(key)}]]`,
    block: `${roster.name}[${span}]`,
    thisRowBlock: `${roster.name}[[#This Row],${span}]`,
  };
}
