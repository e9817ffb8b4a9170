import { fileNames, legalFileName } from "../../notices/fileNames";
import type { JudgedFile, Verdict } from "../judgedFile";

/** The name of the merged workbook: 全行考核汇总_2026Q3_20261122.xlsx. */
export function mergedName(period: string, at: Date): string {
  return `全行考核汇总_${period}_${dayOf(at)}.xlsx`;
}

/** The name of the archive of receipts. */
export function receiptsName(period: string, at: Date): string {
  return `回执_${period}_${dayOf(at)}.zip`;
}

/**
 * The names of the receipts, in the order of the files: 回执_退回_城东支行_2026Q3_v1.xlsx, so that several of one unit are told
 * apart; by the file's own name where it does not say whose it is.
 */
export function receiptNames(files: readonly JudgedFile[]): readonly string[] {
  const wanted = files.map(({ verdict, returned: { facts, file } }) => {
    const stands = shortVerdicts[verdict];
    if (facts === null || facts.unit === "") return `回执_${stands}_${file.replace(/\.xlsx$/i, "")}`;
    const version = facts.version === 0 ? "未冻结" : `v${String(facts.version)}`;
    return `回执_${stands}_${legalFileName(facts.unit).slice(0, 50)}_${facts.period}_${version}`;
  });
  return fileNames(wanted).map((name) => `${name}.xlsx`);
}

/** A verdict in a name; what the remarks are stands in the receipt. */
const shortVerdicts: Readonly<Record<Verdict, string>> = {
  accepted: "已接收",
  remarks: "已接收",
  waiting: "待决定",
  refused: "退回",
  surplus: "不计入",
};

function dayOf(at: Date): string {
  const pad = (value: number): string => String(value).padStart(2, "0");
  return `${String(at.getFullYear())}${pad(at.getMonth() + 1)}${pad(at.getDate())}`;
}
