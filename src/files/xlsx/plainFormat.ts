/**
 * Formats that Excel knows by a number of its own and that show a value as itself (ECMA-376 §18.8.30). 37 to 40 are figures
 * whose negative ones stand in red, in brackets or behind a minus, as the country has it.
 */
const PLAIN: ReadonlySet<number> = new Set([0, 1, 2, 3, 4, 9, 10, 14, 37, 38, 39, 40, 49]);

/** Whether a number format that Excel knows by this number shows figures and texts as they are. */
export function isPlainBuiltIn(format: number): boolean {
  return PLAIN.has(format);
}

/**
 * Whether a number format of a workbook's own shows figures and texts as they are: digits with decimals and thousands, a
 * percentage, negative figures with their sign, a whole day, or text; in the spellings of Excel, WPS and LibreOffice.
 * Whatever else it may be counts as showing something other. How many decimals it shows does not count.
 */
export function isPlainFormat(code: string): boolean {
  const plain = code
    .toLowerCase()
    .replace(/\[(?:black|blue|green|magenta|red|\$-0*(?:404|409|804|c04|1004|1404))\]/g, "")
    .replace(/\\([-\s/])|"([-/年月日])"/g, "$1$2")
    .replace(/_[ ()-]|\\? /g, "");
  return figure.test(plain) || day.test(plain) || words.test(plain);
}

/** The second section repeats the first behind a minus or in brackets, the third is for zero, the last for texts. */
const figure = /^((?:#,##)?0(?:\.0+)?%?|general|g\/通用格式)(?:;(?:-\1|\(\1\))(?:;\1)?)?(?:;@)?$/;
const day = /^yyyy([-/])mm?\1dd?(?:;@)?$|^yyyy年mm?月dd?日(?:;@)?$/;
const words = /^@$/;
