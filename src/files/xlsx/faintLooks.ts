import type { XmlCursor } from "./xmlCursor";
import { isSet } from "./xmlText";

/** Points below which nobody reads a text. */
const SMALLEST = 5;
/** Lightness (0 black, 1 white) above which a text, and below which its ground, makes it hard to be seen. */
const MIDDLE = 0.6;
/** The numbers of white and near white in Excel's palette, and of the two light colours of a theme. */
const [LIGHT_NUMBERS, LIGHT_THEMES] = [new Set(["1", "9", "26", "27", "41", "42", "43"]), new Set(["0", "2"])] as const;
/** Patterns that leave the ground as light as it is. */
const LIGHT_PATTERNS: ReadonlySet<string> = new Set(["none", "gray125", "gray0625"]);

/** The numbers of the fonts in which a text is not read: too small, struck out or light. The cursor stands on their list. */
export function faintFonts(cursor: XmlCursor): ReadonlySet<number> {
  return marked(cursor, "fonts", "font", isFaintFont);
}

/** Whether the last tag, one of those that make a font, makes it too small, strikes it out or colours it light. */
export function isFaintFont(cursor: XmlCursor): boolean {
  if (cursor.opens("sz")) return !(Number(cursor.attribute("val")) >= SMALLEST);
  if (cursor.opens("strike")) return isSet(cursor.attribute("val") ?? "1");
  return cursor.opens("color") && isLight(cursor);
}

/** The numbers of the grounds on which a dark text is not read. The cursor stands on their list. */
export function darkFills(cursor: XmlCursor): ReadonlySet<number> {
  let pattern = "none";
  return marked(cursor, "fills", "fill", (child) => {
    if (child.opens("gradientFill")) return true;
    if (child.opens("patternFill")) {
      pattern = child.attribute("patternType") ?? "none";
      return pattern !== "solid" && !LIGHT_PATTERNS.has(pattern);
    }
    return pattern === "solid" && child.opens("fgColor") && !isLight(child);
  });
}

/** The places in a list of those members of which some descendant is bad; anything else between them is a FileProblem. */
function marked(
  cursor: XmlCursor,
  list: string,
  member: string,
  isBad: (descendant: XmlCursor) => boolean,
): ReadonlySet<number> {
  const found = new Set<number>();
  if (cursor.isEmpty()) return found;
  for (let index = 0; cursor.next() && !cursor.closes(list); index += 1) {
    if (!cursor.opens(member)) cursor.unsafe();
    if (cursor.isEmpty()) continue;
    while (cursor.next() && !cursor.closes(member)) if (isBad(cursor)) found.add(index);
  }
  return found;
}

/** Whether the colour of the last tag is light; one that cannot be told is, where it is written as a colour. */
function isLight(cursor: XmlCursor): boolean {
  const rgb = cursor.attribute("rgb");
  if (rgb !== null) return lightness(rgb) > MIDDLE;
  const theme = cursor.attribute("theme");
  if (theme !== null) return Number(cursor.attribute("tint") ?? 0) > MIDDLE || LIGHT_THEMES.has(theme);
  return LIGHT_NUMBERS.has(cursor.attribute("indexed") ?? "");
}

/** The lightness of a colour such as FF5C5C5C (the first two digits are its opacity); of what is no colour, 1. */
function lightness(rgb: string): number {
  const digits = /([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(rgb)?.slice(1) ?? ["ff", "ff", "ff"];
  const [red = 1, green = 1, blue = 1] = digits.map((one) => parseInt(one, 16) / 255);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
