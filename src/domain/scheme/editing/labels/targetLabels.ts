import { text } from "../../../values/text";
import type { EntryLabels } from "./entryLabel";
import { entry, under } from "./entryLabel";

const stepHelp = text(
  "从高到低；下限含本数，最低一档不设下限",
  "from the highest down; bounds are inclusive, the lowest has none",
);

const teamLabels = under("team", {
  "": entry("团队平衡与难度系数", "Team balance and difficulty"),
  scale: entry("平衡后得分小数位数", "Decimal places of the balanced result", "count"),
  share: entry(
    "未注明类型的团队占比",
    "Team's share without a type",
    "rate",
    text("结果 = (1 − 占比) × 个人 + 占比 × 团队", "result = (1 − share) × own + share × team"),
  ),
  types: entry(
    "团队得分占比",
    "The team's share of a result",
    "none",
    text("类型就是考核卡，标识和名称相同", "the types are the cards, with the same identifiers and names"),
  ),
  "types[]": entry("类型", "Type"),
  "types[].share": entry("团队占比", "Team's share", "rate"),
  difficulty: entry(
    "难度系数",
    "Difficulty coefficient",
    "none",
    text("1 加各项调整，限于上下限之间", "1 and the adjustments, kept within its bounds"),
  ),
  "difficulty.floor": entry("难度系数下限", "Least coefficient"),
  "difficulty.cap": entry("难度系数上限", "Greatest coefficient"),
  "difficulty.customers": entry("难度：客户数", "Difficulty by customers", "none", stepHelp),
  "difficulty.customers[]": entry("档位", "Step"),
  "difficulty.customers[].floor": entry("下限（含本数）", "Bound, inclusive", "households"),
  "difficulty.customers[].adjustment": entry("系数调整", "Adjustment"),
  "difficulty.loanBalance": entry("难度：贷款余额", "Difficulty by loan balance", "none", stepHelp),
  "difficulty.loanBalance[]": entry("档位", "Step"),
  "difficulty.loanBalance[].floor": entry("下限（含本数）", "Bound, inclusive", "wanYuan"),
  "difficulty.loanBalance[].adjustment": entry("系数调整", "Adjustment"),
  "difficulty.industries": entry("难度：行业", "Difficulty by industry"),
  "difficulty.industries[]": entry("行业", "Industry"),
  "difficulty.industries[].adjustment": entry("系数调整", "Adjustment"),
  "difficulty.markets": entry("难度：市场", "Difficulty by market"),
  "difficulty.markets[]": entry("市场", "Market"),
  "difficulty.markets[].adjustment": entry("系数调整", "Adjustment"),
});

const cascadeLabels = under("cascade", {
  "": entry("指标分解", "Target cascade"),
  structure: entry("组织构架", "Structure"),
  structures: entry("可选的组织构架", "Structures"),
  "structures[]": entry("组织构架", "Structure"),
  "structures[].levels": entry("层级", "Levels", "none", text("从总行到岗位", "from the bank down to the post")),
  "structures[].levels[]": entry("层级", "Level"),
  keys: entry("可用的分解依据", "Keys of division"),
  "keys[]": entry("分解依据", "Key"),
  scale: entry("分解目标小数位数", "Decimal places of shares", "count"),
  childrenCover: entry("下级合计不得少于上级", "Children cover the parent"),
  overallocation: entry(
    "下级合计最多超出上级",
    "Children exceed the parent by at most",
    "rate",
    text("空着为不限", "blank: no limit"),
  ),
});

const pricingLabels = under("pricing", {
  "": entry("产品计价", "Product pricing"),
  currency: entry("计价方式", "Priced in"),
  scale: entry("计价绩效小数位数", "Decimal places of pay", "count"),
  products: entry("计价产品", "Priced products"),
  "products[]": entry("产品", "Product"),
  "products[].unit": entry("计量单位", "Counted in"),
  "products[].price": entry("单价", "Price", "yuan"),
  "products[].penalty": entry(
    "低于底线另扣",
    "Penalty below the line",
    "yuan",
    text("完成率低于底线时，除按比例外再扣", "taken off besides where the completion lies below the line"),
  ),
  deduction: entry("倒扣", "Deduction"),
  "deduction.line": entry("另扣的完成率底线", "Line of the penalty", "rate", text("应小于 100%", "below 100%")),
  "deduction.limit": entry("倒扣的限度", "Deducted at most"),
  deferral: entry("延期支付", "Deferral", "none", text("不设为全部当季兑现", "without it all is paid at once")),
  "deferral.share": entry("延期支付比例", "Deferred share", "rate"),
  "deferral.quarters": entry("延期的季度数", "Quarters deferred", "count"),
});

/** Team balance, target cascade and product pricing. */
export const targetLabels: EntryLabels = { ...teamLabels, ...cascadeLabels, ...pricingLabels };
