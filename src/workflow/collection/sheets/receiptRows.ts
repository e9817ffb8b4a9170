import type { Text } from "../../../domain/values/text";
import { text } from "../../../domain/values/text";
import type { FindingSeverity } from "../finding";
import type { Verdict } from "../judgedFile";

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
