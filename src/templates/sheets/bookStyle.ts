import type { Borders, Fill, Font, Style } from "exceljs";

/** The font of every cell; it comes with Excel in Chinese. */
export const FONT = "等线";

/** The colours of the sheets, as the legend explains them (ARGB). */
export const colours = {
  header: "FF1F4E79",
  headerText: "FFFFFFFF",
  title: "FF1F4E79",
  quiet: "FF7F7F7F",
  warning: "FFC00000",
  line: "FFBFC8D2",
  input: "FFFFFFFF",
  computed: "FFE6F0FA",
  manual: "FFF8CBAD",
  error: "FFFBE1DF",
  errorText: "FF9C0006",
  near: "FFFFF2CC",
  nearText: "FF7F6000",
  riseText: "FF375623",
} as const;

/** One plain colour as a fill. */
export function fill(argb: string): Fill {
  return { type: "pattern", pattern: "solid", fgColor: { argb }, bgColor: { argb } };
}

/** A font of the sheets; size in points. */
export function font(options: Partial<Font> = {}): Partial<Font> {
  return { name: FONT, size: 11, ...options };
}

/** Thin lines on all sides. */
export const box: Partial<Borders> = {
  top: { style: "thin", color: { argb: colours.line } },
  bottom: { style: "thin", color: { argb: colours.line } },
  left: { style: "thin", color: { argb: colours.line } },
  right: { style: "thin", color: { argb: colours.line } },
};

/** The header of a column. */
export const headerStyle: Partial<Style> = {
  font: font({ bold: true, color: { argb: colours.headerText } }),
  fill: fill(colours.header),
  border: box,
  alignment: { horizontal: "center", vertical: "middle", wrapText: true },
};

/** The header of a column that is computed and not filled in. */
export const computedHeaderStyle: Partial<Style> = {
  ...headerStyle,
  font: font({ bold: true, color: { argb: colours.title } }),
  fill: fill(colours.computed),
};

/** A cell that people fill in. */
export const inputStyle: Partial<Style> = {
  font: font(),
  border: box,
  alignment: { vertical: "middle" },
  protection: { locked: false },
};

/** A cell that is computed. */
export const computedStyle: Partial<Style> = {
  font: font(),
  fill: fill(colours.computed),
  border: box,
  alignment: { vertical: "middle" },
};
