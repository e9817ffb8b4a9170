import type { Text } from "../../domain/values/text";
import { text } from "../../domain/values/text";
import { parsePeriod } from "../../domain/values/period";
import type { CheckedData } from "../data/checkData";
import { checkData } from "../data/checkData";
import type { GradingOutcome } from "../grading/gradingOutcome";
import { gradingRun } from "../grading/gradingRun";
import type { ClockPort, Progress } from "../ports";
import { runCounts } from "../record/runCounts";
import { carriedScheme } from "./carriedScheme";
import type { FrozenContent } from "./frozenContent";
import { frozenData } from "./frozenData";
import type { FrozenDifference } from "./frozenDifference";
import { frozenResults, resultFingerprint } from "./frozenResults";
import type { ResultDifference } from "./resultDifference";
import { countDifferences, resultDifferences } from "./resultDifference";
import { shownDifferences } from "./shownDifferences";

/** What came of computing a frozen content anew. */
export type Recheck =
  | {
      readonly state: "checked";
      /** The whole appraisal from the carried data, with the reasons for everybody. */
      readonly outcome: GradingOutcome;
      readonly data: CheckedData;
      /** Results and counts that do not follow from the data; none in an honest file. */
      readonly differences: readonly ResultDifference[];
      /** Sheets and cells that do not show what follows from the data and the scheme. */
      readonly shown: readonly FrozenDifference[];
    }
  | { readonly state: "refused"; readonly why: Text };

/**
 * Computes all results anew from the carried data under the carried scheme: what was forged throughout, content and
 * fingerprint alike, shows itself here. Rejects with a WorkbookFault "stopped" where the person asked for it.
 */
export async function recheckResults(content: FrozenContent, progress: Progress, clock: ClockPort): Promise<Recheck> {
  const scheme = carriedScheme(content.scheme);
  const period = parsePeriod(content.period);
  if (!scheme.ok || period === null)
    return refused(text("考核方案或考核期不合规则", "the scheme or the period breaks a rule"));
  const read = frozenData(content, scheme.scheme.document);
  if (read === null)
    return refused(text("数据表不在冻结内容所说的位置", "a table of data is not where the frozen content says"));
  const context = { scheme: scheme.scheme, period, ...(content.state === "draft" ? { draft: true } : {}) };
  const data = await checkData(read, context, progress, clock);
  const outcome = await gradingRun(data, context, progress, clock);
  const results = frozenResults(outcome);
  return {
    state: "checked",
    outcome,
    data,
    differences: [
      ...resultDifferences(content.results, results),
      ...countDifferences(content, runCounts(outcome, data), resultFingerprint(content.results)),
    ],
    shown: shownDifferences(content, { context, read, data, outcome }),
  };
}

function refused(why: Text): Recheck {
  return { state: "refused", why };
}
