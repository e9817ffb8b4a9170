import { calculation } from "../calculation/calculation";
import { text } from "../values/text";
import {
  computeSettlement,
  settledGrade,
  settledOutputs,
  settlementParamFigures,
  settlementParams,
} from "./settledGrade";
import { settlementInputs } from "./settlementInputs";

/**
 * Movement of a manager (晋级 / 保级 / 降级 / 新定级) against last quarter's grade: of the final grade, or, where the scheme
 * has rules of movement, of the settled grade (then 不评级 too).
 * Problems: as SETTLEDGRADE.
 * Source: rules §1.7; 《对广东发展银行客户经理的绩效考核探究》2.1.3 (动态等级管理).
 */
export const gradeMovement = calculation({
  id: "MOVEMENT",
  kind: "row",
  title: text("等级变动", "Movement"),
  summary: text(
    "与上季等级比较：晋级、保级、降级；上季等级空白为新定级。方案有等级变动规则时按核定等级比较，可能为不评级。",
    "Compares with last quarter's grade (in Chinese): upgrade, retain, downgrade, or first grading. Under rules of movement the settled grade counts, and somebody may not be graded.",
  ),
  source: settledGrade.source,
  inputs: settlementInputs,
  params: settlementParams,
  paramFigures: settlementParamFigures,
  outputs: settledOutputs,
  result: "movement",
  compute: computeSettlement,
});
