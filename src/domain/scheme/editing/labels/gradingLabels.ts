import { text } from "../../../values/text";
import type { EntryLabels } from "./entryLabel";
import { entry, under } from "./entryLabel";

const evaLabels = under("eva", {
  "": entry("经济增加值", "Economic value added"),
  assetClasses: entry(
    "经济资本分配系数",
    "Capital allocation coefficients",
    "none",
    text(
      "经济资本 = Σ 风险资产日均余额 × 经济资本分配系数",
      "economic capital = Σ average risk assets × allocation coefficient",
    ),
  ),
  "assetClasses[]": entry("资产分类", "Asset class"),
  "assetClasses[].coefficient": entry("经济资本分配系数", "Allocation coefficient", "coefficient"),
  expectedReturn: entry(
    "资本期望回报率（年）",
    "Expected return on capital, a year",
    "rate",
    text("应高于同期银行借贷利率", "must lie above the lending rate of the same period"),
  ),
  lendingRate: entry("同期银行借贷利率（年）", "Lending rate of the same period, a year", "rate"),
  periodFactor: entry(
    "期间系数",
    "Period factor",
    "none",
    text("年回报率怎样折算到一个季度", "how a year's return becomes that of a quarter"),
  ),
});

const evaPointsLabels = under("evaPoints", {
  "": entry("EVA分值", "EVA points"),
  yuanPerStep: entry(
    "每档经济增加值",
    "EVA of one step",
    "yuan",
    text("EVA分值 = 经济增加值 ÷ 每档经济增加值 × 每档得分", "EVA points = EVA ÷ EVA of one step × points of one step"),
  ),
  pointsPerStep: entry("每档得分", "Points of one step", "points"),
  cap: entry("EVA分值上限", "Most EVA points", "points", text("空着为不设上限", "blank: no limit")),
  floor: entry("EVA分值下限", "Least EVA points", "points", text("空着为不设下限", "blank: no limit")),
});

const depositLabels = under("deposits", {
  "": entry("一般性存款", "General deposits"),
  method: entry("存款日均计算方法", "How the daily average is found"),
  products: entry("一般性存款产品", "Products of general deposits"),
  "products[]": entry("存款产品", "Product"),
  "products[].coefficient": entry("折算系数", "Coefficient", "rate"),
  "products[].general": entry(
    "计入一般性存款",
    "Counts as general deposits",
    "none",
    text("同业存款等不计入", "interbank deposits and the like do not count"),
  ),
});

const qualityLabels = under("quality", {
  "": entry("综合素质", "Quality"),
  lowest: entry("素质评分最低", "Lowest score of a form", "points"),
  highest: entry("素质评分最高", "Highest score of a form", "points"),
  dropExtremes: entry(
    "五人以上去掉最高最低分",
    "Drop highest and lowest of five or more",
    "none",
    text("一组有五份以上评分时，去掉一个最高分和一个最低分", "where a group has five forms or more"),
  ),
  items: entry(
    "综合素质项目",
    "Quality items",
    "none",
    text("权重合计应恰好为 100%", "weights add up to exactly 100%"),
  ),
  "items[]": entry("项目", "Item"),
  "items[].weight": entry("权重", "Weight", "rate"),
  "items[].definition": entry(
    "考核内容",
    "Definition",
    "none",
    text("显示在评分表旁", "stands beside the rating form"),
  ),
  groups: entry("评分组", "Rater groups", "none", text("权重合计应恰好为 100%", "weights add up to exactly 100%")),
  "groups[]": entry("评分组", "Rater group"),
  "groups[].weight": entry("权重", "Weight", "rate"),
  "groups[].forms": entry(
    "每人应评份数",
    "Forms for each manager",
    "count",
    text("空着时以多数人得到的份数为准", "blank: the number that most managers got"),
  ),
  analysis: entry(
    "评分分析",
    "Analysis of ratings",
    "none",
    text("何时提示评分异常；不设时按通行的界限", "when a rating is remarked as odd; without it, the usual bounds hold"),
  ),
  "analysis.highScore": entry("高分：达到", "A high score: from", "points"),
  "analysis.highShare": entry("高分占比提示：达到", "Remark a share of high scores from", "rate"),
  "analysis.leniency": entry("宽严提示：与同组相差", "Remark a difference from the group of", "points"),
  "analysis.leastSpread": entry("离散度提示：低于", "Remark a spread below", "points"),
});

