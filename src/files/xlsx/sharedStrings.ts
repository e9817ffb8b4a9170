import { fileLimits } from "../../workflow/fileLimits";
import { FileProblem } from "../../workflow/ports";
import type { XmlCursor } from "./xmlCursor";

/** The shared strings of a workbook, in order. */
export function sharedStrings(cursor: XmlCursor | null): readonly string[] {
  const strings: string[] = [];
  while (cursor?.next() === true) {
    if (!cursor.opens("si")) continue;
    if (strings.length >= fileLimits.cells) throw new FileProblem("tooLarge", "sharedStrings");
    strings.push(stringItem(cursor, "si"));
  }
  return strings;
}

/** The text of a string item whose opening tag was read: its runs put together, without phonetic guides. */
export function stringItem(cursor: XmlCursor, name: "si" | "is"): string {
  if (cursor.isEmpty()) return "";
  let words = "";
  while (cursor.next()) {
    if (cursor.closes(name)) return words;
    if (cursor.opens("rPh")) cursor.skipElement();
    else if (cursor.opens("t") && !cursor.isEmpty()) {
      const start = cursor.at;
      cursor.next();
      words += cursor.textFrom(start);
    }
  }
  return cursor.damaged(name);
}
