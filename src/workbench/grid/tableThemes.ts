import { BooleanNumber, BorderStyleTypes } from "@univerjs/core";
import type { IUniverSheetsTableConfig } from "@univerjs/sheets-table";

const edge = (color: string) => ({ s: BorderStyleTypes.THIN, cl: { rgb: color } });

/** How tables look in the spreadsheet, after Excel's styles: none, light, medium, and medium under cells' own headers. */
export const tableThemes: NonNullable<IUniverSheetsTableConfig["userThemes"]> = [
  { name: "excel-none", style: { headerRowStyle: {}, firstRowStyle: {}, secondRowStyle: {}, lastRowStyle: {} } },
  {
    name: "excel-light",
    style: {
      headerRowStyle: { bl: BooleanNumber.TRUE, bd: { t: edge("#8EA9DB"), b: edge("#8EA9DB") } },
      firstRowStyle: {},
      secondRowStyle: { bg: { rgb: "#F5F8FD" } },
      lastRowStyle: { bd: { b: edge("#8EA9DB") } },
    },
  },
  {
    name: "excel-medium",
    style: {
      headerRowStyle: { bl: BooleanNumber.TRUE, bg: { rgb: "#4472C4" }, cl: { rgb: "#FFFFFF" } },
      firstRowStyle: { bg: { rgb: "#EDF3FA" } },
      secondRowStyle: {},
      lastRowStyle: { bd: { b: edge("#8EA9DB") } },
    },
  },
  {
    name: "excel-bands",
    style: {
      headerRowStyle: {},
      firstRowStyle: {},
      secondRowStyle: { bg: { rgb: "#F7FAFD" } },
      lastRowStyle: { bd: { b: edge("#8EA9DB") } },
    },
  },
];

/** The theme for a table style of Excel. Header cells with a fill of their own keep it, and their own font colour. */
export function tableTheme(style: string, ownHeader: boolean): string {
  if (style === "") return "excel-none";
  if (ownHeader) return "excel-bands";
  return style.startsWith("TableStyleLight") ? "excel-light" : "excel-medium";
}
