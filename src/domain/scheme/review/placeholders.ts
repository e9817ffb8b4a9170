import { text } from "../../values/text";
import { alignedLeaves } from "../editing/alignedLeaves";
import type { SchemeDocument } from "../schema";
import type { ReviewFinding } from "./reviewCheck";
import { saysNothing } from "./saysNothing";

/** Words that stand where somebody still has to write. */
const waiting =
  /^(待(填写|补充|定|确认|确定|明确|核定|商定)|[x×*＊○〇]{2,}.{0,12}|to be (filled in|determined|decided|confirmed)|tb[acd]|todo)$/i;

/** What an indicator is and where its figures come from may not be left open (rules §2, SMART). */
const substance = /^scorecard\.indicators\[\d+\]\.(definition|source)\./;

/**
 * Words of the scheme that still wait to be filled in; who reports an indicator, and the reason of a change, are looked at by
 * checks of their own.
 */
export function placeholders(document: SchemeDocument): readonly ReviewFinding[] {
  return [...alignedLeaves(document).values()].flatMap(({ path, value }): readonly ReviewFinding[] =>
    typeof value !== "string" || !isOpen(path, value)
      ? []
      : [
          {
            code: "placeholders",
            severity: "stop",
            path: path.replace(/\.(zh|en)$/, ""),
            message: text(`现为「${value}」；签发前应写明`, `is “${value}”; fill it in before the scheme is issued`),
          },
        ],
  );
}

function isOpen(path: string, value: string): boolean {
  if (path.includes(".reportedBy.") || path.startsWith("change.reason.")) return false;
  return waiting.test(value.trim()) || (substance.test(path) && saysNothing(value));
}
