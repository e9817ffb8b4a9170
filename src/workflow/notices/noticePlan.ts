import type { Appraiser } from "../../domain/appraisal/appraise";
import type { ExplainedPart } from "../../domain/appraisal/managerParts";
import { grading } from "../../domain/appraisal/grading";
import { explainParts, partTitles } from "../../domain/appraisal/managerParts";
import { standingOf } from "../../domain/appraisal/standing";
import type { AppraisalContext } from "../../domain/calculation/context";
import type { ExplanationStep } from "../../domain/calculation/explain";
import { cheapestStep, cheapestStepText } from "../../domain/grading/coaching";
import { nextGradeText } from "../../domain/grading/nextGrade";
import type { SchemeDocument } from "../../domain/scheme/schema";
import { periodTitle } from "../../domain/values/period";
import { problemText } from "../../domain/values/problem";
import type { CheckedManager } from "../data/checkData";
import type { GradedManager, NotGraded } from "../grading/gradingOutcome";
import { isLeftUngraded } from "../grading/isLeftUngraded";
import { officialGrade } from "../grading/officialGrade";
import type { RankedPeople } from "../grading/rankedPeople";
import type { BlockPlan, SheetPlan } from "../ports";
import { markedTitle, printHeader, schemeLine } from "../results/draftMark";
import { rowHeights } from "../results/rowHeights";
import type { FactLine } from "./noticeFacts";
import { gradingFacts, partFacts } from "./noticeFacts";
import { ownRows } from "./noticeRows";

/** Widths of the five columns of a notice, in characters: they fit A4 upright. */
const WIDTHS = [20, 30, 34, 14, 22];

/** Somebody who is given a notice: graded, or left ungraded by the rules. */
export type Noticed = GradedManager | NotGraded;

/** What a notice says beside the person's own results. */
export interface NoticeGround {
  readonly context: AppraisalContext;
  readonly appraiser: Appraiser;
  readonly ranked: RankedPeople;
  /** Local time, as 2026-10-09 08:30. */
  readonly at: string;
}

/**
 * 考核结果告知书 of one person: results, the way to the next grade, confirmation and signatures on the first page; annexed,
 * the person's own rows and the reasoning step by step (rules §6). Nobody else's rows are in it.
 */
export function noticePlan(person: Noticed, sheet: string, ground: NoticeGround): SheetPlan {
  const { document } = ground.context.scheme;
  const graded = "appraisal" in person ? person : null;
  const standing = graded === null || isLeftUngraded(graded.parts) ? null : graded;
  const facts: readonly FactLine[] = [
    ...(graded === null
      ? []
      : gradingFacts(graded, document, {
          unit: ground.ranked.unit(person.manager.unit),
          bank: ground.ranked.bank,
        })),
    ...partFacts(person.parts, document),
  ];
  const notice: readonly Section[] = [
    { heading: "考核结果", rows: [["项目", "结果", "说明"], ...facts], headed: true },
    { heading: "升级路径", rows: wayUp(standing, document), headed: false },
    { heading: "确认", lead: statement(ground.context), rows: signatures, headed: false },
  ];
  const annexes: readonly Section[] = [
    ...ownRows(person, document).map(({ title, headers, rows }): Section => ({
      heading: title,
      rows: [headers, ...rows],
      headed: true,
    })),
    ...explanation(person, ground).map(explained),
  ];
  const sections = [...numbered(notice, ""), ...numbered(annexes, "附")];
  const head = headBlocks(person.manager, ground);
  const blocks = [...head.blocks, ...stacked(sections, head.rows + 1)];
  return {
    name: sheet,
    blocks,
    columnWidths: WIDTHS,
    rowHeights: rowHeights(blocks, WIDTHS),
    landscape: false,
    ...printHeader(ground.context),
    footer: `${person.manager.name}（${person.manager.id}）考核结果告知书`,
  };
}

interface Section {
  readonly heading: string;
  /** Sentences between heading and rows, each over the whole width. */
  readonly lead?: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Whether the first row holds headers. */
  readonly headed: boolean;
}

function headBlocks(
  { id, name, unit, lastGrade }: CheckedManager,
  { context, at }: NoticeGround,
): { readonly blocks: readonly BlockPlan[]; readonly rows: number } {
  const period = context.period === null ? "" : periodTitle(context.period).zh;
  const last = lastGrade === null ? "（新定级）" : lastGrade === "unknown" ? "（不明）" : lastGrade.name.zh;
  return {
    blocks: [
      {
        at: "A1",
        cells: [[markedTitle(context, `${context.scheme.document.bank.zh}${period}客户经理考核结果告知书`)]],
        style: "title",
      },
      { at: "A2", cells: [[schemeLine(context)]], style: "note" },
      { at: "A3", cells: [[`生成时间 ${at}`]], style: "note" },
      {
        at: "A5",
        cells: [
          ["姓名", name, "工号", id],
          ["机构", unit, "上季等级", last],
        ],
        formats: textFormats(4),
        style: "text",
      },
    ],
    rows: 7,
  };
}

