import { numfmt } from "@univerjs/core";
import type { CellContent, CellValue } from "./grid";

const errors = new Set([
  "#N/A",
  "#VALUE!",
  "#REF!",
  "#DIV/0!",
  "#NUM!",
  "#NAME?",
  "#NULL!",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#GETTING_DATA",
  "#CYCLE!",
  "#ERROR!",
]);

/** Whether a value is the text of an error ("#N/A"). */
export function isErrorText(value: unknown): value is string {
  return typeof value === "string" && value.startsWith("#") && errors.has(value);
}

/**
 * What Excel makes of something written into a cell: text that looks like a number, a percentage, a date or a truth
 * value becomes one unless the cell is formatted as text ("@") or the text starts with an apostrophe; "=…" is a formula,
 * "" empties the cell, null leaves it as it is.
 */
export function contentOf(input: unknown, format: string): CellContent {
  if (input === null || input === undefined) return { kind: "keep" };
  if (typeof input === "number" || typeof input === "boolean") return { kind: "value", value: input };
  const text = typeof input === "string" ? input : JSON.stringify(input);
  if (text === "") return { kind: "blank" };
  if (text.startsWith("'")) return { kind: "text", text: text.slice(1) };
  if (format === "@") return { kind: "text", text };
  if (text.startsWith("=") && text.length > 1) return { kind: "formula", formula: text };
  return readText(text);
}

function readText(text: string): CellContent {
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { kind: "value", value: trimmed.toUpperCase() === "TRUE" };
  const looksNumeric = /^[-+(¥$￥]?[\d.,]+\d*(e[-+]?\d+)?[%)]?$/i.test(trimmed) || /^\d{4}[-/年]\d{1,2}/.test(trimmed);
  if (!looksNumeric) return { kind: "text", text };
  const chinese = /^(\d{4})年(\d{1,2})月(\d{1,2})日$/.exec(trimmed);
  const parsed = numfmt.parseValue(chinese ? `${chinese[1]}-${chinese[2]}-${chinese[3]}` : trimmed);
  if (!parsed || typeof parsed.v !== "number") return { kind: "text", text };
  return parsed.z ? { kind: "value", value: parsed.v, format: parsed.z } : { kind: "value", value: parsed.v };
}

/** A value as the cell shows it under a number format. */
export function displayText(value: CellValue, format: string): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (value === "" || isErrorText(value)) return value;
  try {
    return numfmt.format(format === "" ? "General" : format, value, { locale: "zh-CN", nbsp: false, throws: true });
  } catch {
    return String(value);
  }
}
