import { catalogue } from "../domain/catalogue";
import { cascadeFunction } from "./cascadeFunction";
import { checkSumFunction } from "./checkSumFunction";
import { checkWeightsFunction } from "./checkWeightsFunction";
import { cohortFunction } from "./cohortFunction";
import type { FunctionDefinition } from "./functionDefinition";
import { explainFunction, gradingFunction, nextGradeFunction } from "./gradingFunctions";
import { groupFunction } from "./groupFunction";
import { identifierFunction } from "./identifierFunction";
import { occurrencesFunction } from "./occurrencesFunction";
import { itemScoresFunction } from "./itemScoresFunction";
import { provenDailyAverages } from "./provenDailyAverages";
import {
  provenDepositGrade,
  provenEva,
  provenGrade,
  provenPoints,
  provenScore,
  provenScoreGrade,
} from "./provenGrading";
import { qualityItemsFunction } from "./qualityItemsFunction";
import { percentileFunction, rankFunction } from "./rankFunction";
import { ratersFunction } from "./ratersFunction";
import { rowFunction } from "./rowFunction";
import { schemeFunction } from "./schemeFunction";
import { structureFunction } from "./structureFunction";
import { unitKeys } from "./unitKeys";
import { weightFunction } from "./weightFunction";

/** The namespace of the functions, as the manifest declares it. */
export const NAMESPACE = "KPI";

/** Every function of the namespace, in the order of the appraisal. */
export const definitions: readonly FunctionDefinition[] = [
  rowFunction(catalogue.economicCapital),
  rowFunction(catalogue.eva, provenEva),
  rowFunction(catalogue.evaPoints, provenPoints),
  groupFunction(catalogue.averageDailyDeposits, undefined, provenDailyAverages),
  groupFunction(catalogue.qualityScore),
  qualityItemsFunction,
  itemScoresFunction,
  ratersFunction,
  rowFunction(catalogue.gradingScore, provenScore),
  rowFunction(catalogue.scoreGrade, provenScoreGrade),
  rowFunction(catalogue.depositGrade, provenDepositGrade),
  rowFunction(catalogue.finalGrade, provenGrade),
  gradingFunction,
  nextGradeFunction,
  explainFunction,
  groupFunction(catalogue.vetoList),
  rowFunction(catalogue.gradeMovement),
  rowFunction(catalogue.settledGrade),
  rowFunction(catalogue.promotionBar),
  rowFunction(catalogue.indicatorPoints),
  groupFunction(catalogue.scorecard),
  rowFunction(catalogue.performanceLevel),
  rowFunction(catalogue.difficultyCoefficient),
  rowFunction(catalogue.teamBalance),
  cascadeFunction,
  checkSumFunction,
  cohortFunction(catalogue.shares),
  groupFunction(catalogue.productPay),
  cohortFunction(catalogue.split),
  rankFunction,
  percentileFunction,
  rowFunction(catalogue.placeChange),
  rowFunction(catalogue.jobPoints),
  rowFunction(catalogue.jobGrade),
  rowFunction(catalogue.jobCheck),
  rowFunction(catalogue.completedYears),
  rowFunction(catalogue.bandOfYears),
  structureFunction,
  groupFunction(catalogue.checkShares, unitKeys),
  rowFunction(catalogue.qualified),
  groupFunction(catalogue.certifiedShare, unitKeys),
  rowFunction(catalogue.staffing),
  groupFunction(catalogue.payReference, unitKeys),
  rowFunction(catalogue.payFairness),
  rowFunction(catalogue.trial),
  rowFunction(catalogue.customerService),
  rowFunction(catalogue.maintenanceRate),
  groupFunction(catalogue.dailyContacts),
  rowFunction(catalogue.riskWarning),
  groupFunction(catalogue.closureRate),
  rowFunction(catalogue.inspectionsDue),
  rowFunction(catalogue.inspectionRate),
  rowFunction(catalogue.nonPerformingRatio),
  rowFunction(catalogue.growth),
  rowFunction(catalogue.outcome),
  occurrencesFunction,
  identifierFunction,
  weightFunction,
  checkWeightsFunction,
  schemeFunction,
];
