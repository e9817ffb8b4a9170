import * as v from "valibot";
import { cascadeSchema } from "./parts/cascade";
import { jobsSchema } from "./parts/jobs";
import { movementSchema } from "./parts/movement";
import { outcomeSchema } from "./parts/outcome";
import { pricingSchema } from "./parts/pricing";
import { riskSchema } from "./parts/risk";
import { scorecardSchema } from "./parts/scorecard";
import { serviceSchema } from "./parts/service";
import { teamSchema } from "./parts/team";
import { workforceSchema } from "./parts/workforce";
import { raterAnalysisSchema } from "./raterAnalysisRules";
import { bilingual, day, decimalText, identifier, positive, share } from "./schemeForm";

/** How a year's return becomes a quarter's (rules §1.1). */
export const periodFactors = ["quarter", "actual/360", "actual/365", "none"] as const;

/** What a ranking may be made by; deposits are not among them (regulation on deposit deviation). */
export const rankingIndicators = ["gradingScore", "eva", "quality"] as const;

/** The format of scheme files that this version writes; a file of a newer format is refused by name. */
export const SCHEME_FORMAT = 1;

/** A scheme file as a bank writes it: one bank, one year, one version. */
export const schemeSchema = v.strictObject({
  format: v.literal(SCHEME_FORMAT),
  id: identifier,
  bank: bilingual,
  title: bilingual,
  year: v.pipe(v.number(), v.integer(), v.minValue(2000), v.maxValue(2100)),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** True while the values are examples and no bank's rules in force; every place that shows them says so. */
  illustrative: v.boolean(),
  effective: v.strictObject({ from: day, to: day }),
  basis: bilingual,
  eva: v.strictObject({
    assetClasses: v.pipe(
      v.array(v.strictObject({ id: identifier, name: bilingual, coefficient: share })),
      v.minLength(1, "some"),
    ),
    expectedReturn: share,
    lendingRate: share,
    periodFactor: v.picklist(periodFactors, "periodFactor"),
  }),
  evaPoints: v.strictObject({
    yuanPerStep: positive,
    pointsPerStep: positive,
    cap: v.nullable(decimalText),
    floor: v.nullable(decimalText),
  }),
  deposits: v.strictObject({
    method: v.picklist(["dailyBalance", "accumulatedBalance"], "method"),
    products: v.pipe(
      v.array(v.strictObject({ id: identifier, name: bilingual, coefficient: share, general: v.boolean() })),
      v.minLength(1, "some"),
    ),
  }),
  quality: v.strictObject({
    lowest: decimalText,
    highest: decimalText,
    dropExtremes: v.boolean(),
    items: v.pipe(
      v.array(v.strictObject({ id: identifier, name: bilingual, weight: share, definition: bilingual })),
      v.minLength(1, "some"),
    ),
    groups: v.pipe(
      v.array(
        v.strictObject({
          id: identifier,
          name: bilingual,
          weight: share,
          /** How many of the group rate each manager; left out, the number that most managers got. */
          forms: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100))),
        }),
      ),
      v.minLength(1, "some"),
    ),
    /** When the raters' analysis remarks on something; left out, the usual bounds hold. */
    analysis: v.optional(raterAnalysisSchema),
  }),
  score: v.strictObject({
    weights: v.strictObject({ evaPoints: share, quality: share }),
    scale: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(6)),
    decideOn: v.picklist(["published", "exact"], "decideOn"),
  }),
  ladder: v.pipe(
    v.array(
      v.strictObject({
        id: identifier,
        name: bilingual,
        category: v.nullable(bilingual),
        scoreFloor: v.nullable(decimalText),
        depositFloor: v.nullable(decimalText),
      }),
    ),
    v.minLength(2, "ladder"),
  ),
  boundary: v.strictObject({
    score: decimalText,
    depositShare: share,
    /** How hard each lever is to move, in coaching; left out, all alike. */
    effort: v.optional(v.strictObject({ eva: positive, quality: positive, deposits: positive })),
  }),
  ranking: v.strictObject({
    indicator: v.string(),
    tieBreaks: v.array(v.string()),
  }),
  /** Why this version replaces the one before: a published year is never edited (rules §2). */
  change: v.optional(v.strictObject({ reason: bilingual })),
  scorecard: v.optional(scorecardSchema),
  team: v.optional(teamSchema),
  cascade: v.optional(cascadeSchema),
  pricing: v.optional(pricingSchema),
  jobs: v.optional(jobsSchema),
  workforce: v.optional(workforceSchema),
  service: v.optional(serviceSchema),
  risk: v.optional(riskSchema),
  movement: v.optional(movementSchema),
  outcome: v.optional(outcomeSchema),
});

/** The content of a scheme file, checked in form. */
export type SchemeDocument = v.InferOutput<typeof schemeSchema>;

/** One asset class with its 经济资本分配系数. */
export type AssetClass = SchemeDocument["eva"]["assetClasses"][number];

/** One step of the 等级阶梯. */
export type Grade = SchemeDocument["ladder"][number];

/** One product of 一般性存款. */
export type DepositProduct = SchemeDocument["deposits"]["products"][number];
