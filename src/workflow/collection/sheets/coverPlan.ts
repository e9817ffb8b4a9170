import { identifierKey } from "../../../domain/values/identifier";
import { periodId } from "../../../domain/values/period";
import type { BlockPlan, SheetPlan } from "../../ports";
import { printHeader } from "../../results/draftMark";
import { localTime, SIGNATURES } from "../../results/headLines";
import { isAccepted } from "../judgedFile";
import type { JudgedFile, Verdict } from "../judgedFile";
import { fingerprintText, verdictNames, versionText } from "./receiptRows";
import { COUNT, TEXT, titleLines } from "./tableSheet";
import type { CollectedBank } from "./collectedBank";

/** Sheet row (from 1) of the first fact. */
const FIRST_FACT = 5;

const HEADERS = ["机构", "文件", "结论", "版本", "人数", "冻结时间", "经办人", "冻结指纹", "结果指纹"];
const WIDTHS = [20, 36, 16, 8, 8, 17, 10, 20, 20];
/** Digits of a fingerprint on the cover; a receipt has all of them. */
const DIGITS = 16;
const FORMATS = [TEXT, TEXT, TEXT, TEXT, COUNT, TEXT, TEXT, TEXT, TEXT];

/** 汇总说明: what was merged, by which scheme, out of which files, and the fingerprint by which it is known again. */
export function coverPlan(bank: CollectedBank): SheetPlan {
  const { context, files } = bank;
  const facts = factLines(bank);
  const table = FIRST_FACT + facts.length + 1;
  const merged = files.filter(isAccepted).map(fileLine);
  const blocks: readonly BlockPlan[] = [
    ...titleLines({ title: "全行考核汇总", note: "汇总由各机构上报的结果合并而成；名次按全行数据重新排定" }, context),
    { at: `A${String(FIRST_FACT)}`, cells: facts.map(([name]) => [name]), style: "header" },
    { at: `B${String(FIRST_FACT)}`, cells: facts.map(([, value]) => [value]), formats: [TEXT], style: "note" },
    { at: `A${String(table)}`, cells: [HEADERS], style: "header" },
    { at: `A${String(table + 1)}`, cells: merged, formats: FORMATS, style: "computed" },
  ];
  return {
    name: "汇总说明",
    blocks: blocks.filter(({ cells }) => cells.length > 0),
    columnWidths: WIDTHS,
    landscape: true,
    footer: SIGNATURES,
    ...printHeader(context),
  };
}

function factLines({
  context,
  results,
  files,
  missing,
  history,
  fingerprint,
  at,
}: CollectedBank): readonly (readonly [string, string])[] {
  const { people, returns } = results;
  const graded = people.filter(({ grade }) => grade !== null).length;
  const twice = new Set(people.flatMap((one) => (one.twice ? [identifierKey(one.result.id)] : []))).size;
  const standing = (["accepted", "remarks", "waiting", "refused", "surplus"] as const)
    .map((verdict) => `${verdictNames[verdict].zh} ${String(countOf(files, verdict))}`)
    .join("，");
  return [
    ["考核期", context.period === null ? "" : periodId(context.period)],
    ["方案指纹", context.scheme.fingerprint],
    ["汇总时间", localTime(at)],
    ["汇总机构", `${String(returns.length)} 个`],
    ["人数", `${String(people.length)} 人，已评级 ${String(graded)} 人，未评级 ${String(people.length - graded)} 人`],
    ...(twice === 0
      ? []
      : [["两处上报", `${String(twice)} 人在两个机构的上报里，各占一个名次；见「全行结果」备注`] as const]),
    ["收到的文件", `${String(files.length)} 个：${standing}`],
    ["未交", missing.length === 0 ? "无，或没有给出机构名单" : `${String(missing.length)} 个机构，见「未交」`],
    ["上期数据", history === null ? "无" : `${history.period}，${String(history.people.size)} 人`],
    ["汇总指纹", fingerprint],
  ];
}

function countOf(files: readonly JudgedFile[], wanted: Verdict): number {
  return files.filter(({ verdict }) => verdict === wanted).length;
}

function fileLine({ returned, verdict }: JudgedFile): readonly (string | number)[] {
  const { facts, file } = returned;
  return [
    facts?.unit ?? "",
    file,
    verdictNames[verdict].zh,
    facts === null ? "" : versionText(facts.version),
    facts?.people ?? "",
    facts?.frozenAt ?? "",
    facts?.by ?? "",
    facts === null ? "" : fingerprintText(facts, DIGITS),
    facts?.resultFingerprint.slice(0, DIGITS) ?? "",
  ];
}
