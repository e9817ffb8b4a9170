import { issuedAtText } from "../../../domain/seal/seal";
import { sealStateNames } from "../../../domain/seal/sealStanding";
import { periodTitle } from "../../../domain/values/period";
import type { SheetPlan } from "../../ports";
import { markedTitle, printHeader, schemeLine } from "../../results/draftMark";
import { SIGNATURES } from "../../results/headLines";
import { rowHeights } from "../../results/rowHeights";
import type { CurrentRun } from "../currentRun";
import type { FrozenContent } from "../frozenContent";

/** The name of the cover of a frozen file. */
export const COVER_SHEET = "上报封面";

const FIRST_ROW = 4;
/** Beside what the reason for submitting stands, and how the log stood. */
export const [REASON_LABEL, LOG_LABEL] = ["说明", "考核日志"] as const;

/** What the cover says besides the content itself. */
export interface CoverRemarks {
  /** Why people without a grade, or a log that does not hold, are submitted; may be empty. */
  readonly reason: string;
  /** Lines of the log, and how many places of it are not as they were written. */
  readonly log: { readonly lines: number; readonly faults: number };
}

/** What the cover takes from the content. */
export type CoverFacts = Omit<FrozenContent, "format" | "results" | "tables" | "sheets" | "fingerprintCell">;

/** Where the cover shows the fingerprint of the content. */
export const fingerprintCell = { sheet: COVER_SHEET, address: `B${String(FIRST_ROW)}` } as const;

/** 上报封面: who submits what, under which scheme, how many stand how, and by what it can be verified. */
export function coverPlan(
  { context }: Pick<CurrentRun, "context">,
  facts: CoverFacts,
  remarks: CoverRemarks,
  fingerprint: string | null,
): SheetPlan {
  const lines: readonly (readonly [string, string])[] = [
    ["冻结指纹（SHA-256）", fingerprint ?? ""],
    ["上报机构", facts.unit],
    ["考核期", periodTitle(context.period).zh],
    ["版本", `第 ${String(facts.version)} 版`],
    ...earlierLines(facts),
    ["冻结时间", facts.frozenAt],
    ["经办人", facts.by],
    ["考核方案", schemeLine(context).replace(/^方案：/, "")],
    ["方案指纹（SHA-256）", context.scheme.fingerprint],
    ["方案状态", sealStateNames[facts.state].zh],
    ...sealLines(facts),
    ...countLines(facts),
    [REASON_LABEL, remarks.reason === "" ? "无" : remarks.reason],
    [LOG_LABEL, logRemark(remarks.log)],
    ["结果指纹（SHA-256）", facts.resultFingerprint],
  ];
  const blocks: SheetPlan["blocks"] = [
    { at: "A1", cells: [[markedTitle(context, `${periodTitle(context.period).zh}客户经理考核上报`)]], style: "title" },
    {
      at: "A2",
      cells: [
        [
          "本文件全部是数值，不装加载项也能打开。改动单元格会被查出；整份重做的文件指纹不同，请与回执或考核日志上的冻结指纹核对。",
        ],
      ],
      style: "note",
    },
    { at: `A${String(FIRST_ROW)}`, cells: lines, formats: ["@", "General"], style: "text" },
    {
      at: `A${String(FIRST_ROW + lines.length + 1)}`,
      cells: [["核对：总行在任务窗格「总行 → 核验与历史」中打开本文件，会重新计算指纹和结果，并列出被改动的单元格。"]],
      style: "note",
    },
  ];
  const columnWidths = [24, 72];
  return {
    name: COVER_SHEET,
    blocks,
    columnWidths,
    rowHeights: rowHeights(blocks, columnWidths),
    landscape: false,
    footer: SIGNATURES,
    ...printHeader(context),
  };
}

function earlierLines({ earlier }: CoverFacts): readonly (readonly [string, string])[] {
  if (earlier === null) return [];
  return [
    ["前一版本", `第 ${String(earlier.version)} 版，冻结指纹 ${earlier.fingerprint}`],
    ["重新打开原因", earlier.reason],
  ];
}

function sealLines({ seal }: CoverFacts): readonly (readonly [string, string])[] {
  if (seal === null) return [["签发", "未签发"]];
  return [["签发", `${seal.issuer}，${issuedAtText(seal).zh}，密钥 ${seal.key}，算法 ${seal.algorithm}`]];
}

function countLines({ counts }: CoverFacts): readonly (readonly [string, string])[] {
  return [
    ["名册", `${String(counts.people)} 人`],
    ["已评级", `${String(counts.graded)} 人`],
    ["按规则不评级", `${String(counts.exempt)} 人`],
    ["核定等级待定", `${String(counts.unsettled)} 人`],
    ["因数据问题未评级", `${String(counts.notGraded)} 人`],
    ["检查发现的问题", `${String(counts.problems)} 处`],
  ];
}

/** How the log stood before the freezing, in words. */
export function logRemark({ lines, faults }: CoverRemarks["log"]): string {
  if (lines === 0) return faults === 0 ? "没有考核日志" : `没有考核日志，复核有 ${String(faults)} 处不符`;
  const held = faults === 0 ? "复核相符" : `复核有 ${String(faults)} 处不符`;
  return `冻结前共 ${String(lines)} 条记录，${held}`;
}
