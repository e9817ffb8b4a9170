import * as v from "valibot";
import { notNegative, share } from "./schemeForm";

/** 评分分析 in a scheme file: from when on the committee is told that something looks odd. */
export const raterAnalysisSchema = v.strictObject({
  /** From this form score on, 分, a score counts as high. */
  highScore: notNegative,
  /** A share of high scores from this on is remarked. */
  highShare: share,
  /** So many 分 above or below the group's mean is lenient or strict. */
  leniency: notNegative,
  /** A spread (standard deviation, 分) below this does not tell people apart. */
  leastSpread: notNegative,
});

/** 评分分析 of a scheme. */
export type RaterAnalysisRules = v.InferOutput<typeof raterAnalysisSchema>;

/** What holds where the scheme is silent. */
export const usualRaterAnalysis: RaterAnalysisRules = {
  highScore: "90",
  highShare: "0.8",
  leniency: "5",
  leastSpread: "2",
};
