import * as v from "valibot";
import { bilingual, decimalText, identifier, notNegative, positive, some } from "../schemeForm";

/** What a curve or a staircase stands over: the attainment rate (完成率), or the actual figure itself. */
const over = v.picklist(["attainment", "actual"]);

/** Limits of the points, 分; null where there is none. */
const limits = { cap: v.nullable(decimalText), floor: v.nullable(decimalText) };

/** One straight piece of a curve: from one bound to the next, with the points at both ends. */
export const bandSchema = v.strictObject({
  from: decimalText,
  to: decimalText,
  pointsFrom: decimalText,
  pointsTo: decimalText,
});

/** One step of a staircase; the last step takes everything the others do not reach and has no bound. */
export const stepSchema = v.strictObject({ bound: v.nullable(decimalText), points: decimalText });

/**
 * How an indicator's actual figure becomes points, 百分制 (rules §2):
 * - `completion` (完成率法): actual ÷ target × full points;
 * - `lower` (越低越好): (2 − actual ÷ target) × full points;
 * - `curve` (分段线性): straight pieces over the attainment rate or the actual; flat outside; jumps only where declared;
 * - `steps` (分档): the points of the best step reached, bounds inclusive;
 * - `deduction` (按次扣分): full points, less so many for each occurrence beyond those the target tolerates;
 * - `median` (对比中位数): so many points at the group's median, and more or fewer for each distance from it;
 * - `yesNo` (是否): points of yes and of no.
 */
const methodSchema = v.variant("kind", [
  v.strictObject({ kind: v.literal("completion"), full: positive, ...limits }),
  v.strictObject({ kind: v.literal("lower"), full: positive, ...limits }),
  v.strictObject({ kind: v.literal("curve"), over, jumps: v.boolean(), bands: some(bandSchema) }),
  v.strictObject({ kind: v.literal("steps"), over, steps: some(stepSchema) }),
  v.strictObject({ kind: v.literal("deduction"), full: positive, each: positive, floor: notNegative }),
  v.strictObject({ kind: v.literal("median"), at: notNegative, each: positive, per: positive, ...limits }),
  v.strictObject({ kind: v.literal("yesNo"), yes: decimalText, no: decimalText }),
]);

/** How often an indicator is reported. */
export const reportingPeriods = ["month", "quarter", "halfYear", "year"] as const;

/** One indicator (指标) of the library, with everything that the SMART check asks for; its target stands on the cards. */
export const indicatorSchema = v.strictObject({
  id: identifier,
  name: bilingual,
  /** Identifier of a perspective (维度). */
  perspective: identifier,
  /** 口径: how the figure is counted. */
  definition: bilingual,
  /** The unit in words; figures in % are fractions in the data (0.0041 for 0.41%). */
  unit: bilingual,
  /** Between which the figure and its target can lie, inclusive; left out, by the unit (see figureLimits). */
  limits: v.optional(v.strictObject({ min: v.nullable(decimalText), max: v.nullable(decimalText) })),
  direction: v.picklist(["higher", "lower"]),
  /** 数据来源: the system or ledger from which the figure is taken. */
  source: bilingual,
  /** 报送部门: who reports it. */
  reportedBy: bilingual,
  /** 考核周期: how often. */
  period: v.picklist(reportingPeriods),
  method: methodSchema,
});

/** One indicator of the library. */
export type Indicator = v.InferOutput<typeof indicatorSchema>;

/** How an indicator is scored. */
export type ScoringMethod = v.InferOutput<typeof methodSchema>;

/** One straight piece of a curve. */
export type Band = v.InferOutput<typeof bandSchema>;

/** One step of a staircase. */
export type ScoreStep = v.InferOutput<typeof stepSchema>;

/** Whether more is better in what the method measures; an attainment rate is the better the higher it is. */
export function higherIsBetter({ direction, method }: Indicator): boolean {
  if ((method.kind === "curve" || method.kind === "steps") && method.over === "attainment") return true;
  return direction === "higher";
}

/** Whether the method divides by the target, which must then be above zero. */
export function dividesByTarget(method: ScoringMethod): boolean {
  if (method.kind === "curve" || method.kind === "steps") return method.over === "attainment";
  return method.kind === "completion" || method.kind === "lower";
}
