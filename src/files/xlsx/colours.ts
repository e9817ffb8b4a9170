import type { XmlCursor } from "./xmlCursor";

/** Reads how bright colours are: 0 black, 1 white (relative luminance of WCAG 2). Null where nobody can tell. */
export interface Colours {
  /** The brightness of the colour that the last tag names; `automatic` where it says that Excel chooses. */
  readonly brightness: (cursor: XmlCursor, automatic: number) => number | null;
}

/** Whether a styles part puts a palette of its own in the place of Excel's; the cursor stands before it. */
export function hasOwnPalette(styles: XmlCursor | null): boolean {
  while (styles?.next() === true) if (styles.opens("indexedColors")) return true;
  return false;
}

type Rgb = readonly [red: number, green: number, blue: number];

/**
 * Excel's palette from number 8 on (ECMA-376 §18.8.27); 0 to 7 are the same as 8 to 15. A workbook may have another one,
 * of which nothing is told here.
 */
const PALETTE = [
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080",
  "9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF",
  "00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696",
  "003366 339966 003300 333300 993300 993366 333399 333333",
].flatMap((row) => row.split(" "));
const FIRST_OF_PALETTE = 8;
/** The numbers of the system's own colours for letters and for the ground. */
const [SYSTEM_LETTERS, SYSTEM_GROUND] = [64, 65] as const;

/** The colours of a theme by the numbers under which cells name them, where the workbook has no theme: Office's own. */
const OFFICE_THEME: readonly string[] =
  "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");
/** The order in which a theme part lists its colours, as numbers of theme colours. */
const THEME_ORDER = [1, 0, 3, 2, 4, 5, 6, 7, 8, 9, 10, 11] as const;

/** The colours of a workbook. `theme` stands before its theme part, null where there is none; `ownPalette`: it has its own. */
export function colours(theme: XmlCursor | null, ownPalette: boolean): Colours {
  const named = theme === null ? OFFICE_THEME : themeColours(theme);
  return {
    brightness: (cursor, automatic) => {
      const tint = Number(cursor.attribute("tint") ?? 0);
      const rgb = rgbOf(cursor, named, ownPalette);
      if (rgb === "automatic") return tint === 0 ? automatic : null;
      return rgb === null || !Number.isFinite(tint) ? null : luminance(rgb.map((part) => tinted(part, tint)));
    },
  };
}

function rgbOf(cursor: XmlCursor, named: readonly string[], ownPalette: boolean): Rgb | "automatic" | null {
  const rgb = cursor.attribute("rgb");
  if (rgb !== null) return parsed(rgb);
  const theme = cursor.attribute("theme");
  if (theme !== null) return parsed(named[Number(theme)] ?? "");
  const indexed = cursor.attribute("indexed");
  if (indexed === null) return "automatic";
  const index = Number(indexed);
  if (index === SYSTEM_GROUND) return [1, 1, 1];
  if (index === SYSTEM_LETTERS) return "automatic";
  return ownPalette ? null : parsed(PALETTE[index < FIRST_OF_PALETTE ? index : index - FIRST_OF_PALETTE] ?? "");
}

/** The parts of a colour such as FF5C5C5C (the first two digits are its opacity), from 0 to 1; null where it is none. */
function parsed(digits: string): Rgb | null {
  const [, red, green, blue] = /^(?:[0-9a-f]{2})?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(digits) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  return [parseInt(red, 16) / 255, parseInt(green, 16) / 255, parseInt(blue, 16) / 255];
}

/** A tint above 0 goes towards white, below 0 towards black. */
function tinted(part: number, tint: number): number {
  return tint > 0 ? part + (1 - part) * tint : part * (1 + tint);
}

function luminance(parts: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The colours that a theme part lists; its elements belong to the vocabulary of drawings. */
function themeColours(cursor: XmlCursor): readonly string[] {
  const listed: string[] = [];
  let within = false;
  while (cursor.next()) {
    if (cursor.isNamed("clrScheme")) within = !cursor.closing;
    else if (within && !cursor.closing && cursor.isNamed("sysClr")) listed.push(cursor.attribute("lastClr") ?? "");
    else if (within && !cursor.closing && cursor.isNamed("srgbClr")) listed.push(cursor.attribute("val") ?? "");
  }
  const named: string[] = [];
  THEME_ORDER.forEach((number, place) => {
    named[number] = listed[place] ?? "";
  });
  return named;
}
