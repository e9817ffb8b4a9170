import type { Worksheet } from "exceljs";
import type { SchemeDocument } from "../../domain/scheme/schema";
import { periodFactors } from "../../domain/scheme/schema";
import { schemeTables } from "../../domain/scheme/schemeTables";
import type { Period } from "../../domain/values/period";
import { periodDays, periodEnd, periodId, periodStart, periodTitle } from "../../domain/values/period";
import { box, colours, computedHeaderStyle, computedStyle, fill, font } from "./bookStyle";
import { addValidation } from "./validation";
import type { WorkbookName } from "./workbookName";
import { PERIOD_TITLE_NAME } from "./sheetFrame";

/** The names of the cells of the period, as formulas use them. */
export const periodNames = { period: "考核期", start: "起始日", end: "终止日", factor: "期间系数" } as const;

interface Line {
  readonly label: string;
  readonly name: string;
  readonly formula: string | null;
  readonly value: string | number;
  readonly format: string;
}

/** Writes the period: one cell to choose it, and what follows from it by formulas of Excel; the part of the year where asked for. */
export function writePeriod(
  sheet: Worksheet,
  scheme: SchemeDocument,
  period: Period,
  row: number,
  withFactor = true,
): { readonly names: readonly WorkbookName[]; readonly nextRow: number } {
  const { start, end } = periodNames;
  const year = `LEFT(${periodNames.period},4)`;
  const quarter = `RIGHT(${periodNames.period},1)`;
  const lines: readonly Line[] = [
    { label: "考核期（选择）", name: periodNames.period, formula: null, value: periodId(period), format: "@" },
    {
      label: "考核期名称",
      name: PERIOD_TITLE_NAME,
      formula: `${year}&"年第"&MID("一二三四",${quarter},1)&"季度"`,
      value: periodTitle(period).zh,
      format: "General",
    },
    {
      label: "起始日",
      name: start,
      formula: `DATE(${year},${quarter}*3-2,1)`,
      value: periodStart(period),
      format: "yyyy-mm-dd",
    },
    {
      label: "终止日",
      name: end,
      formula: `DATE(${year},${quarter}*3+1,0)`,
      value: periodEnd(period),
      format: "yyyy-mm-dd",
    },
    { label: "天数", name: "考核天数", formula: `${end}-${start}+1`, value: periodDays(period), format: "0" },
    ...(withFactor ? [factorLine(scheme, period)] : []),
  ];
  Object.assign(sheet.getCell(row, 1), { value: "考核期", font: font({ bold: true, color: { argb: colours.title } }) });
  lines.forEach((line, index) => {
    writeLine(sheet, line, row + 1 + index);
  });
  addValidation(sheet, `B${String(row + 1)}`, {
    type: "list",
    formulae: [`"${[1, 2, 3, 4].map((one) => `${String(scheme.year)}Q${String(one)}`).join(",")}"`],
    title: "考核期",
    prompt: "选择季度，如 2026Q3；起止日自动计算。",
    error: "请从列表中选择季度，如 2026Q3。",
    required: true,
  });
  return {
    names: lines.map(({ name }, index) => ({ name, refersTo: `${sheet.name}!$B$${String(row + 1 + index)}` })),
    nextRow: row + 1 + lines.length + 1,
  };
}

/** The part of the year, which stands on the tables of the grading. */
function factorLine(scheme: SchemeDocument, period: Period): Line {
  return {
    label: "期间系数（复核用）",
    name: periodNames.factor,
    formula: factorFormula(scheme),
    value: factor(scheme, period),
    format: "0.000000",
  };
}

function writeLine(sheet: Worksheet, { label, formula, value, format }: Line, row: number): void {
  Object.assign(sheet.getCell(row, 1), {
    value: label,
    ...computedHeaderStyle,
    alignment: { horizontal: "left", vertical: "middle" },
  });
  const cell = sheet.getCell(row, 2);
  const look =
    formula === null
      ? { font: font({ bold: true }), fill: fill(colours.input), border: box, protection: { locked: false } }
      : computedStyle;
  Object.assign(cell, {
    value: formula === null ? value : { formula, result: value },
    ...look,
    numFmt: format,
    alignment: { horizontal: "right", vertical: "middle" },
  });
}

/** The part of the year as the sheet's own words choose it, so that the check follows what the sheet shows. */
function factorFormula(scheme: SchemeDocument): string {
  const shown = `INDEX(考核参数[取值],MATCH("期间系数",考核参数[参数],0))`;
  const days = "考核天数";
  const values = { quarter: "1/4", "actual/360": `${days}/360`, "actual/365": `${days}/365`, none: "1" } as const;
  return periodFactors.reduceRight(
    (rest, choice) => `IF(${shown}="${wordsFor(scheme, choice)}",${values[choice]},${rest})`,
    `NA()`,
  );
}

/** The words with which the sheet shows a period factor. */
function wordsFor(scheme: SchemeDocument, periodFactor: SchemeDocument["eva"]["periodFactor"]): string {
  const cells = schemeTables({ ...scheme, eva: { ...scheme.eva, periodFactor } }).flatMap(({ rows }) => rows.flat());
  const found = cells.find(({ path }) => path === "eva.periodFactor");
  if (found === undefined) throw new Error("The scheme tables show no period factor");
  return found.value;
}

/** The part of the year, for the cached value. */
function factor(scheme: SchemeDocument, period: Period): number {
  const parts = {
    quarter: 1 / 4,
    "actual/360": periodDays(period) / 360,
    "actual/365": periodDays(period) / 365,
    none: 1,
  } as const;
  return parts[scheme.eva.periodFactor];
}
