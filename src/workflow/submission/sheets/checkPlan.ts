import type { AppraisalContext } from "../../../domain/calculation/context";
import { problemText } from "../../../domain/values/problem";
import type { LocatedProblem } from "../../data/located";
import type { SheetPlan } from "../../ports";
import { markedTitle, printHeader } from "../../results/draftMark";

/** Index of the column with the words of a message. */
export const MESSAGE_COLUMN = 3;

/** The name of the sheet with what the check found. */
export const CHECK_SHEET = "检查结果";

const severityNames: Readonly<Record<LocatedProblem["severity"], string>> = {
  error: "不能评级",
  part: "部分结果缺失",
  notice: "提示",
};

/** 检查结果 of a frozen file: every problem with whom it concerns, its cell, what was found and what would be right. */
export function checkPlan(context: AppraisalContext, problems: readonly LocatedProblem[]): SheetPlan {
  const none = [["没有发现问题", "", "", ""]];
  const lines = problems.map(({ severity, managerId, place, problem }) => [
    severityNames[severity],
    managerId ?? "",
    place === null ? "" : `${place.sheet}!${place.address}`,
    problemText(problem).zh,
  ]);
  return {
    name: CHECK_SHEET,
    blocks: [
      { at: "A1", cells: [[markedTitle(context, "数据检查结果")]], style: "title" },
      { at: "A2", cells: [[`共 ${String(problems.length)} 处`]], style: "note" },
      { at: "A4", cells: [["类别", "工号", "位置", "问题"]], style: "header" },
      { at: "A5", cells: problems.length === 0 ? none : lines, formats: ["@", "@", "@", "@"], style: "text" },
    ],
    columnWidths: [14, 12, 24, 90],
    freezeAt: "A5",
    titleRows: "$4:$4",
    landscape: true,
    ...printHeader(context),
  };
}
