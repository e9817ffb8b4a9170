import { periodId } from "../../domain/values/period";
import type { LocatedProblem } from "../data/located";
import type { GradingOutcome } from "../grading/gradingRun";
import { standingOf } from "./gradeCounts";
import { localTime } from "./headLines";
import type { ResultMode } from "./resultPlans";

/** The headers of 考核日志. */
export const logHeaders: readonly string[] = [
  "时间",
  "考核期",
  "方案",
  "年度",
  "版本",
  "方案指纹",
  "名册行数",
  "已评级",
  "按规则不评级",
  "未评级",
  "检查发现的问题",
  "写入方式",
];

/** One line of 考核日志: when, under which scheme, how many rows and how they stand, what the check found. */
export function logLine(
  outcome: GradingOutcome,
  problems: readonly LocatedProblem[],
  mode: ResultMode,
  at: Date,
): readonly (string | number)[] {
  const { context, graded, notGraded } = outcome;
  const { document, fingerprint } = context.scheme;
  const people = graded.length + notGraded.length;
  const { graded: settled, exempt } = standingOf(outcome);
  return [
    localTime(at),
    context.period === null ? "" : periodId(context.period),
    document.id,
    document.year,
    document.version,
    fingerprint,
    people,
    settled,
    exempt,
    people - settled - exempt,
    problems.length,
    mode === "live" ? "实时公式" : "数值",
  ];
}
