import type { Worksheet } from "exceljs";
import { sealStateNames, unsealed } from "../../domain/seal/sealStanding";
import { standingText } from "../../functions/standingText";
import { colours, font } from "./bookStyle";
import { writeSpill } from "./sheetCells";

/** Where the head of a sheet says how its scheme stands to its seal. */
const CELL = "A4";
const LABEL = "方案状态 ";
const UNKNOWN = `${LABEL}未知（需要加载项）`;

/**
 * Writes the line that tells by KPI.SCHEME, live, whether the scheme of the workbook is issued, a draft, or not to be
 * trusted; the notes of the sheet follow on the same line. Workbooks are shipped with a scheme that bears no seal.
 */
export function writeStateLine(sheet: Worksheet, notes: readonly string[]): void {
  const rest = notes.length === 0 ? "" : `；${notes.join("；")}`;
  const behind = rest === "" ? "" : `&"${rest.replaceAll('"', '""')}"`;
  const cell = sheet.getCell(CELL);
  const formula = `IFERROR("${LABEL}"&KPI.SCHEME("state"),"${UNKNOWN}")${behind}`;
  writeSpill(sheet, Number(cell.row), Number(cell.col), formula, [[`${LABEL}${standingText(unsealed).zh}${rest}`]]);
  cell.font = font({ italic: true, color: { argb: colours.warning } });
  const { zh, en } = sealStateNames.issued;
  const issued = [zh, en].map((name) => `ISNUMBER(FIND("${LABEL}${name}",${CELL}))`).join(",");
  sheet.addConditionalFormatting({
    ref: CELL,
    rules: [
      {
        type: "expression",
        formulae: [`OR(${issued})`],
        style: { font: { color: { argb: colours.quiet } } },
        priority: 1,
      },
    ],
  });
}
