import { seededRandom } from "../../support/seededRandom";
import { bookFile } from "./bookFile";
import type { BookCell } from "./gradingBook";

const COLUMNS = 20;
/** Columns of text at the left: staff number, name, branch. */
const TEXTS = 3;
/** 一亿元 in 分. */
const LARGEST = 10_000_000_000;

/** A workbook of one sheet with so many rows of 20 columns: three of text, the others amounts with 分. */
export function largeBook(count: number): Uint8Array {
  const random = seededRandom(20_260_101);
  const header = Array.from({ length: COLUMNS }, (_, column) => `第${String(column + 1)}列`);
  const rows = Array.from({ length: count }, (_row, index): readonly BookCell[] => [
    `P${String(index + 1).padStart(6, "0")}`,
    `客户经理${String(index + 1)}`,
    `支行${String((index % 500) + 1).padStart(3, "0")}`,
    ...Array.from({ length: COLUMNS - TEXTS }, () => Math.floor(random() * LARGEST) / 100),
  ]);
  return bookFile([{ name: "客户经理", rows: [header, ...rows] }]);
}