/** The reasoning of the grading and of each part; whom the rules leave ungraded is told of no grade. */
function explanation(person: Noticed, { appraiser }: NoticeGround): readonly ExplainedPart[] {
  const grading: readonly ExplainedPart[] =
    "appraisal" in person
      ? [{ part: "grading", title: partTitles.grading, steps: gradingSteps(person, appraiser), problems: [] }]
      : [];
  return [...grading, ...explainParts(person.parts)].filter(
    ({ steps, problems }) => steps.length > 0 || problems.length > 0,
  );
}

function gradingSteps({ appraisal, parts }: GradedManager, { explain }: Appraiser): readonly ExplanationStep[] {
  const steps = explain(appraisal);
  return isLeftUngraded(parts) ? steps.filter(({ label }) => !gradeLabels.includes(label.zh)) : steps;
}

/** The steps that end in a grade. */
const gradeLabels = (["scoreGrade", "depositGrade", "finalGrade"] as const).map(
  (name) => grading.outputs[name].label.zh,
);

function explained({ title, steps, problems }: ExplainedPart): Section {
  const heading = `计算过程：${title.zh}`;
  if (problems.length > 0)
    return { heading, rows: problems.map((found) => ["", problemText(found).zh]), headed: false };
  return { heading, rows: [["项目", "算式", "代入数字", "结果", "依据"], ...steps.map(stepRow)], headed: true };
}

function stepRow({ label, words, figures, result, source }: ExplanationStep): readonly string[] {
  return [label.zh, words.zh, figures.zh, result.zh, source.zh];
}

/** From the final grade, which the figures themselves gave: what settles another one is no matter of more profit. */
function wayUp(graded: GradedManager | null, scheme: SchemeDocument): readonly (readonly string[])[] {
  if (graded === null) return [["", "本期不评级。"]];
  const { figures } = graded.appraisal;
  const standing = standingOf(graded.appraisal);
  const counting = officialGrade(graded);
  const from =
    counting === null || counting.id === figures.finalGrade.id
      ? []
      : [["说明", `按最终等级${figures.finalGrade.name.zh}测算；本季核定等级为${counting.name.zh}，理由见考核结果。`]];
  return [
    ["还差多少", nextGradeText(graded.nextGrade).zh],
    ["最省力的一步", cheapestStepText(cheapestStep(standing, scheme), standing).zh],
    ...from,
  ];
}

function statement({ scheme }: AppraisalContext): readonly string[] {
  const appeal = scheme.document.outcome?.appeal;
  const within = appeal === undefined ? "" : `在收到本告知书之日起 ${String(appeal.withinDays)} 日内`;
  const reply = appeal === undefined ? "" : `，受理后 ${String(appeal.replyDays)} 日内答复`;
  return ["本人已阅知上述考核结果和所附计算过程。", `如有异议，可${within}向人力资源部门书面申诉${reply}。`];
}

const signatures: readonly (readonly string[])[] = [
  ["本人意见", "□ 无异议　　□ 有异议，拟申诉"],
  // A second line leaves room to sign.
  ...["本人签字", "直接上级签字", "人力资源部门"].map((name) => [`${name}\n`, "", "日期", ""]),
];

/** Sections one below another, a free row between them. */
function stacked(sections: readonly Section[], firstRow: number): readonly BlockPlan[] {
  let row = firstRow;
  return sections.flatMap(({ heading, lead, rows, headed }): readonly BlockPlan[] => {
    const at = (): string => `A${String(row)}`;
    const blocks: BlockPlan[] = [{ at: at(), cells: [[heading]], style: "heading" }];
    row += 1;
    if (lead !== undefined) {
      blocks.push({ at: at(), cells: lead.map((sentence) => [sentence]), style: "note" });
      row += lead.length;
    }
    const even = evenRows(rows);
    const body = headed ? even.slice(1) : even;
    if (headed) {
      blocks.push({ at: at(), cells: even.slice(0, 1), style: "header" });
      row += 1;
    }
    if (body.length > 0)
      blocks.push({ at: at(), cells: body, formats: textFormats(body[0]?.length ?? 0), style: "text" });
    row += body.length + 1;
    return blocks;
  });
}

/** Rows of one length, that of the longest. */
function evenRows(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const columns = Math.max(...rows.map(({ length }) => length));
  return rows.map((cells) => Array.from({ length: columns }, (_, index) => cells[index] ?? ""));
}

function textFormats(columns: number): readonly string[] {
  return Array.from({ length: columns }, () => "@");
}

const NUMERALS = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四", "十五"];

function numbered(sections: readonly Section[], before: string): readonly Section[] {
  return sections.map((one, index) => ({ ...one, heading: `${before}${numeral(index)}、${one.heading}` }));
}

function numeral(index: number): string {
  return NUMERALS[index] ?? String(index + 1);
}
