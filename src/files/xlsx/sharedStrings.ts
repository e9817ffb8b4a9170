import { fileLimits } from "../../workflow/fileLimits";
import { FileProblem } from "../../workflow/ports";
import type { XmlCursor } from "./xmlCursor";

/** The shared strings of a workbook, in order. A FileProblem where there is anything between them that could be one. */
export function sharedStrings(cursor: XmlCursor | null): readonly string[] {
  const strings: string[] = [];
  if (cursor?.next() !== true || !cursor.opens("sst") || cursor.isEmpty()) return strings;
  while (cursor.next() && !cursor.closes("sst")) {
    if (cursor.opens("extLst")) cursor.skipElement();
    else if (!cursor.opens("si")) cursor.unsafe();
    else if (strings.length >= fileLimits.cells) throw new FileProblem("tooLarge", "sharedStrings");
    else strings.push(stringItem(cursor, "si"));
  }
  return strings;
}

/** The text of a string item whose opening tag was read: its one text or its runs put together, without phonetic guides. */
export function stringItem(cursor: XmlCursor, name: "si" | "is"): string {
  if (cursor.isEmpty()) return "";
  let words = "";
  let [texts, runs] = [0, 0];
  while (cursor.next()) {
    if (cursor.closes(name)) return words;
    if (cursor.opens("t")) {
      words += textOf(cursor);
      texts += 1;
    } else if (cursor.opens("r")) {
      words += runText(cursor);
      runs += 1;
    } else if (["rPh", "phoneticPr", "extLst"].some((other) => cursor.opens(other))) cursor.skipElement();
    else cursor.unsafe();
    if (texts > 1 || (texts > 0 && runs > 0)) cursor.unsafe();
  }
  return cursor.damaged(name);
}

/** The text of a run: the one that stands beside how it looks. */
function runText(cursor: XmlCursor): string {
  if (cursor.isEmpty()) return "";
  let words: string | null = null;
  while (cursor.next()) {
    if (cursor.closes("r")) return words ?? "";
    if (cursor.opens("rPr")) cursor.skipElement();
    else if (cursor.opens("t") && words === null) words = textOf(cursor);
    else cursor.unsafe();
  }
  return cursor.damaged("r");
}

function textOf(cursor: XmlCursor): string {
  if (cursor.isEmpty()) return "";
  const start = cursor.at;
  if (!cursor.next() || !cursor.closes("t")) cursor.unsafe();
  return cursor.textFrom(start);
}
