import type { Text } from "../../../domain/values/text";
import { text } from "../../../domain/values/text";
import type { FindingSeverity } from "../finding";
import type { Verdict } from "../judgedFile";
import type { ReturnFacts } from "../returnContent";

/** How a file stands, as receipts and lists say it. */
export const verdictNames: Readonly<Record<Verdict, Text>> = {
  accepted: text("已接收", "Accepted"),
  remarks: text("已接收，有说明", "Accepted with remarks"),
  waiting: text("待决定", "Waiting for a decision"),
  refused: text("退回", "Refused"),
  surplus: text("不计入", "Does not count"),
};

/** What a finding means, as receipts and lists say it. */
export const severityNames: Readonly<Record<FindingSeverity, Text>> = {
  refuse: text("退回原因", "Reason to refuse"),
  ask: text("需确认", "To be confirmed"),
  note: text("提示", "Note"),
};

/** A version as receipts name it; a workbook that was not frozen has none. */
export function versionText(version: number): string {
  return version === 0 ? "未冻结" : `v${String(version)}`;
}

/** The name of a return's fingerprint: only a frozen file has one that was stated when it was frozen. */
export function fingerprintName({ frozen }: Pick<ReturnFacts, "frozen">): string {
  return frozen ? "冻结指纹" : "数据指纹";
}

/** The first digits of a return's fingerprint in a column of 冻结指纹; one that was not frozen says what its own is. */
export function fingerprintText(facts: Pick<ReturnFacts, "frozen" | "fingerprint">, digits: number): string {
  const shown = facts.fingerprint.slice(0, digits);
  return facts.frozen ? shown : `${fingerprintName(facts)} ${shown}`;
}
