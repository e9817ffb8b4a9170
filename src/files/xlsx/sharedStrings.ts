import { fileLimits } from "../../workflow/fileLimits";
import { FileProblem } from "../../workflow/fileProblem";
import type { Colours } from "./colours";
import { fontLook, isLegible, WHITE } from "./legibility";
import type { XmlCursor } from "./xmlCursor";

/** The texts that the cells of a workbook share. */
export interface SharedStrings {
  readonly texts: readonly string[];
  /** The numbers of those of which a part is too small, too light or struck out. */
  readonly faint: ReadonlySet<number>;
  /** By which the texts within cells are judged too. */
  readonly colours: Colours;
}

/** The shared strings of a workbook, in order. A FileProblem where there is anything between them that could be one. */
export function sharedStrings(cursor: XmlCursor | null, colours: Colours): SharedStrings {
  const texts: string[] = [];
  const faint = new Set<number>();
  const runs: RunLooks = {
    colours,
    onFaint: () => {
      faint.add(texts.length);
    },
  };
  if (cursor?.next() !== true || !cursor.opens("sst") || cursor.isEmpty()) return { texts, faint, colours };
  while (cursor.next() && !cursor.closes("sst")) {
    if (cursor.opens("extLst")) cursor.skipElement();
    else if (!cursor.opens("si")) cursor.unsafe();
    else if (texts.length >= fileLimits.cells) throw new FileProblem("tooLarge", "sharedStrings");
    else texts.push(stringItem(cursor, "si", runs));
  }
  return { texts, faint, colours };
}

/** By what the runs of a text are judged, and who is told of one that is not read: too small, too light or struck out. */
export interface RunLooks {
  readonly colours: Colours;
  readonly onFaint: () => void;
}

/** The text of a string item whose opening tag was read: its one text or its runs put together, without phonetic guides. */
export function stringItem(cursor: XmlCursor, name: "si" | "is", looks: RunLooks): string {
  if (cursor.isEmpty()) return "";
  let words = "";
  let [texts, runs] = [0, 0];
  while (cursor.next()) {
    if (cursor.closes(name)) return words;
    if (cursor.opens("t")) {
      words += textOf(cursor);
      texts += 1;
    } else if (cursor.opens("r")) {
      words += runText(cursor, looks);
      runs += 1;
    } else if (["rPh", "phoneticPr", "extLst"].some((other) => cursor.opens(other))) cursor.skipElement();
    else cursor.unsafe();
    if (texts > 1 || (texts > 0 && runs > 0)) cursor.unsafe();
  }
  return cursor.damaged(name);
}

/** The text of a run: the one that stands beside how it looks. */
function runText(cursor: XmlCursor, looks: RunLooks): string {
  if (cursor.isEmpty()) return "";
  let words: string | null = null;
  while (cursor.next()) {
    if (cursor.closes("r")) return words ?? "";
    if (cursor.opens("rPr")) readLook(cursor, looks);
    else if (cursor.opens("t") && words === null) words = textOf(cursor);
    else cursor.unsafe();
  }
  return cursor.damaged("r");
}

function readLook(cursor: XmlCursor, { colours, onFaint }: RunLooks): void {
  if (!isLegible(fontLook(cursor, "rPr", colours), WHITE)) onFaint();
}

function textOf(cursor: XmlCursor): string {
  if (cursor.isEmpty()) return "";
  const start = cursor.at;
  if (!cursor.next() || !cursor.closes("t")) cursor.unsafe();
  return cursor.textFrom(start);
}
