import { periodTitle } from "../../domain/values/period";
import type { GradingOutcome } from "../grading/gradingOutcome";
import { markedTitle, schemeLine } from "./draftMark";
import { standingOf } from "./gradeCounts";

/** The lines above the table: what it is, under which scheme (whether a draft), how many, when. */
export function headLines(outcome: GradingOutcome, title: string, at: Date): readonly string[] {
  const { context } = outcome;
  const period = context.period === null ? "" : periodTitle(context.period).zh;
  return [
    markedTitle(context, `${period}${title}`),
    schemeLine(context),
    `${standingLine(outcome)} 生成时间 ${localTime(at)}`,
  ];
}

function standingLine(outcome: GradingOutcome): string {
  const { graded, exempt, unsettled, notGraded } = standingOf(outcome);
  const byRule = outcome.context.scheme.document.movement === undefined ? "" : `按规则不评级 ${String(exempt)} 人，`;
  const open = unsettled === 0 ? "" : `核定等级待定 ${String(unsettled)} 人，`;
  return `已评级 ${String(graded)} 人，${byRule}${open}因数据问题未评级 ${String(notGraded)} 人`;
}

/** Local time as 2026-10-09 08:30. */
export function localTime(at: Date): string {
  const pad = (value: number): string => String(value).padStart(2, "0");
  return `${String(at.getFullYear())}-${pad(at.getMonth() + 1)}-${pad(at.getDate())} ${pad(at.getHours())}:${pad(at.getMinutes())}`;
}

/** The signature line at the foot of every printed page. */
export const SIGNATURES = "制表：__________  复核：__________  负责人：__________  日期：__________";
