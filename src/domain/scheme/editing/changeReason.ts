import type { Text } from "../../values/text";
import { text } from "../../values/text";
import type { SchemeIssue } from "../schemeIssue";
import { getAt, isRecord, setAt } from "./documentPath";

/** What stands for the reason of a change that is still to be written, so that all else can be looked at. */
const STAND_IN: Text = text("（变更理由待写）", "(reason still to be written)");

/** What is missing where a version lacks the reason of its change; null where it has one, or needs none. */
export function reasonIssue(document: unknown): SchemeIssue | null {
  if (!isRecord(document) || !isReasonMissing(document)) return null;
  return {
    path: isRecord(document.change) ? "change.reason.zh" : "change",
    message: text(
      "还没有写变更理由；应写明改了什么、为什么在年度中改",
      "the reason for the change is not given yet; say what changed, and why within the year",
    ),
  };
}

/** The document with something standing for the reason of its change, where that is missing; otherwise as it is. */
export function withReasonStandIn(document: unknown): unknown {
  if (!isRecord(document)) return document;
  return isReasonMissing(document) ? { ...document, change: { reason: STAND_IN } } : withEnglishReason(document);
}

/** The document with the Chinese reason in the place of the English one, where only that was left blank. */
export function withEnglishReason(document: unknown): unknown {
  return isEnglishReasonLeft(document)
    ? setAt(document, "change.reason.en", getAt(document, "change.reason.zh"))
    : document;
}

/** Whether a reason is given in Chinese alone. */
export function isEnglishReasonLeft(document: unknown): boolean {
  return isBlank(getAt(document, "change.reason.en")) && isWritten(getAt(document, "change.reason.zh"));
}

function isReasonMissing({ version, change }: Readonly<Record<string, unknown>>): boolean {
  if (change === undefined) return typeof version === "number" && version > 1;
  return isBlank(getAt(change, "reason.zh"));
}

function isWritten(value: unknown): boolean {
  return typeof value === "string" && !isBlank(value);
}

function isBlank(value: unknown): boolean {
  return typeof value === "string" && value.trim() === "";
}
