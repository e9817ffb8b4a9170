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
 * Why a manager may not be promoted this quarter (不得晋级的原因), as OUTCOME reads it: a veto, or a rule of absence or
 * transfers that lets nobody rise; why not graded, of whom is not; "" where nothing bars.
 * Problems: as SETTLEDGRADE.
 * Source: rules §1.7, §6.
 */
export const promotionBar = calculation({
  id: "BARRED",
  kind: "row",
  part: "movement",
  title: text("不得晋级的原因", "Barred from promotion"),
  summary: text(
    "本季不得晋级的原因，供 KPI.OUTCOME 使用：一票否决，或缺勤、调入规则不许晋级；没有则空白。参数与 KPI.SETTLEDGRADE 相同。",
    "Why a manager may not be promoted this quarter, for KPI.OUTCOME: a veto, or a rule of absence or transfers; blank where nothing bars. Arguments as of KPI.SETTLEDGRADE.",
  ),
  source: settledGrade.source,
  inputs: settlementInputs,
  params: settlementParams,
  paramFigures: settlementParamFigures,
  outputs: settledOutputs,
  result: "barred",
  compute: computeSettlement,
});
