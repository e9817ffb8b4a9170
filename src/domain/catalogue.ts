import { grading } from "./appraisal/grading";
import { cascade } from "./cascade/cascade";
import { checkSum } from "./cascade/checkSum";
import { shares } from "./cascade/shares";
import { averageDailyDeposits } from "./deposit/averageDailyDeposits";
import { economicCapital } from "./eva/economicCapital";
import { eva } from "./eva/eva";
import { evaPoints } from "./eva/evaPoints";
import { depositGrade, finalGrade, scoreGrade } from "./grading/grades";
import { gradingScore } from "./grading/gradingScore";
import { promotionBar } from "./grading/promotionBar";
import { placeChange } from "./grading/placeChange";
import { settledGrade } from "./grading/settledGrade";
import { vetoList } from "./grading/vetoList";
import { gradeMovement } from "./grading/gradeMovement";
import { indicatorPoints } from "./kpi/indicatorPoints";
import { performanceLevel } from "./kpi/performanceLevel";
import { scorecard } from "./kpi/scorecard";
import { outcome } from "./outcome/outcome";
import { productPay } from "./pricing/productPay";
import { split } from "./pricing/split";
import { qualityScore } from "./quality/qualityScore";
import { closureRate } from "./risk/closureRate";
import { growth } from "./risk/growth";
import { inspectionRate } from "./risk/inspectionRate";
import { inspectionsDue } from "./risk/inspectionsDue";
import { nonPerformingRatio } from "./risk/nonPerformingRatio";
import { riskWarning } from "./risk/riskWarning";
import { customerService } from "./service/customerService";
import { dailyContacts } from "./service/dailyContacts";
import { maintenanceRate } from "./service/maintenanceRate";
import { jobCheck, jobGrade } from "./job/jobGrade";
import { jobPoints } from "./job/jobPoints";
import { difficultyCoefficient } from "./team/difficultyCoefficient";
import { teamBalance } from "./team/teamBalance";
import { bandOfYears } from "./workforce/bandOfYears";
import { certifiedShare } from "./workforce/certifiedShare";
import { checkShares } from "./workforce/checkShares";
import { completedYears } from "./workforce/completedYears";
import { payFairness } from "./workforce/payFairness";
import { payReference } from "./workforce/payReference";
import { qualified } from "./workforce/qualified";
import { staffing } from "./workforce/staffing";
import { trial } from "./workforce/trial";
import { workforceStructure } from "./workforce/workforceStructure";

/** Every calculation, once, in the order of the appraisal. */
export const catalogue = {
  economicCapital,
  eva,
  evaPoints,
  averageDailyDeposits,
  qualityScore,
  gradingScore,
  scoreGrade,
  depositGrade,
  finalGrade,
  grading,
  vetoList,
  gradeMovement,
  settledGrade,
  promotionBar,
  placeChange,
  indicatorPoints,
  scorecard,
  performanceLevel,
  difficultyCoefficient,
  teamBalance,
  cascade,
  checkSum,
  shares,
  productPay,
  split,
  jobPoints,
  jobGrade,
  jobCheck,
  completedYears,
  bandOfYears,
  workforceStructure,
  checkShares,
  qualified,
  certifiedShare,
  staffing,
  payReference,
  payFairness,
  trial,
  customerService,
  maintenanceRate,
  dailyContacts,
  riskWarning,
  closureRate,
  inspectionsDue,
  inspectionRate,
  nonPerformingRatio,
  growth,
  outcome,
} as const;
