import { text } from "../values/text";
import { partReports } from "./parts/schemeParts";
import type { SchemeDocument } from "./schema";
import type { SchemeCell, SchemeTable } from "./schemeTable";
import { figure, label, worded } from "./schemeTable";

/** The sheet on which a workbook shows its scheme. */
export const SCHEME_SHEET = "方案参数";

/** The words for the choices of a scheme, as the sheet shows them. */
const choiceWords: Readonly<Record<string, string>> = {
  quarter: "按季（年回报率 × 1/4）",
  "actual/360": "实际天数/360",
  "actual/365": "实际天数/365",
  none: "不折算",
  dailyBalance: "日终余额",
  accumulatedBalance: "积数",
  published: "取整后的等级评分",
  exact: "未取整的等级评分",
  true: "是",
  false: "否",
};

/** Every parameter of a scheme as tables: what the sheet shows, what it is compared with, and what is put back. */
export function schemeTables(scheme: SchemeDocument): readonly SchemeTable[] {
  return [
    weights(scheme),
    parameters(scheme),
    assetClasses(scheme),
    products(scheme),
    items(scheme),
    groups(scheme),
    ladder(scheme),
    ...raterAnalysis(scheme),
    ...partReports(scheme).flatMap(({ tables }) => tables),
  ];
}

function weights({ score }: SchemeDocument): SchemeTable {
  return {
    name: "等级评分权重",
    title: text("等级评分权重", "Weights of the grading score"),
    columns: [text("名称", "Name"), text("权重", "Weight")],
    rows: [
      [label("EVA分值"), figure(score.weights.evaPoints, "rate", "score.weights.evaPoints")],
      [label("综合素质"), figure(score.weights.quality, "rate", "score.weights.quality")],
    ],
  };
}

function parameters({ eva, evaPoints, deposits, quality, score, boundary }: SchemeDocument): SchemeTable {
  return {
    name: "考核参数",
    title: text("考核参数", "Parameters"),
    columns: [text("参数", "Parameter"), text("取值", "Value")],
    rows: [
      [label("资本期望回报率（年）"), figure(eva.expectedReturn, "rate", "eva.expectedReturn")],
      [label("同期银行借贷利率（年）"), figure(eva.lendingRate, "rate", "eva.lendingRate")],
      [label("期间系数"), choice(eva.periodFactor, "eva.periodFactor")],
      [label("每档经济增加值（元）"), figure(evaPoints.yuanPerStep, "yuan", "evaPoints.yuanPerStep")],
      [label("每档得分（分）"), figure(evaPoints.pointsPerStep, "points", "evaPoints.pointsPerStep")],
      [label("EVA分值上限（分）"), figure(evaPoints.cap ?? "", "points", "evaPoints.cap")],
      [label("EVA分值下限（分）"), figure(evaPoints.floor ?? "", "points", "evaPoints.floor")],
      [label("存款日均计算方法"), choice(deposits.method, "deposits.method")],
      [label("素质评分最低（分）"), figure(quality.lowest, "points", "quality.lowest")],
      [label("素质评分最高（分）"), figure(quality.highest, "points", "quality.highest")],
      [label("五人以上去掉最高最低分"), choice(String(quality.dropExtremes), "quality.dropExtremes")],
      [label("等级评分小数位数"), figure(String(score.scale), "count", "score.scale")],
      [label("等级判定依据"), choice(score.decideOn, "score.decideOn")],
      [label("临界提示：评分相差（分）"), figure(boundary.score, "points", "boundary.score")],
      [label("临界提示：存款相差"), figure(boundary.depositShare, "rate", "boundary.depositShare")],
      ...(boundary.effort === undefined
        ? []
        : [
            [label("辅导省力权重：经济增加值"), figure(boundary.effort.eva, "none", "boundary.effort.eva")],
            [label("辅导省力权重：综合素质"), figure(boundary.effort.quality, "none", "boundary.effort.quality")],
            [label("辅导省力权重：存款日均"), figure(boundary.effort.deposits, "none", "boundary.effort.deposits")],
          ]),
    ],
  };
}

