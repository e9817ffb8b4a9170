import { text } from "../../domain/values/text";
import type { FileWorkbook } from "../ports";
import type { Steps } from "../steps";
import type { FrozenDifference } from "../submission/frozenDifference";
import type { MergedPart } from "./collectionPart";
import { readMerged } from "./collectionPart";
import { shownDifferences } from "./shownSheets";

/** A merged workbook: what it carries, and in what its sheets are not as they were written; or why it cannot be used. */
export type MergedBook =
  | (Extract<MergedPart, { readonly state: "read" }> & { readonly differences: readonly FrozenDifference[] })
  | Extract<MergedPart, { readonly state: "damaged" }>;

/** Reads a merged workbook with its sheets; null where the workbook is none. */
export function* readMergedBook(book: FileWorkbook): Steps<MergedBook | null> {
  const part = yield* readMerged(book.xmlParts);
  if (part?.state !== "read") return part;
  const differences = yield* shownDifferences(book, part.content);
  if (differences !== null) return { ...part, differences };
  const why = text(
    "各表的底稿缺失或损坏，无从核对",
    "the record of its sheets is missing or damaged, so they cannot be compared",
  );
  return { state: "damaged", why };
}

/** When what a merged workbook shows was written, as messages about changes say it. */
export const whenMerged = text("汇总时", "when merged");