const scoreLabels = under("score", {
  "": entry("等级评分", "Grading score"),
  weights: entry(
    "等级评分权重",
    "Weights of the grading score",
    "none",
    text(
      "等级评分 = EVA分值 × 权重 + 综合素质 × 权重；合计应恰好为 100%",
      "grading score = EVA points × weight + quality × weight; together exactly 100%",
    ),
  ),
  "weights.evaPoints": entry("EVA分值的权重", "Weight of EVA points", "rate"),
  "weights.quality": entry("综合素质的权重", "Weight of quality", "rate"),
  scale: entry("等级评分小数位数", "Decimal places of the grading score", "count"),
  decideOn: entry(
    "等级判定依据",
    "Grades are decided on",
    "none",
    text("默认按公布的（四舍五入后的）等级评分", "by default on the score as published, rounded"),
  ),
});

const ladderLabels = under("ladder", {
  "": entry(
    "等级阶梯",
    "Grade ladder",
    "none",
    text(
      "从高到低；两个下限都含本数，最终等级取得分等级与存款等级中较低的",
      "from the highest down; both bounds are inclusive, and the lower of the two grades counts",
    ),
  ),
  "[]": entry("等级", "Grade"),
  "[].category": entry("归类", "Category", "none", text("如「中级」；可空", "such as “Middle”; may be blank")),
  "[].scoreFloor": entry(
    "等级评分下限",
    "Score bound",
    "points",
    text("只有最低等级可以空着", "only the lowest grade may go without"),
  ),
  "[].depositFloor": entry(
    "存款日均下限",
    "Deposit bound",
    "wanYuan",
    text("只有最低等级可以空着", "only the lowest grade may go without"),
  ),
});

const boundaryLabels = under("boundary", {
  "": entry(
    "临界提示与辅导",
    "Near a bound, and coaching",
    "none",
    text("谁接近上下限，谁可能申诉", "who stands close to a bound and may appeal"),
  ),
  score: entry("临界提示：评分相差", "Near a score bound: within", "points"),
  depositShare: entry("临界提示：存款相差", "Near a deposit bound: within", "rate"),
  effort: entry(
    "辅导省力权重",
    "Effort of each lever in coaching",
    "none",
    text("越大越难提高；不设时三项相同", "the greater, the harder to move; without it all are alike"),
  ),
  "effort.eva": entry("经济增加值", "Economic value added"),
  "effort.quality": entry("综合素质", "Quality"),
  "effort.deposits": entry("存款日均", "Average deposits"),
});

const rankingLabels = under("ranking", {
  "": entry("排名", "Ranking"),
  indicator: entry(
    "排名指标",
    "Ranked by",
    "none",
    text(
      "存款不得作为排名指标（存款偏离度监管要求）",
      "deposits may not be ranked by (regulation on deposit deviation)",
    ),
  ),
  tieBreaks: entry("并列时依次比较", "Ties are broken by, in order"),
  "tieBreaks[]": entry("比较指标", "Measure"),
});

/** The quarterly grading: EVA, deposits, quality, score, ladder, ranking. */
export const gradingLabels: EntryLabels = {
  ...evaLabels,
  ...evaPointsLabels,
  ...depositLabels,
  ...qualityLabels,
  ...scoreLabels,
  ...ladderLabels,
  ...boundaryLabels,
  ...rankingLabels,
};
