import type { AppraisalContext } from "../../../domain/calculation/context";
import { gradeLadder } from "../../../domain/scheme/ladder";
import { decimal } from "../../../domain/values/decimal";
import type { SheetPlan } from "../../ports";
import { markedTitle, printHeader } from "../../results/draftMark";
import type { EarlierVersion } from "../frozenContent";
import type { VersionChange } from "../versionChanges";
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
  return {
    name: VERSION_SHEET,
    blocks: [
      { at: "A1", cells: [[markedTitle(context, VERSION_SHEET)]], style: "title" },
      { at: "A2", cells: [[`重新打开原因：${earlier.reason}`]], style: "note" },
      { at: "A3", cells: [[`第 ${String(earlier.version)} 版冻结指纹：${earlier.fingerprint}`]], style: "note" },
      { at: "A5", cells: [["工号", "姓名", "机构", "项目", ...versions]], style: "header" },
      {
        at: "A6",
        cells: changes.length === 0 ? none : changes.map((change) => changeCells(change, shown)),
        formats: ["@", "@", "@", "@", "General", "General"],
        style: "text",
      },
    ],
    columnWidths: [12, 12, 20, 22, 22, 22],
    freezeAt: "A6",
    titleRows: "$5:$5",
    landscape: true,
    ...printHeader(context),
  };
}

type Shown = (change: VersionChange, value: string | null) => string | number;

function changeCells(change: VersionChange, shown: Shown): readonly (string | number)[] {
  const { id, name, unit, kind, figure } = change;
  const person = [id, name, unit];
  if (kind === "added") return [...person, "人员", "（名册中没有）", "新增"];
  if (kind === "removed" || figure === null) return [...person, "人员", "名册中有", "（已不在名册）"];
  return [...person, comparedFigures[figure].zh, shown(change, change.before), shown(change, change.after)];
}

/** Grades by their names, figures as numbers. */
function cellOf({ scheme }: AppraisalContext): Shown {
  const names = new Map(gradeLadder(scheme.document).map(({ id, name }) => [id, name.zh]));
  return ({ figure }, value) => {
    if (value === null) return "（无）";
    if (figure === "finalGrade" || figure === "settledGrade") return names.get(value) ?? value;
    return figure === "name" || figure === "unit" ? value : decimal(value).toNumber();
  };
}
