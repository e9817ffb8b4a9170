import type { AppraisalContext } from "../../../domain/calculation/context";
import { gradeLadder } from "../../../domain/scheme/ladder";
import { decimal } from "../../../domain/values/decimal";
import { resultColumnsOf } from "../../layout/partResults";
import { columnHeader } from "../../layout/results";
import type { SheetPlan } from "../../ports";
import { markedTitle, printHeader } from "../../results/draftMark";
import { rowHeights } from "../../results/rowHeights";
import type { EarlierVersion } from "../frozenContent";
import { isPartFigure, isPartKey } from "../frozenParts";
import type { VersionChange } from "../versionChanges";
import type { ComparedFigure } from "../versionChanges";
import { comparedFigures } from "../versionChanges";

/** The name of the sheet that compares a version with the one before. */
export const VERSION_SHEET = "版本对照";

/** 版本对照: what changed since the version before, person by person, and why the period was re-opened. */
export function versionPlan(
  context: AppraisalContext,
  earlier: EarlierVersion,
  changes: readonly VersionChange[],
): SheetPlan {
  const versions = [earlier.version, earlier.version + 1].map((version) => `第 ${String(version)} 版`);
  const shown = cellOf(context);
  const none = [["两个版本的结果没有不同", "", "", "", "", ""]];
  const named = figureNamer(context);
  const blocks: SheetPlan["blocks"] = [
    { at: "A1", cells: [[markedTitle(context, VERSION_SHEET)]], style: "title" },
    { at: "A2", cells: [[`重新打开原因：${earlier.reason}`]], style: "note" },
    { at: "A3", cells: [[`第 ${String(earlier.version)} 版冻结指纹：${earlier.fingerprint}`]], style: "note" },
    { at: "A5", cells: [["工号", "姓名", "机构", "项目", ...versions]], style: "header" },
    {
      at: "A6",
      cells: changes.length === 0 ? none : changes.map((change) => changeCells(change, shown, named)),
      formats: ["@", "@", "@", "@", "General", "General"],
      style: "text",
    },
  ];
  return {
    name: VERSION_SHEET,
    blocks,
    columnWidths: WIDTHS,
    rowHeights: rowHeights(blocks, WIDTHS),
    freezeAt: "A6",
    titleRows: "$5:$5",
    landscape: true,
    ...printHeader(context),
  };
}

const WIDTHS = [12, 12, 20, 22, 26, 26];

type Named = (figure: ComparedFigure) => string;

/** What the parts give is named with its unit, as on 考核结果. */
function figureNamer({ scheme }: AppraisalContext): Named {
  const headers = new Map<string, string>(
    resultColumnsOf(scheme.document).map((column) => [column.key, columnHeader(column)]),
  );
  return (figure) => (isPartKey(figure) ? headers.get(figure) : undefined) ?? comparedFigures[figure].zh;
}

type Shown = (change: VersionChange, value: string | null) => string | number;

function changeCells(change: VersionChange, shown: Shown, named: Named): readonly (string | number)[] {
  const { id, name, unit, kind, figure } = change;
  const person = [id, name, unit];
  if (kind === "added") return [...person, "人员", "（名册中没有）", "新增"];
  if (kind === "removed" || figure === null) return [...person, "人员", "名册中有", "（已不在名册）"];
  return [...person, named(figure), shown(change, change.before), shown(change, change.after)];
}

/** Grades by their names, figures as numbers. */
function cellOf({ scheme }: AppraisalContext): Shown {
  const names = new Map(gradeLadder(scheme.document).map(({ id, name }) => [id, name.zh]));
  return ({ figure }, value) => {
    if (value === null) return "（无）";
    if (figure === "finalGrade" || figure === "settledGrade") return names.get(value) ?? value;
    const isWords = figure === null || figure === "name" || figure === "unit";
    return isWords || (isPartKey(figure) && !isPartFigure(figure)) ? value : decimal(value).toNumber();
  };
}
