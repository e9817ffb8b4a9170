import type { Colours } from "./colours";
import type { XmlCursor } from "./xmlCursor";
import { isSet } from "./xmlText";

/** Points below which nobody reads a text. */
const SMALLEST = 5;
/** Times by which letters and ground must differ in brightness (contrast of WCAG 2): yellow on white has 1.07, orange 1.6. */
const LEAST_CONTRAST = 1.5;
/** How bright letters and ground are where nothing is said of them. */
export const [BLACK, WHITE] = [0, 1] as const;
/** Patterns that leave the ground as it is. */
const LIGHT_PATTERNS: ReadonlySet<string> = new Set(["none", "gray125", "gray0625"]);
/** Fonts that show signs in place of letters and digits. */
const SIGNS = /dings|symbol|^marlett$/i;
/** The character set of such fonts. */
const SIGN_SET = "2";

/** How bright the letters of a font are; null where they cannot be read on any ground. */
export type FontLook = number | null;
/** How bright a ground is; null where nobody can tell. */
export type FillLook = number | null;

/** Whether letters of a font are read on a ground. */
export function isLegible(font: FontLook, fill: FillLook): boolean {
  if (font === null || fill === null) return false;
  return (Math.max(font, fill) + 0.05) / (Math.min(font, fill) + 0.05) >= LEAST_CONTRAST;
}

/** The looks of a list of fonts. The cursor stands on its tag, and afterwards at its end. */
export function fontLooks(cursor: XmlCursor, colours: Colours): readonly FontLook[] {
  return members(cursor, "fonts", "font", () => fontLook(cursor, "font", colours));
}

/** The look of a font, or of a run of a text: the cursor stands on its tag, and afterwards at its end. */
export function fontLook(cursor: XmlCursor, name: "font" | "rPr", colours: Colours): FontLook {
  let look: FontLook = BLACK;
  if (cursor.isEmpty()) return look;
  while (cursor.next() && !cursor.closes(name)) {
    if (isUnreadable(cursor)) look = null;
    else if (cursor.opens("color") && look !== null) look = colours.brightness(cursor, BLACK);
  }
  return look;
}

/** Whether the last tag makes a font too small, strikes it out, or shows signs in place of its letters. */
function isUnreadable(cursor: XmlCursor): boolean {
  const value = cursor.attribute("val") ?? "";
  if (cursor.opens("sz")) return !(Number(value) >= SMALLEST);
  if (cursor.opens("strike")) return isSet(cursor.attribute("val") ?? "1");
  if (cursor.opens("charset")) return value === SIGN_SET;
  return (cursor.opens("name") || cursor.opens("rFont")) && SIGNS.test(value);
}

/** The looks of a list of grounds. The cursor stands on its tag, and afterwards at its end. */
export function fillLooks(cursor: XmlCursor, colours: Colours): readonly FillLook[] {
  return members(cursor, "fills", "fill", () => {
    let look: FillLook = WHITE;
    let pattern = "none";
    if (cursor.isEmpty()) return look;
    while (cursor.next() && !cursor.closes("fill")) {
      if (cursor.opens("gradientFill")) look = null;
      else if (cursor.opens("patternFill")) {
        pattern = cursor.attribute("patternType") ?? "none";
        // A solid ground is black where it names no colour; other patterns have lines of a second one.
        if (!LIGHT_PATTERNS.has(pattern)) look = pattern === "solid" ? BLACK : null;
      } else if (cursor.opens("fgColor") && pattern === "solid") look = colours.brightness(cursor, BLACK);
    }
    return look;
  });
}

/** What is read of each member of a list; anything else between them is a FileProblem. */
function members<T>(cursor: XmlCursor, list: string, member: string, read: () => T): readonly T[] {
  const found: T[] = [];
  if (cursor.isEmpty()) return found;
  while (cursor.next() && !cursor.closes(list)) {
    if (cursor.opens("extLst")) cursor.skipElement();
    else if (cursor.opens(member)) found.push(read());
    else cursor.unsafe();
  }
  return found;
}
