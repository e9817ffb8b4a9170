import { catalogue } from "../domain/catalogue";
import { checkWeightsFunction } from "./checkWeightsFunction";
import type { FunctionDefinition } from "./functionDefinition";
import { explainFunction, gradingFunction, nextGradeFunction } from "./gradingFunctions";
import { groupFunction } from "./groupFunction";
import { occurrencesFunction } from "./occurrencesFunction";
import { rankFunction } from "./rankFunction";
import { rowFunction } from "./rowFunction";
import { schemeFunction } from "./schemeFunction";
import { weightFunction } from "./weightFunction";

/** The namespace of the functions, as the manifest declares it. */
export const NAMESPACE = "KPI";

/** Every function of the namespace, in the order of the appraisal. */
export const definitions: readonly FunctionDefinition[] = [
  rowFunction(catalogue.economicCapital),
  rowFunction(catalogue.eva),
  rowFunction(catalogue.evaPoints),
  groupFunction(catalogue.averageDailyDeposits),
  groupFunction(catalogue.qualityScore),
  rowFunction(catalogue.gradingScore),
  rowFunction(catalogue.scoreGrade),
  rowFunction(catalogue.depositGrade),
  rowFunction(catalogue.finalGrade),
  gradingFunction,
  nextGradeFunction,
  explainFunction,
  rowFunction(catalogue.gradeMovement),
  rankFunction,
  occurrencesFunction,
  weightFunction,
  checkWeightsFunction,
  schemeFunction,
];
