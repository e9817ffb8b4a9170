import type { Text } from "../../values/text";
import { text } from "../../values/text";
import type { AdHocItem, CardEntry, ScorecardCard } from "./scorecard";
import type { Indicator, ScoringMethod } from "./scorecardIndicators";

/** The names of the methods of scoring. */
export const methodNames: Readonly<Record<ScoringMethod["kind"], Text>> = {
  completion: text("完成率法", "Completion rate"),
  lower: text("越低越好法", "Lower is better"),
  curve: text("分段线性法", "Piecewise linear"),
  steps: text("分档法", "Steps"),
  deduction: text("按次扣分法", "Deduction per occurrence"),
  median: text("对比中位数法", "Against the median"),
  yesNo: text("是否法", "Yes or no"),
};

/** What a curve or a staircase stands over. */
export const overNames: Readonly<Record<"attainment" | "actual", Text>> = {
  attainment: text("完成率", "Attainment rate"),
  actual: text("实际值", "Actual figure"),
};

/** Which way an indicator is good. */
export const directionNames: Readonly<Record<Indicator["direction"], Text>> = {
  higher: text("越高越好", "Higher is better"),
  lower: text("越低越好", "Lower is better"),
};

/** How often an indicator is reported. */
export const periodNames: Readonly<Record<Indicator["period"], Text>> = {
  month: text("月", "Month"),
  quarter: text("季", "Quarter"),
  halfYear: text("半年", "Half-year"),
  year: text("年", "Year"),
};

/** Whether work of a supporting department adds value for its internal customers. */
export const activityNames: Readonly<Record<NonNullable<CardEntry["activity"]>, Text>> = {
  valueAdding: text("增值作业", "Value-adding"),
  nonValueAdding: text("非增值作业", "Not value-adding"),
};

/** Whom a card is for. */
export const cardKindNames: Readonly<Record<ScorecardCard["kind"], Text>> = {
  manager: text("客户经理", "Customer managers"),
  management: text("管理岗（机构指标）", "Management (the unit's own card)"),
  support: text("支持保障部门（内部客户）", "Supporting departments (internal customers)"),
};

/** Kinds of indicators that are added during the year. */
export const adHocKindNames: Readonly<Record<AdHocItem["kind"], Text>> = {
  special: text("专项指标", "Special"),
  temporary: text("临时指标", "Temporary"),
};
