import type { AppraisalContext } from "../../domain/calculation/context";
import type { Cell } from "../../domain/values/cell";
import { isBlank, isCellError, showCell } from "../../domain/values/cell";
import type { AppraisalData } from "../appraisalData";
import type { GradedRow } from "../gradedRows";
import { partCheckText } from "./partChecks";

/** What the formula of 数据检查 gives for each row: its cached values. */
export function dataChecks(
  data: AppraisalData,
  rows: readonly GradedRow[],
  { scheme }: AppraisalContext,
): readonly string[] {
  const counts = new Map<string, number>();
  for (const { id } of rows) counts.set(showCell(id), (counts.get(showCell(id)) ?? 0) + 1);
  const classes = scheme.document.eva.assetClasses.length;
  return rows.map((row, index) => {
    if (isBlank(row.id)) return isBlank(row.name) ? "" : "缺工号；";
    const cells = data.roster[index] ?? [];
    const balances = cells.slice(5, 5 + classes);
    return [
      (counts.get(showCell(row.id)) ?? 0) > 1 ? "工号重复；" : "",
      isBlank(row.unit) ? "缺机构；" : "",
      profitCheck(cells[4] ?? null),
      balances.some((cell) => typeof cell !== "number") ? "风险资产余额有空白或不是数字；" : "",
      balances.some((cell) => typeof cell === "number" && cell < 0) ? "风险资产余额为负；" : "",
      entriesCheck(row.quality, "素质评分"),
      entriesCheck(row.deposits, "存款余额"),
      partCheckText(scheme.document, row),
    ].join("");
  });
}

function profitCheck(cell: Cell): string {
  if (typeof cell === "number") return "";
  if (isCellError(cell)) return "税后净利润是错误值；";
  return isBlank(cell) ? "缺税后净利润；" : "税后净利润不是数字；";
}

function entriesCheck(cell: Cell, what: string): string {
  if (!isCellError(cell)) return "";
  return cell.error === "#N/A" ? `${what}不全；` : `${what}有误；`;
}
