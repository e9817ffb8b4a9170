import { readFileSync } from "node:fs";
import { Readable } from "node:stream";
import exceljs from "exceljs";
import { cellCount } from "./peerReader";
import type { PeerReader } from "./peerReader";

/** exceljs, which reads a workbook into a model of all its cells. */
export const excelJs: PeerReader = {
  id: "exceljs",
  version: () => `exceljs ${version}`,
  read: async (file) => {
    const book = new exceljs.Workbook();
    await book.xlsx.load(file.slice().buffer);
    const count = cellCount();
    book.eachSheet((sheet) => {
      sheet.eachRow((row) => {
        row.eachCell((cell) => {
          count.add(valueOf(cell.value));
        });
      });
    });
    return count.reading();
  },
};

/** exceljs row by row: it forgets a row when the next one comes. */
export const excelJsStream: PeerReader = {
  id: "exceljs-stream",
  version: () => `exceljs ${version}, row by row`,
  read: async (file) => {
    const reader = new exceljs.stream.xlsx.WorkbookReader(Readable.from([Buffer.from(file)]), {
      entries: "emit",
      sharedStrings: "cache",
      styles: "cache",
      hyperlinks: "ignore",
      worksheets: "emit",
    });
    const count = cellCount();
    for await (const sheet of reader)
      for await (const row of sheet)
        row.eachCell((cell) => {
          count.add(valueOf(cell.value));
        });
    return count.reading();
  },
};

const { version } = JSON.parse(readFileSync("node_modules/exceljs/package.json", "utf8")) as {
  readonly version: string;
};

/** What a cell shows: the result of a formula, the text of a rich text, the number of a date. */
function valueOf(value: exceljs.CellValue): unknown {
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  if ("richText" in value) return value.richText.map(({ text }) => text).join("");
  return "result" in value ? value.result : value;
}
