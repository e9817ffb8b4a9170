import type { CheckCode, ReviewFinding } from "../../../../src/domain/scheme/review/reviewCheck";
import { schemeReview } from "../../../../src/domain/scheme/review/schemeReview";
import type { SchemeDocument } from "../../../../src/domain/scheme/schema";
import { fullDocument } from "../../../support/demonstrationScheme";

/** What a test makes of the whole demonstration. */
export type Change = NonNullable<Parameters<typeof fullDocument>[0]>;

/** The whole demonstration, version 1 of 2026. */
export const full = fullDocument();

/** Everything that the review finds. */
export function findings(content: unknown, others: readonly SchemeDocument[] = []): readonly ReviewFinding[] {
  return schemeReview(content, others).checks.flatMap((check) => check.findings);
}

/** What one check finds, as lines: severity, path, words. */
export function of(code: CheckCode, content: unknown, others: readonly SchemeDocument[] = []): readonly string[] {
  return findings(content, others)
    .filter((finding) => finding.code === code)
    .map(({ severity, path, message }) => `${severity} ${path}：${message.zh}`);
}

/** The second version of the year, with its reason, and otherwise what `change` makes of it. */
export function second(change: Change = () => undefined): SchemeDocument {
  return fullDocument((document) => {
    document.version = 2;
    document.effective.from = "2026-07-01";
    document.scorecard!.adHoc.items = [];
    document.change = { reason: { zh: "年中调整", en: "Mid-year change" } };
    change(document);
  });
}

/** The jump that the whole demonstration declares, taken away. */
export const withoutJump: Change = ({ scorecard }) => {
  const { method } = scorecard!.indicators[15]!;
  if (method.kind === "curve") Object.assign(method.bands[1]!, { pointsFrom: "90" });
};

/** The weights of the grading score moved. */
export const changedWeights: Change = ({ score }) => void (score.weights = { evaPoints: "0.65", quality: "0.35" });

/** The whole demonstration without that jump. */
export function smooth(): SchemeDocument {
  return fullDocument(withoutJump);
}
