import type { BorderStyle, CellStyle } from "../grid/grid";
import { attribute, child, children, flag } from "./xmlNode";
import type { XmlNode } from "./xmlNode";

const builtinFormats: Readonly<Record<number, string>> = {
  0: "General", 1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
  14: "yyyy/m/d", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM", 19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss",
  22: "yyyy/m/d h:mm", 31: "yyyy年m月d日", 37: "#,##0;-#,##0", 38: "#,##0;[Red]-#,##0", 39: "#,##0.00;-#,##0.00",
  40: "#,##0.00;[Red]-#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0", 48: "##0.0E+0", 49: "@", 57: "yyyy年m月", 58: "m月d日",
}; // prettier-ignore

const borderStyles: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  thin: ["Continuous", "Thin"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  hair: ["Continuous", "Hairline"],
  dotted: ["Dot", "Thin"],
  dashed: ["Dash", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  dashDot: ["DashDot", "Thin"],
  mediumDashDot: ["DashDot", "Medium"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  double: ["Double", "Thick"],
  slantDashDot: ["SlantDashDot", "Medium"],
};

/** The sixteen-and-more colours that old files name by index; only those that occur in practice. */
const indexedColors = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"];

/** A tint as Excel applies it: towards white when positive, towards black when negative. */
function tinted(hex: string, tint: number): string {
  const part = (at: number) => {
    const value = parseInt(hex.slice(at, at + 2), 16);
    const moved = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(moved).toString(16).padStart(2, "0");
  };
  return `${part(0)}${part(2)}${part(4)}`;
}

/** Reads colours, which may refer to the workbook's theme; null for automatic. Result "#RRGGBB". */
export function colorReader(theme: XmlNode): (node: XmlNode | undefined) => string | null {
  const scheme = child(theme, "theme", "themeElements", "clrScheme");
  // Excel's numbering starts with the light colour of each pair.
  const palette = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6"].map(
    (name) => {
      const entry = child(scheme, name);
      return attribute(child(entry, "srgbClr"), "val") ?? attribute(child(entry, "sysClr"), "lastClr") ?? "000000";
    },
  );
  return (node) => {
    if (!node) return null;
    const rgb = attribute(node, "rgb");
    const themed = attribute(node, "theme");
    const indexed = attribute(node, "indexed");
    const base =
      rgb?.slice(-6) ??
      (themed === undefined ? undefined : palette[Number(themed)]) ??
      (indexed === undefined ? undefined : indexedColors[Number(indexed) % 8]);
    if (base === undefined || (indexed !== undefined && Number(indexed) > 63)) return null;
    return `#${tinted(base, Number(attribute(node, "tint") ?? 0)).toUpperCase()}`;
  };
}

const horizontals: Readonly<Record<string, NonNullable<CellStyle["horizontal"]>>> = {
  left: "Left",
  center: "Center",
  centerContinuous: "Center",
  right: "Right",
  justify: "Justify",
  distributed: "Distributed",
};

/** The looks of a workbook: those of cells by index, and those of conditional formats by index. */
export interface FileStyles {
  readonly cells: readonly CellStyle[];
  readonly conditional: readonly ConditionalLook[];
}

type ConditionalLook = Pick<CellStyle, "fill" | "fontColor" | "bold" | "italic" | "strikethrough">;

/** Reads xl/styles.xml. */
export function readStyles(styles: XmlNode, color: (node: XmlNode | undefined) => string | null): FileStyles {
  const sheet = child(styles, "styleSheet");
  const formats = new Map(
    children(child(sheet, "numFmts"), "numFmt").map((one) => [
      Number(attribute(one, "numFmtId")),
      attribute(one, "formatCode") ?? "General",
    ]),
  );
  const fonts = children(child(sheet, "fonts"), "font").map((font): CellStyle => {
    const fontColor = color(child(font, "color"));
    return {
      fontName: attribute(child(font, "name"), "val") ?? "Calibri",
      fontSize: Number(attribute(child(font, "sz"), "val") ?? 11),
      ...(isOn(font, "b") && { bold: true }),
      ...(isOn(font, "i") && { italic: true }),
      ...(isOn(font, "u") && { underline: true }),
      ...(isOn(font, "strike") && { strikethrough: true }),
      ...(fontColor !== null && { fontColor }),
    };
  });
  const fills = children(child(sheet, "fills"), "fill").map((fill) => {
    const pattern = child(fill, "patternFill");
    return attribute(pattern, "patternType") === "solid" ? color(child(pattern, "fgColor")) : null;
  });
  const borders = children(child(sheet, "borders"), "border").map((border) => {
    const side = (name: string): BorderStyle | null => {
      const node = child(border, name);
      const known = borderStyles[attribute(node, "style") ?? ""];
      return known ? { style: known[0], weight: known[1], color: color(child(node, "color")) ?? "#000000" } : null;
    };
    const found = { top: side("top"), bottom: side("bottom"), left: side("left"), right: side("right") };
    return Object.fromEntries(Object.entries(found).filter(([, one]) => one !== null));
  });
  const cells = children(child(sheet, "cellXfs"), "xf").map((xf): CellStyle => {
    const alignment = child(xf, "alignment");
    const protection = child(xf, "protection");
    const id = Number(attribute(xf, "numFmtId") ?? 0);
    const fill = fills[Number(attribute(xf, "fillId") ?? 0)] ?? null;
    const border = borders[Number(attribute(xf, "borderId") ?? 0)] ?? {};
    const horizontal = horizontals[attribute(alignment, "horizontal") ?? ""];
    const vertical = attribute(alignment, "vertical");
    const numberFormat = formats.get(id) ?? builtinFormats[id] ?? "General";
    return {
      ...fonts[Number(attribute(xf, "fontId") ?? 0)],
      ...(numberFormat !== "General" && { numberFormat }),
      ...(fill !== null && { fill }),
      ...(Object.keys(border).length > 0 && { borders: border }),
      ...(horizontal && { horizontal }),
      vertical: vertical === "top" ? "Top" : vertical === "center" ? "Center" : "Bottom",
      ...(flag(alignment, "wrapText") && { wrap: true }),
      ...(protection && !flag(protection, "locked", true) && { locked: false }),
      ...(flag(protection, "hidden") && { formulaHidden: true }),
    };
  });
  const conditional = children(child(sheet, "dxfs"), "dxf").map((dxf): ConditionalLook => {
    const pattern = child(dxf, "fill", "patternFill");
    const fill = color(child(pattern, "bgColor")) ?? color(child(pattern, "fgColor"));
    const font = child(dxf, "font");
    const fontColor = color(child(font, "color"));
    return {
      ...(fill !== null && { fill }),
      ...(fontColor !== null && { fontColor }),
      ...(isOn(font, "b") && { bold: true }),
      ...(isOn(font, "i") && { italic: true }),
      ...(isOn(font, "strike") && { strikethrough: true }),
    };
  });
  return { cells, conditional };
}

function isOn(font: XmlNode | undefined, name: string): boolean {
  const node = child(font, name);
  const value = attribute(node, "val");
  return node !== undefined && value !== "0" && value !== "false" && value !== "none";
}
