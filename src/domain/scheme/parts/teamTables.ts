import type { Text } from "../../values/text";
import { text } from "../../values/text";
import type { UnitId } from "../../values/unit";
import type { SchemeTable } from "../schemeTable";
import { figure, label } from "../schemeTable";
import type { AdjustmentStep, TeamRules } from "./team";

/** Team balance and difficulty as tables of 方案参数. */
export function teamTables({ scale, share, types, difficulty }: TeamRules): readonly SchemeTable[] {
  return [
    {
      name: "团队占比",
      title: text("团队得分占比", "The team's share of a result"),
      columns: [text("类型", "Type"), text("团队占比", "Team's share")],
      rows: [
        ...types.map((type, index) => [
          label(type.name.zh),
          figure(type.share, "rate", `team.types[${String(index)}].share`),
        ]),
        [label("未注明类型"), figure(share, "rate", "team.share")],
      ],
    },
    {
      name: "难度系数参数",
      title: text("团队平衡与难度系数的参数", "Parameters of team balance and difficulty"),
      columns: [text("参数", "Parameter"), text("取值", "Value")],
      rows: [
        [label("平衡后得分小数位数"), figure(String(scale), "count", "team.scale")],
        [label("难度系数下限"), figure(difficulty.floor, "none", "team.difficulty.floor")],
        [label("难度系数上限"), figure(difficulty.cap, "none", "team.difficulty.cap")],
      ],
    },
    steps(
      "难度客户数档",
      text("难度：客户数（户）", "Difficulty by customers"),
      difficulty.customers,
      "households",
      "customers",
    ),
    steps(
      "难度贷款余额档",
      text("难度：贷款余额（万元）", "Difficulty by loan balance"),
      difficulty.loanBalance,
      "wanYuan",
      "loanBalance",
    ),
    names("难度行业", text("难度：行业", "Difficulty by industry"), difficulty.industries, "industries"),
    names("难度市场", text("难度：市场", "Difficulty by market"), difficulty.markets, "markets"),
  ];
}

/** What a step or a name adds to the coefficient. */
const adjustmentColumn = text("系数调整", "Adjustment");

function steps(
  name: string,
  title: Text,
  list: readonly AdjustmentStep[],
  unit: UnitId,
  key: "customers" | "loanBalance",
): SchemeTable {
  return {
    name,
    title,
    columns: [text("档位", "Step"), text("下限（含本数）", "Bound, inclusive"), adjustmentColumn],
    rows: list.map(({ floor, adjustment }, index) => {
      const path = `team.difficulty.${key}[${String(index)}]`;
      return [
        label(`第${String(index + 1)}档`),
        figure(floor ?? "", unit, `${path}.floor`),
        figure(adjustment, "none", `${path}.adjustment`),
      ];
    }),
  };
}

function names(
  name: string,
  title: Text,
  list: TeamRules["difficulty"]["industries"],
  key: "industries" | "markets",
): SchemeTable {
  return {
    name,
    title,
    columns: [title, adjustmentColumn],
    rows: list.map((entry, index) => [
      label(entry.name.zh),
      figure(entry.adjustment, "none", `team.difficulty.${key}[${String(index)}].adjustment`),
    ]),
  };
}
