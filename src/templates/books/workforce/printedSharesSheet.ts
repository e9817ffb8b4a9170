import type { Cell } from "../../../domain/values/cell";
import { isBlank } from "../../../domain/values/cell";
import { decimal } from "../../../domain/values/decimal";
import { sumIf } from "../../blocks/nativeValues";
import type { Scope, TableBlock } from "../blockDefinition";
import type { SheetDefinition } from "../bookDefinition";
import { printedShares } from "./examples";

/** Rows for reports, those that are filled and those that stand ready. */
const REPORT_ROWS = 8;

/** 占比核对: percentages copied from a report, and whether those of each report come to 100%; the source's own do not. */
export const printedSharesSheet: SheetDefinition = {
  name: "占比核对",
  title: "填报占比核对",
  examples: true,
  bands: [[reports()], [shares()]],
};

function reports(): TableBlock {
  const names = [...new Set(printedShares.map(([report]) => report ?? null))];
  return {
    kind: "table",
    id: "reports",
    name: "填报报表",
    title: "各报表的合计",
    grows: false,
    readyRows: REPORT_ROWS - names.length,
    columns: [
      { kind: "input", key: "report", label: "报表", as: "text", width: 24, help: "与下表的报表名称一致" },
      {
        kind: "computed",
        key: "total",
        label: "占比合计",
        unit: "rate",
        width: 16,
        formula: '=IF({row.report}="","",SUMIFS({typed.share},{typed.report},{row.report}))',
        value: ({ row, column }) =>
          isBlank(row("report")) ? "" : sumIf(column("typed.share"), [column("typed.report"), row("report")]),
      },
      {
        kind: "computed",
        key: "gap",
        label: "与 100% 之差",
        unit: "rate",
        width: 16,
        formula: '=IF({row.report}="","",ROUND({row.total}-1,10))',
        value: ({ row }) =>
          isBlank(row("report"))
            ? ""
            : decimal(Number(row("total")))
                .minus(1)
                .toDecimalPlaces(10)
                .toNumber(),
      },
      {
        kind: "computed",
        key: "verdict",
        label: "核对",
        width: 26,
        formula:
          '=IF({row.report}="","",IF(ISNUMBER(KPI.CHECKSHARES({?typed.share},{?typed.report},{row.report})),"相符","不符：合计不是 100%"))',
        value: verdict,
        marks: [
          { when: '{cell}="相符"', as: "good" },
          { when: 'LEFT({cell},2)="不符"', as: "bad" },
        ],
      },
    ],
    rows: names.map((name) => [name]),
  };
}

function verdict({ row, column, kpi }: Scope): Cell {
  if (isBlank(row("report"))) return "";
  const [[total = null] = []] = kpi("CHECKSHARES", column("typed.share"), column("typed.report"), row("report"));
  return typeof total === "number" ? "相符" : "不符：合计不是 100%";
}

function shares(): TableBlock {
  return {
    kind: "table",
    id: "typed",
    name: "填报占比表",
    title: "填报的占比",
    columns: [
      { kind: "input", key: "report", label: "报表", as: "text", width: 24, help: "占比出自哪张报表" },
      { kind: "input", key: "group", label: "类别", as: "text", width: 16 },
      {
        kind: "input",
        key: "share",
        label: "填报占比",
        as: "number",
        unit: "rate",
        width: 16,
        limits: { min: "0", max: "1" },
        help: "带百分号输入，如 20.5%",
      },
      { kind: "input", key: "note", label: "备注", as: "text", width: 26 },
    ],
    rows: printedShares,
  };
}
