import { problem } from "../../domain/values/problem";
import { text } from "../../domain/values/text";
import type { TableId } from "../layout/column";
import type { LocatedProblem } from "./located";
import type { ReadTable } from "./readTable";
import type { MappedRow } from "./rows";

/** Tables that may well have no rows: a quarter without a veto is a good one. */
const mayBeEmpty: readonly TableId[] = ["vetoes"];

/** Merged cells, which hide values, and a table without rows. */
export function tableFaults({ content, mapping }: ReadTable, rows: readonly MappedRow[]): readonly LocatedProblem[] {
  const { layout } = mapping;
  const { sheet, address } = content.reference;
  const merged = content.merged.map((found): LocatedProblem => ({
    problem: problem(
      "merged-cell",
      layout.title,
      found,
      text("取消合并，逐格填写", "unmerge them and fill in each cell"),
    ),
    place: { sheet, address: found.split(":")[0] ?? found },
    managerId: null,
    severity: "notice",
  }));
  if (rows.length > 0 || mayBeEmpty.includes(layout.id)) return merged;
  const empty: LocatedProblem = {
    problem: problem("empty-table", layout.title, null, text("至少填一行", "enter at least one")),
    place: { sheet, address: address.split(":")[0] ?? address },
    managerId: null,
    severity: layout.part === undefined ? "error" : "part",
    ...(layout.part === undefined ? {} : { part: layout.part }),
  };
  return [...merged, empty];
}
