import type { AppraisalContext } from "../../src/domain/calculation/context";
import type { AppraisalData } from "../../src/templates/appraisalData";
import { mapColumns } from "../../src/workflow/data/mapping";
import { forEachTable } from "../../src/workflow/data/mapping";
import type { ReadData, ReadTable } from "../../src/workflow/data/readTable";
import { header } from "../../src/workflow/layout/column";
import { tableLayouts } from "../../src/workflow/layout/tables";
import type { TableReference } from "../../src/workflow/ports";

/** The tables of a workbook as the wizard reads them: headers in row 5, data below. */
export function readTables(data: AppraisalData, context: AppraisalContext): ReadData {
  const layouts = tableLayouts(context.scheme.document);
  const tables = forEachTable((id): ReadTable | null => {
    const layout = layouts[id];
    const rows = data[id];
    if (layout === undefined || rows === undefined) return null;
    const headers = layout.columns.map(header);
    const reference: TableReference = {
      kind: "table",
      name: layout.name,
      sheet: layout.name,
      address: "A5",
      headers,
      rowCount: rows.length,
    };
    return {
      mapping: { layout, reference, columns: mapColumns(layout, headers) },
      content: { reference, rows, firstRow: 6, firstColumn: 1, merged: [], below: null },
    };
  });
  if (tables.roster === null) throw new Error("There is no roster");
  return { ...tables, roster: tables.roster };
}
