import type { ScorecardRules } from "../../../domain/scheme/parts/scorecard";
import { scorecardLists } from "../../../domain/kpi/scorecardLists";
import { computed, computedHeader } from "../../blocks/cellSpecs";
import { kpiSpill } from "../../blocks/kpiFormula";
import { countIf, countOf, meanOf } from "../../blocks/nativeValues";
import type { CellSpec, Mark } from "../blockDefinition";
import type { SheetDefinition } from "../bookDefinition";
import { examplePeople } from "./scorecardExamples";

/** 考核总分: everybody's total and level; the totals of all come out of one formula over 指标完成. */
export function totalsSheet(rules: ScorecardRules): SheetDefinition {
  return {
    name: "考核总分",
    title: "考核卡总分与绩效等级",
    unit: "分",
    frozenColumns: 2,
    examples: true,
    bands: [
      [{ kind: "cells", rows: counts(rules) }],
      [
        {
          kind: "table",
          id: "people",
          name: "计分卡人员",
          columns: [
            {
              kind: "input",
              key: "id",
              label: "工号",
              as: "identifier",
              help: "每人一行，与指标完成的工号一致",
              width: 14,
            },
            { kind: "input", key: "name", label: "姓名", as: "text", width: 14 },
            { kind: "input", key: "unit", label: "机构", as: "text", help: "与团队得分的机构一致", width: 18 },
            {
              kind: "input",
              key: "card",
              label: "考核卡",
              as: "choice",
              choices: rules.cards.map(({ name }) => name.zh),
              help: "按岗位选考核卡",
              width: 18,
            },
          ],
          rows: examplePeople(scorecardLists(rules).cards),
        },
        {
          kind: "spill",
          id: "totals",
          joined: true,
          columns: [{ label: "总分", unit: "points", width: 14 }],
          ...kpiSpill("SCORECARD", ["{done.indicator}", "{done.points}", "{people.card}", "{done.id}", "{people.id}"]),
        },
        {
          kind: "spill",
          id: "levels",
          joined: true,
          columns: [{ label: "绩效等级", as: "text", width: 14, marks: levelMarks(rules) }],
          formula: '=IF({totals}="","",KPI.LEVEL({totals}))',
          values: ({ spill, kpi }) =>
            spill("totals").map(([total = null]) => [total === "" ? "" : (kpi("LEVEL", total)[0]?.[0] ?? null)]),
        },
      ],
    ],
  };
}

/** The highest level stands out as good, the lowest as bad. */
function levelMarks({ levels }: ScorecardRules): readonly Mark[] {
  const [best, worst] = [levels[0], levels.at(-1)];
  return [
    { when: `{cell}="${best?.name.zh ?? ""}"`, as: "good" },
    { when: `{cell}="${worst?.name.zh ?? ""}"`, as: "bad" },
  ];
}

/** How many are appraised, how many of each level, and the mean. */
function counts({ levels }: ScorecardRules): readonly (readonly CellSpec[])[] {
  return [
    ["人数", ...levels.map(({ name }) => name.zh), "平均总分（分）"].map((words) => computedHeader(words)),
    [
      computed({
        formula: "=COUNTA({people.id})",
        value: ({ column }) => countOf(column("people.id")),
        unit: "persons",
      }),
      ...levels.map(({ name }) =>
        computed({
          formula: `=COUNTIF({levels},"${name.zh}")`,
          value: ({ spill }) => countIf([spill("levels").map(([level = null]) => level), name.zh]),
          unit: "persons",
        }),
      ),
      computed({
        formula: '=IF(COUNT({totals})=0,"",SUMIF({totals},">-1E9")/COUNT({totals}))',
        value: ({ spill }) => {
          const found = spill("totals").flatMap(([total = null]) => (typeof total === "number" ? [total] : []));
          return found.length === 0 ? "" : meanOf(found);
        },
        unit: "points",
      }),
    ],
  ];
}
