import type { AppraisalContext } from "../../domain/calculation/context";
import { shortFingerprint } from "../../domain/scheme/fingerprint";
import type { SheetPlan } from "../ports";

/** What every printed page says that comes of a scheme nobody has issued. */
export const DRAFT_WARNING = "草案——未签发的方案，结果不得作为考核依据";

/** What is said of a scheme whose values are examples. */
const ILLUSTRATIVE = "示例参数，非任何银行现行制度";

/** The title of a sheet, marked where the scheme is a draft: 2026年第三季度客户经理考核结果（草案）. */
export function markedTitle({ draft }: AppraisalContext, title: string): string {
  return draft === true ? `${title}（草案）` : title;
}

/** The line that names the scheme above results: title, year, version, fingerprint; whether it is a draft, or its values examples. */
export function schemeLine(context: AppraisalContext): string {
  const { document, fingerprint } = context.scheme;
  const named = `方案：${document.title.zh} ${String(document.year)} 第 ${String(document.version)} 版 指纹 ${shortFingerprint(fingerprint)}`;
  const marks = [...(context.draft === true ? ["草案，未签发"] : []), ...(document.illustrative ? [ILLUSTRATIVE] : [])];
  return marks.length === 0 ? named : `${named} ${marks.join("；")}`;
}

/** The head of the printed pages: the warning of a draft, nothing else. */
export function printHeader({ draft }: AppraisalContext): Pick<SheetPlan, "header"> {
  return draft === true ? { header: DRAFT_WARNING } : {};
}
