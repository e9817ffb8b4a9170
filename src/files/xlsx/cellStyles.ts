import type { Colours } from "./colours";
import type { FillLook, FontLook } from "./legibility";
import { BLACK, fillLooks, fontLooks, isLegible, WHITE } from "./legibility";
import { isPlainBuiltIn, isPlainFormat } from "./plainFormat";
import type { XmlCursor } from "./xmlCursor";
import { isSet } from "./xmlText";

/** The styles of a workbook's cells. */
export interface CellStyles {
  /** Whether cells of this style show their value as it is; a style that the workbook does not have shows nothing. */
  readonly isPlain: (style: number) => boolean;
}

/** What a styles part says of the cells of one style. */
interface StyleRecord {
  readonly format: number;
  readonly font: number;
  readonly fill: number;
  readonly isAligned: boolean;
}

/**
 * Reads a styles part as strictly as programs differ in reading it: one list of styles, one of formats, and nothing between
 * their members. Throws a FileProblem where there is more. A workbook without styles has the normal one alone.
 */
export function cellStyles(cursor: XmlCursor | null, colours: Colours): CellStyles {
  if (cursor?.next() !== true || !cursor.opens("styleSheet")) return { isPlain: (style) => style === 0 };
  const formats = new Map<number, string>();
  const records: StyleRecord[] = [];
  let fonts: readonly FontLook[] = [];
  let fills: readonly FillLook[] = [];
  const readers: Readonly<Record<string, () => void>> = {
    numFmts: () => {
      readFormats(cursor, formats);
    },
    fonts: () => {
      fonts = fontLooks(cursor, colours);
    },
    fills: () => {
      fills = fillLooks(cursor, colours);
    },
    cellXfs: () => {
      readRecords(cursor, records);
    },
  };
  const empty = cursor.isEmpty();
  const seen = new Set<string>();
  while (!empty && cursor.next() && !cursor.closes("styleSheet")) {
    const list = Object.keys(readers).find((name) => cursor.opens(name));
    if (list === undefined) cursor.skipElement();
    else {
      if (seen.has(list)) cursor.unsafe();
      seen.add(list);
      readers[list]?.();
    }
  }
  const plain = records.map(({ format, font, fill, isAligned: aligned }) => {
    const code = formats.get(format);
    const [letters = BLACK, ground = WHITE] = [fonts[font], fills[fill]];
    return aligned && isLegible(letters, ground) && (code === undefined ? isPlainBuiltIn(format) : isPlainFormat(code));
  });
  return { isPlain: (style) => plain[style] ?? false };
}

function readFormats(cursor: XmlCursor, formats: Map<number, string>): void {
  if (cursor.isEmpty()) return;
  while (cursor.next() && !cursor.closes("numFmts")) {
    if (cursor.opens("numFmt")) {
      const [number, code] = [Number(cursor.attribute("numFmtId")), cursor.attribute("formatCode") ?? ""];
      if ((formats.get(number) ?? code) !== code) cursor.unsafe();
      formats.set(number, code);
    } else if (!cursor.opens("extLst")) cursor.unsafe();
    cursor.skipElement();
  }
}

function readRecords(cursor: XmlCursor, records: StyleRecord[]): void {
  if (cursor.isEmpty()) return;
  while (cursor.next() && !cursor.closes("cellXfs")) {
    if (cursor.opens("extLst")) {
      cursor.skipElement();
      continue;
    }
    if (!cursor.opens("xf")) cursor.unsafe();
    const [format = 0, font = 0, fill = 0] = ["numFmtId", "fontId", "fillId"].map((id) =>
      Number(cursor.attribute(id) ?? 0),
    );
    records.push({ format, font, fill, isAligned: isAligned(cursor) });
  }
}

/** Whether a style leaves a value where it is, once and upright; the cursor stands on the style's tag, then behind it. */
function isAligned(cursor: XmlCursor): boolean {
  const empty = cursor.isEmpty();
  let aligned = true;
  while (!empty && cursor.next() && !cursor.closes("xf")) {
    if (cursor.opens("alignment")) aligned &&= showsAll(cursor);
    else if (!cursor.opens("protection") && !cursor.opens("extLst")) cursor.unsafe();
    cursor.skipElement();
  }
  return aligned;
}

const ALONG: ReadonlySet<string> = new Set(["general", "left", "center", "right", "justify", "distributed"]);
/** Steps of an indent beyond which a value leaves its column. */
const MOST_INDENT = 3;

function showsAll(cursor: XmlCursor): boolean {
  const along = cursor.attribute("horizontal") ?? "general";
  const turned = cursor.attribute("textRotation") ?? "0";
  const indent = Number(cursor.attribute("indent") ?? 0);
  return ALONG.has(along) && turned === "0" && indent <= MOST_INDENT && !isSet(cursor.attribute("shrinkToFit"));
}
