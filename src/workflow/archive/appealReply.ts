import { shortFingerprint } from "../../domain/scheme/fingerprint";
import type { SealStanding } from "../../domain/seal/sealStanding";
import { sealStateNames } from "../../domain/seal/sealStanding";
import { parsePeriod, periodTitle } from "../../domain/values/period";
import type { ClockPort, Progress, SheetPlan } from "../ports";
import { legalFileName } from "../notices/fileNames";
import { noticeFiles } from "../notices/noticePlans";
import { markedTitle, printHeader, schemeLine } from "../results/draftMark";
import { localTime } from "../results/headLines";
import { rowHeights } from "../results/rowHeights";
import { figureNames } from "../submission/resultDifference";
import type { AppealCase } from "./appealCase";
import { agrees } from "./appealCase";
import { schemeFinding } from "./schemeFinding";
import { shownFigure } from "./shownFigure";

/** The reply to an appeal as a file: its name, and its sheets. */
export interface AppealReply {
  readonly name: string;
  readonly plans: readonly SheetPlan[];
}

/** What the reply says besides the case itself. */
export interface ReplyGround {
  /** The archived file from which the case was taken. */
  readonly file: string;
  /** SHA-256 over its frozen content. */
  readonly fingerprint: string;
  /** Whether the file is as it was frozen. */
  readonly untouched: boolean;
  /** How the scheme in the file stands to its seal now; null where its form does not even let that be asked. */
  readonly standing: SealStanding | null;
  /** What the person appeals against, as entered; may be empty. */
  readonly appeal: string;
}

/** The ground, and whether a notice with the reasoning is annexed. */
interface Stated extends ReplyGround {
  readonly noticed: boolean;
}

const SHEET = "申诉答复书";
const WIDTHS = [20, 30, 30, 18];
const FORMATS = ["@", "@", "@", "@"];
/** Chinese characters in a line over all columns. */
const LINE = 46;

/**
 * The reply to an appeal (申诉答复书): what was frozen and what the frozen data give now, side by side, with the file it was
 * taken from and room for the decision; annexed, the notice with the full reasoning where there is a
 * result to be told.
 */
export async function appealReply(
  found: AppealCase,
  ground: ReplyGround,
  progress: Progress,
  clock: ClockPort,
): Promise<AppealReply> {
  const { outcome, frozen, person } = found;
  const notices = await noticeFiles(outcome, new Set([person.manager.key]), progress, clock);
  return {
    name: `${legalFileName(`${SHEET}_${found.content.period}_${frozen.id}_${frozen.name}`)}.xlsx`,
    plans: [
      replyPlan(found, { ...ground, noticed: notices.length > 0 }, localTime(clock.now())),
      ...notices.map(({ plan }) => plan),
    ],
  };
}

function replyPlan(found: AppealCase, ground: Stated, at: string): SheetPlan {
  const { content, outcome, frozen } = found;
  const period = parsePeriod(content.period);
  const title = `${content.scheme.bank.zh}${period === null ? "" : periodTitle(period).zh}客户经理考核${SHEET}`;
  const head: SheetPlan["blocks"] = [
    { at: "A1", cells: [[markedTitle(outcome.context, title)]], style: "title" },
    { at: "A2", cells: [[schemeLine(outcome.context)]], style: "note" },
    { at: "A3", cells: [[`答复生成时间 ${at}`]], style: "note" },
    { at: "A5", cells: identity(found, ground), formats: FORMATS, style: "text" },
  ];
  const blocks = [...head, ...sections(found, ground, 11)];
  return {
    name: SHEET,
    blocks,
    columnWidths: WIDTHS,
    rowHeights: rowHeights(blocks, WIDTHS),
    landscape: false,
    footer: `${frozen.name}（${frozen.id}）${SHEET}`,
    ...printHeader(outcome.context),
  };
}

function identity({ content, frozen }: AppealCase, { file, fingerprint, untouched, standing }: ReplyGround): Cells {
  return [
    ["姓名", frozen.name, "工号", frozen.id],
    ["机构", frozen.unit === "" ? content.unit : frozen.unit, "归档版本", `第 ${String(content.version)} 版`],
    ["归档文件", file, "冻结时间", content.frozenAt],
    ["冻结指纹", shortFingerprint(fingerprint), "文件核验", untouched ? "未改动" : "有改动"],
    [
      "方案状态",
      standing === null ? "无法判断" : sealStateNames[standing.state].zh,
      "冻结时的方案状态",
      sealStateNames[content.state].zh,
    ],
  ];
}

type Cells = SheetPlan["blocks"][number]["cells"];

/** The numbered sections one below another, a free row between them. */
function sections(found: AppealCase, ground: Stated, firstRow: number): SheetPlan["blocks"] {
  let row = firstRow;
  const below = (cells: Cells, style: "heading" | "header" | "note" | "text"): SheetPlan["blocks"][number] => {
    const block = { at: `A${String(row)}`, cells, style, ...(style === "text" ? { formats: FORMATS } : {}) };
    row += cells.length + (style === "heading" || style === "header" ? 0 : 1);
    return block;
  };
  return [
    below([["一、申诉事由"]], "heading"),
    below(printedLines(ground.appeal), "note"),
    below([["二、归档结果与按归档数据重算的结果"]], "heading"),
    below([["项目", "归档", "重算", "核对"]], "header"),
    below(comparison(found), "text"),
    below([["三、核查结论"]], "heading"),
    below(printedLines(conclusion(found, ground)), "note"),
    below([["四、处理意见"]], "heading"),
    below(
      [
        ["意见\n", "□ 维持原结果　　□ 更正为：", "", ""],
        ["经办人\n", "", "日期", ""],
        ["人力资源部门\n", "", "日期", ""],
        ["申诉人签收\n", "", "日期", ""],
      ],
      "text",
    ),
  ];
}

function comparison({ figures, content }: AppealCase): Cells {
  return figures.map(({ figure, frozen, computed }) => [
    figureNames[figure].zh,
    shownFigure(figure, frozen, content.scheme).zh,
    shownFigure(figure, computed, content.scheme).zh,
    frozen === computed ? "一致" : "不一致",
  ]);
}

/** Prose over the whole width, a row for each printed line; a few rows to write on where there is none. */
function printedLines(words: string): Cells {
  if (words === "") return [[""], [""], [""]];
  return words.split(/\r?\n/).flatMap((paragraph) => {
    const letters = Array.from(paragraph);
    const count = Math.max(1, Math.ceil(letters.length / LINE));
    return Array.from({ length: count }, (_, line) => [letters.slice(line * LINE, (line + 1) * LINE).join("")]);
  });
}

function conclusion(found: AppealCase, { untouched, standing, noticed }: Stated): string {
  const file = untouched ? "归档文件核验为未改动。" : "归档文件核验有改动，须先查明改动原因。";
  const ground = `${file}${schemeFinding(standing)}`;
  const process = noticed ? "计算过程见所附告知书。" : "此人没有可告知的结果，不附告知书。";
  return agrees(found)
    ? `${ground}按归档的数据和方案重新计算，各项与归档结果一致；${process}`
    : `${ground}按归档的数据和方案重新计算，有项目与归档结果不一致，须复核。`;
}
