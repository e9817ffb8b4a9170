import type { CardIndicators } from "../../../domain/kpi/scorecardLists";
import type { ScorecardRules } from "../../../domain/scheme/parts/scorecard";
import { computed, computedHeader, label } from "../../blocks/cellSpecs";
import { ratio, sumIf } from "../../blocks/nativeValues";
import type { CellSpec, Computation } from "../blockDefinition";

/** Each perspective of a card: its weight, its part of the total, and its own score out of 100. */
export function perspectiveSummary(
  id: string,
  { indicators }: CardIndicators,
  { perspectives }: ScorecardRules,
): readonly (readonly CellSpec[])[] {
  const own = perspectives.filter((perspective) => indicators.some((one) => one.perspective === perspective.id));
  return [
    ["维度", "权重", "加权得分", "维度得分"].map((words) => computedHeader(words)),
    ...own.map(({ id: perspective, name }): readonly CellSpec[] => {
      const [weight, weighted] = [`${id}${perspective}Weight`, `${id}${perspective}Weighted`];
      return [
        label(name.zh),
        computed(sumOfPerspective(id, "weight", name.zh), { id: weight, unit: "rate" }),
        computed(sumOfPerspective(id, "weighted", name.zh), { id: weighted, unit: "points" }),
        computed(
          {
            formula: `=IF({${weight}}=0,"",{${weighted}}/{${weight}})`,
            value: ({ cell }) => ratio(cell(weighted), cell(weight)),
          },
          { unit: "points" },
        ),
      ];
    }),
  ];
}

function sumOfPerspective(id: string, key: "weight" | "weighted", name: string): Computation {
  return {
    formula: `=SUMIFS({${id}.${key}},{${id}.perspective},"${name}")`,
    value: ({ column }) => sumIf(column(`${id}.${key}`), [column(`${id}.perspective`), name]),
  };
}
