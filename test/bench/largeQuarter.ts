import { appraisalPartXml, APPRAISAL_NAMESPACE } from "../../src/workflow/appraisalPart";
import { header } from "../../src/workflow/layout/column";
import { directColumns } from "../../src/workflow/data/mapping";
import { tableLayouts } from "../../src/workflow/layout/tables";
import { bookBytes } from "../../src/files/xlsx/bookBytes";
import { demonstrationScheme, thirdQuarter } from "../support/demonstrationScheme";

/** Managers of one unit. */
const UNIT = 200;

/** A list of managers: its name, headers, and the cells of each manager. */
export interface ManagerList {
  readonly name: string;
  readonly headers: readonly string[];
  readonly widths: readonly number[];
  readonly row: (index: number) => readonly (string | number)[];
}

/**
 * One list with everything that a grading needs, quality and deposits among its columns. Figures follow a fixed rule, so
 * that every run measures the same.
 */
export function managerList(): ManagerList {
  const { document } = demonstrationScheme();
  const { roster } = tableLayouts(document);
  const columns = [...roster.columns, ...directColumns];
  const grades = document.ladder.map(({ name }) => name.zh);
  return {
    name: roster.name,
    headers: columns.map(header),
    widths: columns.map(() => 14),
    row: (index) =>
      columns.map(({ key }, column): string | number => {
        switch (key) {
          case "id":
            return `M${String(index).padStart(6, "0")}`;
          case "name":
            return `客户经理${String(index % 997)}`;
          case "unit":
            return `支行${String(Math.floor(index / UNIT))}`;
          case "lastGrade":
            return grades[index % grades.length] ?? "";
          case "netProfit":
            return 300_000 + ((index * 7919) % 4_000_000_00) / 100;
          case "quality":
            return 60 + ((index * 31) % 4000) / 100;
          case "deposits":
            return 500 + ((index * 97) % 2_500_000) / 100;
          default:
            return ((index * 104_729 + column * 15_485_863) % 900_000_000) / 100;
        }
      }),
  };
}

/** A workbook with such a list of so many managers, and the scheme with its period. */
export function largeQuarter(count: number): Uint8Array {
  const { name, headers, widths, row } = managerList();
  const rows = Array.from({ length: count }, (_row, index) => row(index));
  return bookBytes(
    [{ name, blocks: [{ at: "A1", cells: [headers, ...rows] }], columnWidths: widths, landscape: true }],
    {
      xmlParts: [
        { xml: appraisalPartXml(demonstrationScheme().document, null, thirdQuarter), namespace: APPRAISAL_NAMESPACE },
      ],
    },
  );
}
