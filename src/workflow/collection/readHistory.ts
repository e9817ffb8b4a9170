import { counted } from "../../domain/values/counted";
import { joinTexts, text } from "../../domain/values/text";
import type { Text } from "../../domain/values/text";
import type { FileWorkbook } from "../ports";
import { inTurns } from "../steps";
import type { FrozenContent } from "../submission/frozenContent";
import { differencePlace } from "../submission/frozenDifference";
import type { FrozenDifference } from "../submission/frozenDifference";
import { recheckResults } from "../submission/recheckResults";
import { resultDifferenceText } from "../submission/resultDifference";
import { verifyFrozen } from "../submission/verifyFrozen";
import { contentOfFrozen } from "./frozenReturn";
import type { MergedBook } from "./mergedBook";
import { readMergedBook } from "./mergedBook";
import type { ReturnContent } from "./returnContent";
import type { ReturnTools } from "./returnTools";

/**
 * Earlier returns out of one file, with the fingerprint of the merged workbook that carries them (null of a frozen file), or
 * why it gives none.
 */
export type HistoryReading =
  | { readonly ok: true; readonly returns: readonly ReturnContent[]; readonly merged: string | null }
  | { readonly ok: false; readonly why: Text };

/**
 * The returns of an earlier period out of a merged workbook, or out of an untouched frozen file whose results follow from its
 * data. They only serve to compare: their seals are those of their time and are not judged again.
 */
export async function readHistory(
  book: FileWorkbook,
  { progress, clock }: Pick<ReturnTools, "progress" | "clock">,
): Promise<HistoryReading> {
  const merged = await inTurns(readMergedBook(book), progress, clock);
  if (merged !== null) return ofMerged(merged);
  const verdict = verifyFrozen(book);
  switch (verdict.state) {
    case "untouched": {
      const why = await forged(verdict.content, { progress, clock });
      if (why !== null) return { ok: false, why };
      return { ok: true, returns: [contentOfFrozen(verdict.content, verdict.fingerprint)], merged: null };
    }
    case "changed":
      return {
        ok: false,
        why: text("文件冻结后被改动过，应用原文件", "the file was changed after freezing; the original would be right"),
      };
    case "damaged":
      return { ok: false, why: verdict.why };
    case "notFrozen":
      return {
        ok: false,
        why: text(
          "应为以往的全行汇总工作簿，或以往上报的冻结文件",
          "an earlier merged workbook or an earlier frozen file would be right",
        ),
      };
  }
}

function ofMerged(merged: MergedBook): HistoryReading {
  if (merged.state === "damaged") return { ok: false, why: merged.why };
  if (merged.differences.length > 0) return { ok: false, why: changedSince(merged.differences) };
  const { content, fingerprint } = merged;
  const returns = content.entries.flatMap((one) => (one.counted ? [one.content] : []));
  return { ok: true, returns, merged: fingerprint };
}

/** What shows that content and fingerprint were forged alike: the results do not follow from the data. */
async function forged(
  frozen: FrozenContent,
  { progress, clock }: Pick<ReturnTools, "progress" | "clock">,
): Promise<Text | null> {
  const recheck = await recheckResults(frozen, progress, clock);
  if (recheck.state === "refused") return recheck.why;
  const [first] = [
    ...recheck.differences.map(resultDifferenceText),
    ...recheck.shown.map((difference) => differencePlace(difference)),
  ];
  if (first === undefined) return null;
  return text(
    `结果与文件里的数据不符（${first.zh}），应用原文件`,
    `its results do not follow from its data (${first.en}); the original would be right`,
  );
}

/** Places that the message names. */
const NAMED = 5;

function changedSince(differences: readonly FrozenDifference[]): Text {
  const places = joinTexts(differences.slice(0, NAMED).map(differencePlace), text("、", ", "));
  const more = differences.length > NAMED;
  return text(
    `汇总工作簿生成后有 ${String(differences.length)} 处被改动（${places.zh}${more ? "等" : ""}），应用原文件`,
    `the merged workbook was changed in ${counted(differences.length, "place", "places")} (${places.en}${more ? " and others" : ""}); the original would be right`,
  );
}
