import type { Text } from "../../../values/text";
import { text } from "../../../values/text";
import { divisionKeyNames } from "../../parts/divisionKeyNames";
import {
  activityNames,
  adHocKindNames,
  cardKindNames,
  directionNames,
  methodNames,
  overNames,
  periodNames,
} from "../../parts/scorecardWords";

type Choices = Readonly<Record<string, Text>>;

const structures: Choices = {
  hierarchical: text("层级式", "By level"),
  divisional: text("事业部制", "By division"),
};

/** What an effect of the rules of movement does. */
const effects: Choices = {
  notGraded: text("不评级", "Not graded"),
  keepGrade: text("保留上季等级", "Keeps last quarter's grade"),
  noUpgrade: text("不得晋级", "No upgrade"),
  noDowngrade: text("不降级", "No downgrade"),
  lowest: text("降为最低等级", "Lowest grade"),
  down: text("降级", "Grades down"),
  cap: text("不得高于", "No higher than"),
};

/** What may be ranked by. */
const measures: Choices = {
  gradingScore: text("等级评分", "Grading score"),
  eva: text("经济增加值", "EVA"),
  quality: text("综合素质", "Quality"),
};

/** The words for what can be chosen, by the pattern of the entry and the value in the file. */
const choiceLabels: Readonly<Record<string, Choices>> = {
  "eva.periodFactor": {
    quarter: text("按季（年回报率 × 1/4）", "A quarter (a year's return × 1/4)"),
    "actual/360": text("实际天数/360", "Actual days/360"),
    "actual/365": text("实际天数/365", "Actual days/365"),
    none: text("不折算", "Not converted"),
  },
  "deposits.method": {
    dailyBalance: text("日终余额", "End-of-day balances"),
    accumulatedBalance: text("积数", "Accumulated balance"),
  },
  "score.decideOn": {
    published: text("四舍五入后的等级评分", "The score as published, rounded"),
    exact: text("未取整的等级评分", "The exact score"),
  },
  "ranking.indicator": measures,
  "ranking.tieBreaks[]": measures,
  "scorecard.indicators[].direction": directionNames,
  "scorecard.indicators[].period": periodNames,
  "scorecard.indicators[].method.kind": methodNames,
  "scorecard.indicators[].method.over": overNames,
  "scorecard.cards[].kind": cardKindNames,
  "scorecard.cards[].indicators[].activity": activityNames,
  "scorecard.adHoc.items[].kind": adHocKindNames,
  "cascade.structure": structures,
  "cascade.structures[].id": structures,
  "cascade.keys[]": divisionKeyNames,
  "pricing.currency": { yuan: text("元", "CNY"), points: text("积分", "Points") },
  "pricing.deduction.limit": {
    product: text("该产品的计价绩效", "The product's own pay"),
    quarter: text("全季的计价绩效", "The pay of the whole quarter"),
  },
  "workforce.payReference": { median: text("中位数", "Median"), mean: text("平均数", "Mean") },
  "service.tiers[].contactEvery": {
    month: text("每月", "Month"),
    quarter: text("每季", "Quarter"),
    halfYear: text("每半年", "Half-year"),
    year: text("每年", "Year"),
  },
  "movement.vetoes[].effect.kind": effects,
  "movement.absence.effect": effects,
  "movement.transfers.effect": effects,
};

/** What a value that can be chosen is called; the value itself where it has no other name. */
export function choiceLabel(pattern: string, value: string): Text {
  return choiceLabels[pattern]?.[value] ?? text(value);
}
