import { scorecardLists } from "../../../domain/kpi/scorecardLists";
import { runsIn } from "../../../domain/kpi/adHocPoints";
import type { ScorecardRules } from "../../../domain/scheme/parts/scorecard";
import type { Period } from "../../../domain/values/period";
import type { TableLayout } from "../../../workflow/layout/column";
import { kpi } from "../../blocks/kpiFormula";
import { layoutColumns } from "../../blocks/layoutColumns";
import type { InputColumn } from "../blockDefinition";
import type { SheetDefinition } from "../bookDefinition";
import { lookUp, lookUpFormula } from "../lookUp";
import { indicatorUnits } from "./indicatorFormat";
import { exampleDone } from "./scorecardExamples";

/** 指标完成: what everybody reached, one row for each person and indicator, with the points. */
export function doneSheet(rules: ScorecardRules, layout: TableLayout, period: Period): SheetDefinition {
  const units = indicatorUnits(rules);
  return {
    name: layout.name,
    title: "指标完成情况",
    unit: "分",
    frozenColumns: 2,
    examples: true,
    bands: [
      [
        {
          kind: "table",
          id: "done",
          name: layout.name,
          columns: [
            ...layoutColumns(layout, { indicator: { column: "library.indicator" } }).map((column): InputColumn =>
              column.key === "actual" || column.key === "target"
                ? { ...column, width: 16, unitOf: (row) => units(row("indicator")) }
                : { ...column, width: column.key === "indicator" ? 28 : 13 },
            ),
            {
              kind: "computed",
              key: "unit",
              label: "单位",
              width: 9,
              formula: `=${lookUpFormula("{row.indicator}", "library.indicator", "library.unit")}`,
              value: (scope) => lookUp(scope, scope.row("indicator"), "library.indicator", "library.unit"),
            },
            {
              kind: "computed",
              key: "points",
              label: "得分",
              unit: "points",
              width: 12,
              ...kpi("POINTS", ["{row.indicator}", "{row.actual}", "{row.target}"], { when: "row.actual" }),
            },
          ],
          rows: exampleDone(
            scorecardLists(rules).cards,
            rules.adHoc.items.find((item) => runsIn(item, period))?.name.zh,
          ),
          readyRows: 6,
        },
      ],
    ],
  };
}
