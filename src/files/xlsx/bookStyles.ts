import type { BlockPlan } from "../../workflow/ports";
import { escapedXml } from "./xmlText";

/** How a cell looks: the style of its block, its number format, and whether it is text that a sign would make a formula of. */
export interface CellLook {
  readonly style: NonNullable<BlockPlan["style"]> | "plain";
  readonly format: string | undefined;
  readonly quoted: boolean;
}

/** Collects the looks of a workbook's cells. */
export interface BookStyles {
  /** The number under which cells name a look. */
  readonly of: (look: CellLook) => number;
  readonly xml: () => string;
}

interface Look {
  readonly font: number;
  readonly fill: number;
  readonly boxed: boolean;
  readonly wrapped: boolean;
}

/** How blocks look, as on the sheets that are written into an open workbook (rules §7). */
const looks: Readonly<Record<CellLook["style"], Look>> = {
  plain: { font: 0, fill: 0, boxed: false, wrapped: true },
  title: { font: 1, fill: 0, boxed: false, wrapped: false },
  note: { font: 3, fill: 0, boxed: false, wrapped: false },
  heading: { font: 2, fill: 0, boxed: false, wrapped: false },
  header: { font: 2, fill: 2, boxed: true, wrapped: true },
  computed: { font: 0, fill: 3, boxed: true, wrapped: true },
  warning: { font: 0, fill: 4, boxed: true, wrapped: false },
  text: { font: 0, fill: 0, boxed: true, wrapped: true },
};

const font = (inside: string, size = 11): string =>
  `<font>${inside}<sz val="${String(size)}"/>${inside.includes("<color") ? "" : '<color rgb="FF000000"/>'}<name val="等线"/><family val="2"/><charset val="134"/></font>`;
/** Regular, title, bold and quiet; the order is that of `looks`. */
const FONTS = [font(""), font("<b/>", 14), font("<b/>"), font("").replace("FF000000", "FF5C5C5C")];

const fill = (argb: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${argb}"/><bgColor indexed="64"/></patternFill></fill>`;
/** The first two are Excel's own, then headers, computed cells and warnings. */
const FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  ...["FFD6E4F2", "FFEEF5FC", "FFFCE4D6"].map(fill),
];

const side = (name: string): string => `<${name} style="thin"><color rgb="FFBFC8D2"/></${name}>`;
const BORDERS = [
  "<border><left/><right/><top/><bottom/><diagonal/></border>",
  `<border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border>`,
];

/** Formats that Excel knows by a number of its own. */
const BUILT_IN: Readonly<Record<string, number>> = {
  General: 0,
  "0": 1,
  "0.00": 2,
  "#,##0": 3,
  "#,##0.00": 4,
  "0%": 9,
  "0.00%": 10,
  "@": 49,
};
const FIRST_OWN = 164;

/** A workbook's styles, none but the normal one. */
export function bookStyles(): BookStyles {
  const numbers = new Map<string, number>();
  const records = ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'];
  const formats: string[] = [];
  const formatNumber = (format: string | undefined): number => {
    const known = BUILT_IN[format ?? "General"];
    if (known !== undefined || format === undefined) return known ?? 0;
    if (!formats.includes(format)) formats.push(format);
    return FIRST_OWN + formats.indexOf(format);
  };
  return {
    of: ({ style, format, quoted }) => {
      const key = `${style} ${quoted ? "'" : ""} ${format ?? ""}`;
      const found = numbers.get(key);
      if (found !== undefined) return found;
      numbers.set(key, records.length);
      records.push(cellRecord(looks[style], formatNumber(format), quoted));
      return records.length - 1;
    },
    xml: () => stylesXml(records, formats),
  };
}

function cellRecord({ font: fontId, fill: fillId, boxed, wrapped }: Look, format: number, quoted: boolean): string {
  const attributes = [
    `numFmtId="${String(format)}" fontId="${String(fontId)}" fillId="${String(fillId)}" borderId="${boxed ? "1" : "0"}" xfId="0"`,
    quoted ? ' quotePrefix="1"' : "",
    ' applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"',
    wrapped ? ' applyAlignment="1"' : "",
  ].join("");
  return wrapped ? `<xf ${attributes}><alignment vertical="center" wrapText="1"/></xf>` : `<xf ${attributes}/>`;
}

function stylesXml(records: readonly string[], formats: readonly string[]): string {
  const list = (name: string, members: readonly string[]): string =>
    `<${name} count="${String(members.length)}">${members.join("")}</${name}>`;
  const own = formats.map(
    (format, index) => `<numFmt numFmtId="${String(FIRST_OWN + index)}" formatCode="${escapedXml(format)}"/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    own.length === 0 ? "" : list("numFmts", own),
    list("fonts", FONTS),
    list("fills", FILLS),
    list("borders", BORDERS),
    list("cellStyleXfs", ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>']),
    list("cellXfs", records),
    list("cellStyles", ['<cellStyle name="Normal" xfId="0" builtinId="0"/>']),
    "</styleSheet>",
  ].join("");
}
