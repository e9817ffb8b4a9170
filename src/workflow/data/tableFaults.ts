import { carriesUnit } from "../../domain/values/headerName";
import { problem } from "../../domain/values/problem";
import type { Text } from "../../domain/values/text";
import { text } from "../../domain/values/text";
import type { TableId } from "../layout/column";
import { header } from "../layout/column";
import type { RowsBelow, TableContent } from "../ports";
import type { LocatedProblem } from "./located";
import { locate, placeOf } from "./located";
import type { TableMapping } from "./mapping";
import { headerOf, namesOf } from "./mapping";
import type { ReadTable } from "./readTable";
import type { MappedRow } from "./rows";
import { MOST_ROWS_BELOW } from "./rowsBelow";

/** Tables that may well have no rows: a quarter without a veto is a good one. */
const mayBeEmpty: readonly TableId[] = ["vetoes"];

/**
 * Merged cells, which hide values, rows below the table that are not in it, headers that were passed over for their unit,
 * and a table without rows.
 */
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
  const found = [...merged, ...outside(mapping, content), ...otherUnits(mapping, content)];
  if (rows.length > 0 || mayBeEmpty.includes(layout.id)) return found;
  const empty: LocatedProblem = {
    problem: problem("empty-table", layout.title, null, text("至少填一行", "enter at least one")),
    place: { sheet, address: address.split(":")[0] ?? address },
    managerId: null,
    severity: layout.part === undefined ? "error" : "part",
    ...(layout.part === undefined ? {} : { part: layout.part }),
  };
  return [...found, empty];
}

/**
 * Rows written directly below an Excel table that has not grown over them. They may as well be a signature or a sum, so
 * nothing is held back.
 */
function outside({ layout }: TableMapping, { below, reference }: TableContent): readonly LocatedProblem[] {
  if (below === null) return [];
  return [
    {
      problem: problem("rows-below-table", layout.title, below.first, takeIn(below)),
      place: { sheet: reference.sheet, address: below.address },
      managerId: null,
      severity: "notice",
    },
  ];
}

function takeIn({ rows }: RowsBelow): Text {
  const count = String(rows);
  if (rows === 1)
    return text(
      "把表的右下角向下拖，将这 1 行收进表内；如果不是数据，就与表隔开一个空行",
      "drag the table's lower right corner down over this row, or, if it is not data, leave a blank row in between",
    );
  const more = rows < MOST_ROWS_BELOW ? text("") : text("（或更多）", " or more");
  return text(
    `把表的右下角向下拖，将这 ${count} 行${more.zh}收进表内；如果不是数据，就与表隔开一个空行`,
    `drag the table's lower right corner down over these ${count} rows${more.en}, or, if they are not data, leave a blank row in between`,
  );
}

/**
 * Columns that may be left out, and whose header stands there in another unit: what is below it counts as not given. Where
 * a column must be there, the mapping itself does not hold.
 */
function otherUnits({ layout, columns }: TableMapping, content: TableContent): readonly LocatedProblem[] {
  return layout.columns
    .filter(({ key, required }) => !required && (columns[key] ?? null) === null)
    .flatMap((column) => {
      const { headers } = content.reference;
      const index = headers.findIndex((written) => {
        const { key, unit } = headerOf(written);
        return namesOf(column).includes(key) && !carriesUnit(unit, column.unit);
      });
      if (index === -1) return [];
      const wanted = text(`${header(column)}；这一列未采用`, `${header(column)}; this column is not used`);
      return locate([problem("wrong-unit", column.label, headers[index] ?? "", wanted)], {
        // The header stands above the first row.
        place: placeOf(content, -1, index),
        managerId: null,
        severity: "notice",
      });
    });
}
