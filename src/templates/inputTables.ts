import type { Worksheet } from "exceljs";
import type { AppraisalContext } from "../domain/calculation/context";
import type { ScorecardRules } from "../domain/scheme/parts/scorecard";
import { schemeTables } from "../domain/scheme/schemeTables";
import type { Cell } from "../domain/values/cell";
import { units } from "../domain/values/unit";
import type { Column, TableId } from "../workflow/layout/column";
import { tableIds } from "../workflow/layout/column";
import { tableLayouts } from "../workflow/layout/tables";
import type { AppraisalData } from "./appraisalData";
import type { CheckColumn, ColumnChoices, InputSheet } from "./sheets/inputSheet";
import { INPUT_HEADER_ROW, writeInputSheet } from "./sheets/inputSheet";
import { indicatorUnits } from "./books/scorecard/indicatorFormat";
import { EVA_CHECK_HEADER, evaCheckFormula } from "./sheets/resultFormulas";
import type { SchemePlaces } from "./sheets/schemeSheet";
import type { FrameMaker } from "./appraisalFrame";
import { pagesFor, sheetWidths } from "./sheets/printedPages";
import { drawFrame } from "./sheets/sheetFrame";

/** How the sheet of a table is headed and printed. */
interface TableSheet {
  readonly title: string;
  readonly unit: string;
  readonly frozenColumns: number;
  readonly orientation: "landscape" | "portrait";
}

const sheets: Readonly<Record<TableId, TableSheet>> = {
  roster: { title: "客户经理名册与业绩", unit: "元", frozenColumns: 2, orientation: "landscape" },
  ratings: { title: "客户经理综合素质评分", unit: "分", frozenColumns: 1, orientation: "portrait" },
  deposits: { title: "一般性存款日终余额", unit: "万元", frozenColumns: 1, orientation: "portrait" },
  indicators: { title: "客户经理指标完成情况", unit: "见指标口径", frozenColumns: 1, orientation: "portrait" },
  sales: { title: "客户经理产品销量", unit: "见产品单价", frozenColumns: 1, orientation: "portrait" },
  teams: { title: "机构团队得分", unit: "分", frozenColumns: 1, orientation: "portrait" },
  vetoes: { title: "一票否决事项", unit: "", frozenColumns: 1, orientation: "portrait" },
};

/** Longest list of names that Excel keeps in a rule itself. */
const LONGEST_LIST = 250;

/** Writes the tables that HR fills in, each on a sheet of its own, in the order in which the wizard asks for them. */
export function writeInputTables(
  sheet: (name: string, tab: string) => Worksheet,
  data: AppraisalData,
  { scheme }: AppraisalContext,
  { firstColumns }: SchemePlaces,
  evaChecks: readonly Cell[],
  frame: FrameMaker,
): void {
  const layouts = tableLayouts(scheme.document);
  const check: CheckColumn = {
    header: EVA_CHECK_HEADER,
    formula: evaCheckFormula(scheme.document),
    results: evaChecks,
    numberFormat: units.yuan.numberFormat,
    width: 18,
  };
  const lists = schemeTables(scheme.document).map(({ name, rows }) => ({
    range: firstColumns[name] ?? "",
    names: rows.map(([first]) => first?.value ?? ""),
  }));
  const { scorecard } = scheme.document;
  const shares = scorecard === undefined ? null : indicatorFormats(scorecard);
  for (const id of tableIds) {
    const layout = layouts[id];
    if (layout === undefined) continue;
    const { title, unit, frozenColumns, orientation } = sheets[id];
    const target = sheet(layout.name, "FF70AD47");
    const choices = Object.fromEntries(
      layout.columns.flatMap((column): readonly [string, ColumnChoices][] => {
        const found = choicesOf(column, lists);
        return found === null ? [] : [[column.key, found]];
      }),
    );
    writeInputSheet(target, {
      layout,
      rows: data[id] ?? [],
      checks: id === "roster" ? [check] : [],
      choices,
      ...(id === "indicators" && shares !== null ? { formatOf: shares } : {}),
    });
    drawFrame(
      target,
      frame(title, unit, layout.columns.length, {
        frozenColumns,
        frozenRows: INPUT_HEADER_ROW,
        titleRows: "5:5",
        orientation,
        ...pagesFor(sheetWidths(target, layout.columns.length), 2, orientation),
      }),
    );
  }
}

/** Figures of indicators in % are shown as percentages; the indicator stands in the second column. */
function indicatorFormats(rules: ScorecardRules): NonNullable<InputSheet["formatOf"]> {
  const unitOf = indicatorUnits(rules);
  return ({ kind }, row) => {
    const unit = unitOf(row[1] ?? null);
    return kind === "number" && unit === "rate" ? units[unit].numberFormat : undefined;
  };
}

/**
 * Where the names of a drop-down stand: the table of 方案参数 that lists just them, or begins with them (then others may
 * be typed too), or the rule itself where they are few.
 */
function choicesOf(
  { choices, key }: Column,
  lists: readonly { readonly range: string; readonly names: readonly string[] }[],
): ColumnChoices | null {
  if (choices === undefined) return null;
  // Several cases of protection may stand in one cell, which no list can allow.
  const strict = key !== "protections";
  const same = lists.find(
    ({ names }) => names.length === choices.length && names.every((name, index) => name === choices[index]),
  );
  if (same !== undefined) return { list: same.range, strict };
  const inside = `"${choices.join(",")}"`;
  if (inside.length <= LONGEST_LIST && !choices.some((choice) => choice.includes(","))) return { list: inside, strict };
  const most = lists.find(({ names }) => names.length > 1 && names.every((name, index) => name === choices[index]));
  return most === undefined ? null : { list: most.range, strict: false };
}
