import { text } from "../../values/text";
import { alignedLeaves } from "../editing/alignedLeaves";
import type { SchemeDocument } from "../schema";
import type { ReviewFinding } from "./reviewCheck";

/** Words that stand where somebody still has to write. */
const waiting = /^(待填写|待补充|待定|to be filled in|to be determined|tbd|todo)$/i;

/** Words of the scheme that still wait to be filled in; who reports an indicator is looked at by its own check. */
export function placeholders(document: SchemeDocument): readonly ReviewFinding[] {
  return [...alignedLeaves(document).values()].flatMap(({ path, value }): readonly ReviewFinding[] =>
    typeof value !== "string" || !waiting.test(value.trim()) || path.includes(".reportedBy.")
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
