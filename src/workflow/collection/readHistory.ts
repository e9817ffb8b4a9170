import { counted } from "../../domain/values/counted";
import { joinTexts, text } from "../../domain/values/text";
import type { Text } from "../../domain/values/text";
import type { FileWorkbook } from "../ports";
import { verifyFrozen } from "../submission/verifyFrozen";
import { differencePlace } from "../submission/frozenDifference";
import type { FrozenDifference } from "../submission/frozenDifference";
import { contentOfFrozen } from "./frozenReturn";
import { readMergedBook } from "./mergedBook";
import type { ReturnContent } from "./returnContent";

/** Earlier returns out of one file, or why it gives none. */
export type HistoryReading =
  { readonly ok: true; readonly returns: readonly ReturnContent[] } | { readonly ok: false; readonly why: Text };

/**
 * The returns of an earlier period out of a merged workbook or an untouched frozen file. They only serve to compare: their
 * seals are those of their time and are not judged again.
 */
export function readHistory(book: FileWorkbook): HistoryReading {
  const merged = readMergedBook(book);
  if (merged?.state === "damaged") return { ok: false, why: merged.why };
  if (merged?.state === "read" && merged.differences.length > 0)
    return { ok: false, why: changedSince(merged.differences) };
  if (merged?.state === "read")
    return {
      ok: true,
      returns: merged.content.entries.flatMap(({ content, counted: merges }) => (merges ? [content] : [])),
    };
  const verdict = verifyFrozen(book);
  switch (verdict.state) {
    case "untouched":
      return { ok: true, returns: [contentOfFrozen(verdict.content, verdict.fingerprint)] };
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
