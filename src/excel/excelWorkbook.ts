import type { WorkbookPort } from "../workflow/ports";
import { withoutSheet } from "./addresses";
import { readPart, writePart } from "./appraisalPartStore";
import { convertToValues } from "./convertToValues";
import { hasCharts } from "./drawCharts";
import { inExcel } from "./inExcel";
import { listTables } from "./listTables";
import { appendLog, readLog } from "./logSheet";
import { readNamedCell } from "./readNamedCell";
import { readSheet } from "./readSheet";
import { readTable } from "./readTable";
import { repairFormulas } from "./repairFormulas";
import { fault } from "./workbookFaults";
import { writeCells } from "./writeCells";
import { writeSheets } from "./writeSheets";
import { addPart, readParts, replacePart } from "./xmlParts";

/** The open workbook of Excel, as the use cases see it. Every method rejects with a WorkbookFault that names the place. */
export function excelWorkbook(): WorkbookPort {
  return {
    hasCharts,
    listTables,
    readTable,
    select: ({ sheet, address }) =>
      inExcel(`${sheet}!${address}`, async (context) => {
        const target = context.workbook.worksheets.getItem(sheet);
        target.activate();
        target.getRange(address).select();
        await context.sync();
      }),
    readNamedCell,
    readPart,
    writePart,
    writeCells,
    writeSheets,
    appendLog,
    readLog,
    readSheet,
    readParts,
    addPart,
    replacePart,
    insertSheets,
    insertFormula: (formula) =>
      inExcel("Excel", async (context) => {
        const cell = context.workbook.getActiveCell();
        cell.formulas = [[formula]];
        cell.load("address,worksheet/name");
        await context.sync();
        return { sheet: cell.worksheet.name, address: withoutSheet(cell.address) };
      }),
    repairFormulas,
    convertToValues,
    recalculate: () =>
      inExcel("Excel", async (context) => {
        context.application.calculate("Full");
        await context.sync();
      }),
  };
}

/** Inserts sheets of a file at the end; names that exist are refused before anything is inserted. */
function insertSheets(base64: string, names: readonly string[]): Promise<void> {
  return inExcel(names.join("、"), async (context) => {
    const present = names.map((name) => context.workbook.worksheets.getItemOrNullObject(name));
    for (const sheet of present) sheet.load("name");
    await context.sync();
    const taken = present.filter(({ isNullObject }) => !isNullObject).map(({ name }) => name);
    if (taken.length > 0) throw fault("exists", taken.join("、"));
    context.workbook.insertWorksheetsFromBase64(base64, { sheetNamesToInsert: [...names], positionType: "End" });
    await context.sync();
  });
}
