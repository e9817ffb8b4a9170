import { isRecord, patternOf } from "../../domain/scheme/editing/documentPath";
import { entryUnit } from "../../domain/scheme/editing/entryUnit";
import { choiceLabel } from "../../domain/scheme/editing/labels/choiceLabels";
import { referenceChoices } from "../../domain/scheme/editing/references";
import { shapeAt } from "../../domain/scheme/editing/schemaShape";
import { decimal } from "../../domain/values/decimal";
import { formatFigure, formatWithUnit } from "../../domain/values/format";
import type { Text } from "../../domain/values/text";
import { text } from "../../domain/values/text";

/** A single value of a scheme as people read it: with its unit, by the name of what it leads to; null where nothing is set. */
export function shownValue(document: unknown, path: string, value: unknown): Text | null {
  if (value === null || value === undefined) return null;
  if (typeof value === "boolean") return value ? text("是", "yes") : text("否", "no");
  if (isRecord(value)) return text(String(value.zh), String(value.en));
  if (typeof value !== "string" && typeof value !== "number") return null;
  const written = String(value);
  const referred = referenceChoices(document, path)?.find((choice) => choice.value === written);
  if (referred !== undefined) return referred.label;
  const shape = shapeAt(path);
  const kind = shape?.form === "leaf" ? shape.leaf.kind : null;
  if (kind === "whole" || (kind === "decimal" && /^-?\d+(\.\d+)?$/.test(written)))
    return figure(document, path, written);
  return choiceLabel(patternOf(path), written);
}

function figure(document: unknown, path: string, value: string): Text {
  const { unit, words } = entryUnit(document, path);
  const number = decimal(value);
  // A year is no amount.
  if (unit === "none" && words.zh === "" && number.isInteger()) return text(value);
  if (words.zh === "") return formatWithUnit(number, unit);
  const shown = formatFigure(number, unit);
  return text(`${shown} ${words.zh}`, `${shown} ${words.en}`);
}
