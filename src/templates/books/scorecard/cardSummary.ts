import type { ScorecardRules } from "../../../domain/scheme/parts/scorecard";
import type { Cell } from "../../../domain/values/cell";
import { Decimal, decimal, sum } from "../../../domain/values/decimal";
import { computed, label } from "../../blocks/cellSpecs";
import { kpi } from "../../blocks/kpiFormula";
import { numbersOf, sumOf } from "../../blocks/nativeValues";
import type { CellSpec, Computation, Scope } from "../blockDefinition";

/** The bounds of all ad-hoc points together, by the table of 方案参数. */
const LOWEST = 'INDEX(计分卡参数[取值],MATCH("专项、临时指标合计最多扣（分）",计分卡参数[参数],0))';
const HIGHEST = 'INDEX(计分卡参数[取值],MATCH("专项、临时指标合计最多加（分）",计分卡参数[参数],0))';

/** Total and level of a card, its weights added up, and the total repeated by formulas of Excel. */
export function cardSummary(id: string, card: string, rules: ScorecardRules): readonly (readonly CellSpec[])[] {
  const row = (words: string, computation: Computation, name: string, more: object = {}): readonly CellSpec[] => [
    label(words, { span: 2 }),
    computed(computation, { id: `${id}${name}`, ...more }),
  ];
  return [
    row("权重合计（应恰好 100%）", weightSum(id), "Weights", {
      unit: "rate",
      marks: [{ when: "ROUND({cell},10)<>1", as: "bad" }],
    }),
    row("指标加权得分", indicatorSum(id), "Weighted", { unit: "points" }),
    row("专项、临时得分（限幅后）", adHocSum(id, rules), "AdHoc", { unit: "points" }),
    row("总分", total(id, card), "Total", { unit: "points" }),
    row("绩效等级", level(id), "Level"),
    row("Excel复核", recheck(id, rules), "Check", { marks: [{ when: '{cell}="不符"', as: "bad" }] }),
  ];
}

function weightSum(id: string): Computation {
  return { formula: `=SUM({${id}.weight})`, value: ({ column }) => sumOf(column(`${id}.weight`)) };
}

function indicatorSum(id: string): Computation {
  return {
    formula: `=SUMIFS({${id}.weighted},{${id}.weight},">0")`,
    value: ({ column }) => sumOf(column(`${id}.weighted`).filter((_cell, place) => hasWeight(column, id, place))),
  };
}

/** Points of the ad-hoc rows together, within the scheme's bounds. */
function adHocSum(id: string, { adHoc }: ScorecardRules): Computation {
  return {
    formula: `=MAX(${LOWEST},MIN(${HIGHEST},SUM({${id}.weighted})-{${id}Weighted}))`,
    value: ({ column }) => {
      const added = column(`${id}.weighted`).filter((_cell, place) => !hasWeight(column, id, place));
      const all = sum(numbersOf(added));
      return Decimal.max(Decimal.min(all, adHoc.highest), adHoc.lowest).toNumber();
    },
  };
}

/** The published total; nothing is computed while an indicator of the card is not filled in. */
function total(id: string, card: string): Computation {
  return {
    formula: `=IF(SUMPRODUCT(({${id}.actual}="")*({${id}.weight}<>""))>0,"待填",KPI.SCORECARD({${id}.indicator},{${id}.points},"${card}"))`,
    value: ({ column, kpi: call }) => {
      const open = column(`${id}.actual`).some((cell, place) => cell === null && hasWeight(column, id, place));
      if (open) return "待填";
      return call("SCORECARD", column(`${id}.indicator`), column(`${id}.points`), card)[0]?.[0] ?? null;
    },
  };
}

function level(id: string): Computation {
  const own = `{${id}Total}`;
  const { value } = kpi("LEVEL", [own]);
  return {
    formula: `=IF(${own}="待填","",KPI.LEVEL(${own}))`,
    value: (scope) => (scope.cell(`${id}Total`) === "待填" ? "" : value(scope)),
  };
}

/** Whether the published total is what SUM gives, but for the rounding to the published places. */
function recheck(id: string, { scale }: ScorecardRules): Computation {
  const half = decimal(10).pow(-scale).dividedBy(2).plus("1e-9");
  const published = `{${id}Total}`;
  return {
    formula: `=IF(ISNUMBER(${published}),IF(ABS(${published}-{${id}Weighted}-{${id}AdHoc})<=${half.toFixed()},"相符","不符"),"")`,
    value: ({ cell }) => {
      const [published, weighted, added] = [cell(`${id}Total`), cell(`${id}Weighted`), cell(`${id}AdHoc`)];
      if (typeof published !== "number" || typeof weighted !== "number" || typeof added !== "number") return "";
      return decimal(published).minus(weighted).minus(added).abs().lessThanOrEqualTo(half) ? "相符" : "不符";
    },
  };
}

/** Whether the row is one of the card's own indicators; ad-hoc ones have no weight. */
function hasWeight(column: Scope["column"], id: string, place: number): boolean {
  const weight: Cell = column(`${id}.weight`)[place] ?? null;
  return weight !== null;
}