function assetClasses({ eva }: SchemeDocument): SchemeTable {
  return {
    name: "资产分类系数",
    title: text("经济资本分配系数", "Capital allocation coefficients"),
    columns: [text("资产分类", "Asset class"), text("系数", "Coefficient")],
    rows: eva.assetClasses.map(({ name, coefficient }, index) => [
      label(name.zh),
      figure(coefficient, "coefficient", `eva.assetClasses[${String(index)}].coefficient`),
    ]),
  };
}

function products({ deposits }: SchemeDocument): SchemeTable {
  return {
    name: "存款产品系数",
    title: text("一般性存款产品", "Products of general deposits"),
    columns: [text("存款产品", "Product"), text("系数", "Coefficient"), text("计入一般性存款", "Counts")],
    rows: deposits.products.map(({ name, coefficient, general }, index) => [
      label(name.zh),
      figure(coefficient, "rate", `deposits.products[${String(index)}].coefficient`),
      choice(String(general), `deposits.products[${String(index)}].general`),
    ]),
  };
}

function items({ quality }: SchemeDocument): SchemeTable {
  return {
    name: "素质项目权重",
    title: text("综合素质项目", "Quality items"),
    columns: [text("项目", "Item"), text("权重", "Weight"), text("考核内容", "Definition")],
    rows: quality.items.map(({ name, weight, definition }, index) => [
      label(name.zh),
      figure(weight, "rate", `quality.items[${String(index)}].weight`),
      label(definition.zh),
    ]),
  };
}

function groups({ quality }: SchemeDocument): SchemeTable {
  return {
    name: "评分组权重",
    title: text("评分组", "Rater groups"),
    columns: [text("评分组", "Group"), text("权重", "Weight")],
    rows: quality.groups.map(({ name, weight }, index) => [
      label(name.zh),
      figure(weight, "rate", `quality.groups[${String(index)}].weight`),
    ]),
  };
}

/** Only where the scheme has rules of its own for it: the usual ones are no part of a scheme. */
function raterAnalysis({ quality: { groups: raters, analysis } }: SchemeDocument): readonly SchemeTable[] {
  const rows = [
    ...raters.flatMap(({ name, forms }, index) =>
      forms === undefined
        ? []
        : [
            [
              label(`${name.zh}：每人应评份数`),
              figure(String(forms), "count", `quality.groups[${String(index)}].forms`),
            ],
          ],
    ),
    ...(analysis === undefined
      ? []
      : [
          [label("高分：达到（分）"), figure(analysis.highScore, "points", "quality.analysis.highScore")],
          [label("高分占比提示：达到"), figure(analysis.highShare, "rate", "quality.analysis.highShare")],
          [label("宽严提示：与同组相差（分）"), figure(analysis.leniency, "points", "quality.analysis.leniency")],
          [label("离散度提示：低于（分）"), figure(analysis.leastSpread, "points", "quality.analysis.leastSpread")],
        ]),
  ];
  if (rows.length === 0) return [];
  return [
    {
      name: "评分分析参数",
      title: text("评分分析", "Analysis of ratings"),
      columns: [text("参数", "Parameter"), text("取值", "Value")],
      rows,
    },
  ];
}

function ladder(scheme: SchemeDocument): SchemeTable {
  return {
    name: "等级阶梯",
    title: text("客户经理等级", "Grades"),
    columns: [
      text("等级", "Grade"),
      text("等级评分下限（分）", "Score bound"),
      text("存款日均下限（万元）", "Deposit bound, CNY 10,000s"),
    ],
    rows: scheme.ladder.map(({ name, scoreFloor, depositFloor }, index) => [
      label(name.zh),
      figure(scoreFloor ?? "", "points", `ladder[${String(index)}].scoreFloor`),
      figure(depositFloor ?? "", "wanYuan", `ladder[${String(index)}].depositFloor`),
    ]),
  };
}

function choice(value: string, path: string): SchemeCell {
  return worded(choiceWords[value] ?? value, path);
}
