import type { Style, Worksheet } from "exceljs";
import type { UnitId } from "../../domain/values/unit";
import { units } from "../../domain/values/unit";
import type { Computation, EntryKind, EntryRule, Mark } from "../books/blockDefinition";
import { box, colours, computedStyle, fill, font, inputStyle } from "../sheets/bookStyle";

/** How coefficients are shown, 1.30 and 1.035: two places, and more where there are any. */
export const COEFFICIENT_FORMAT = "0.00##";

/** The look of a cell that people fill in; texts wrap, numbers stand right. */
export function entryLook({ as, unit }: Pick<EntryRule, "as" | "unit">): Partial<Style> {
  return { ...inputStyle, numFmt: entryFormat(as, unit), alignment: alignmentOf(as) };
}

/** The look of a cell that a formula or the scheme fills. */
export function computedLook(of: Pick<Computation, "as" | "unit" | "format">): Partial<Style> {
  const as = computedKind(of);
  return { ...computedStyle, numFmt: of.format ?? entryFormat(as, of.unit, "General"), alignment: alignmentOf(as) };
}

/** What a formula gives: a number where it has a unit, else text. */
export function computedKind({ as, unit }: Pick<Computation, "as" | "unit">): "number" | "text" | "date" {
  return as ?? (unit === undefined || unit === "none" ? "text" : "number");
}

/** Number format of a column; identifiers stay text, so that leading zeros are kept. */
function entryFormat(as: EntryKind, unit: UnitId | undefined, words = "@"): string {
  if (as === "number") return units[unit ?? "none"].numberFormat;
  return as === "date" ? "yyyy-mm-dd" : words;
}

function alignmentOf(as: EntryKind): NonNullable<Style["alignment"]> {
  const horizontal = as === "number" ? "right" : as === "date" ? "center" : "left";
  return { horizontal, vertical: "middle", ...(as === "text" ? { wrapText: true } : {}) };
}

const markLooks: Readonly<Record<Mark["as"], object>> = {
  bad: { font: { color: { argb: colours.errorText } }, fill: fill(colours.error), border: box },
  near: { font: { color: { argb: colours.nearText } }, fill: fill(colours.near), border: box },
  good: { font: { color: { argb: colours.riseText }, bold: true }, border: box },
};

/** Puts conditional looks over a range; the conditions speak of its first cell. */
export function addMarks(sheet: Worksheet, ref: string, conditions: readonly Mark[]): void {
  conditions.forEach(({ when, as }, index) => {
    addCondition(sheet, ref, when, markLooks[as], index + 1);
  });
}

/** Marks what was corrected by hand. */
export function addManualMark(sheet: Worksheet, ref: string, first: string): void {
  addCondition(sheet, ref, `LEN(${first})>0`, { fill: fill(colours.manual), border: box }, 9);
}

/** Lines and fill follow the rows that a spilling formula fills; `first` is their first cell, in a fixed column. */
export function addSpillMark(sheet: Worksheet, ref: string, first: string): void {
  addCondition(sheet, ref, `LEN(${first})>0`, { fill: fill(colours.computed), border: box }, 10);
}

function addCondition(sheet: Worksheet, ref: string, formula: string, style: object, priority: number): void {
  sheet.addConditionalFormatting({ ref, rules: [{ type: "expression", formulae: [formula], style, priority }] });
}

/** The look of a title over a block. */
export const blockTitle: Partial<Style> = {
  font: font({ size: 12, bold: true, color: { argb: colours.title } }),
  alignment: { vertical: "middle" },
};
