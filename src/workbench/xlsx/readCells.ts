import { columnIndex, parseAddress } from "../grid/address";
import type { Area } from "../grid/address";
import type { CellValue } from "../grid/grid";
import type { FileCell, FileSheet } from "./workbookFile";
import { decoded } from "./xmlNode";

/** A formula of a file as people write it: storage prefixes dropped, add-in functions by their own names. */
export function peopleFormula(stored: string): string {
  return `=${stored
    .replace(/_xldudf_([A-Za-z0-9]+)_([A-Za-z0-9]+)/g, "$1.$2")
    .replace(/_xlfn\.(?:_xlws\.)?|_xlpm\.|_xlws\./g, "")}`;
}

function attributeOf(attributes: string, name: string): string | undefined {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes);
  return found?.[1];
}

function valueOf(type: string, content: string, strings: readonly string[]): CellValue {
  if (type === "inlineStr") return inlineText(content);
  const raw = /<(?:\w+:)?v(?:\s[^>]*)?>([^]*?)<\/(?:\w+:)?v>/.exec(content)?.[1];
  if (raw === undefined) return "";
  switch (type) {
    case "s":
      return strings[Number(raw)] ?? "";
    case "b":
      return raw.trim() === "1";
    case "str":
    case "e":
    case "d":
      return decoded(raw);
    default:
      return raw.trim() === "" ? "" : Number(raw);
  }
}

/** The text of a string item: its runs put together, without phonetic guides. */
export function inlineText(xml: string): string {
  const plain = xml.replace(/<(?:\w+:)?rPh[\s>][^]*?<\/(?:\w+:)?rPh>/g, "");
  return [...plain.matchAll(/<(?:\w+:)?t(?:\s[^>]*)?>([^]*?)<\/(?:\w+:)?t>/g)]
    .map((run) => decoded(run[1] ?? ""))
    .join("");
}

/** The shared strings of a workbook, in order. */
export function readSharedStrings(xml: string | null): readonly string[] {
  if (xml === null) return [];
  return [...xml.matchAll(/<(?:\w+:)?si(?:\s[^>]*)?(?:\/>|>([^]*?)<\/(?:\w+:)?si>)/g)].map((item) =>
    inlineText(item[1] ?? ""),
  );
}

/**
 * Reads the rows of a worksheet's XML. They are scanned rather than parsed, because a sheet may hold a million cells.
 * Cells that an array formula fills keep their look only: they are computed from its first cell.
 */
export function readCells(xml: string, strings: readonly string[]): Pick<FileSheet, "cells" | "rows"> {
  const cells: FileCell[] = [];
  const rows: { row: number; height: number | null; hidden: boolean }[] = [];
  const arrays: Area[] = [];
  let row = -1;
  let column = -1;
  const start = xml.search(/<(?:\w+:)?sheetData[\s>]/);
  if (start < 0) return { cells, rows };
  const tag =
    /<(?:\w+:)?row(\s[^>]*)?>|<(?:\w+:)?c((?:\s[^>]*?)?)(?:\/>|>([^]*?)<\/(?:\w+:)?c>)|<\/(?:\w+:)?sheetData>/g;
  tag.lastIndex = start;
  for (let found = tag.exec(xml); found; found = tag.exec(xml)) {
    if (found[0].endsWith("sheetData>")) break;
    if (found[2] === undefined) {
      const attributes = found[1] ?? "";
      row = Number(attributeOf(attributes, "r") ?? row + 2) - 1;
      column = -1;
      const height = attributeOf(attributes, "ht");
      const hidden = attributeOf(attributes, "hidden") === "1";
      if (height !== undefined || hidden)
        rows.push({ row, height: height === undefined ? null : (Number(height) * 4) / 3, hidden });
      continue;
    }
    const [attributes, content] = [found[2], found[3] ?? ""];
    const place = /^([A-Z]+)/.exec(attributeOf(attributes, "r") ?? "");
    column = place?.[1] ? columnIndex(place[1]) : column + 1;
    const computed = arrays.some((area) => within(area, row, column));
    // An array formula computes the cell: only its look is the cell's own.
    cells.push(readCell(attributes, computed ? "" : content, row, column, strings, arrays));
  }
  return { cells, rows };
}

function within(area: Area, row: number, column: number): boolean {
  const [r, c] = [row - area.row, column - area.column];
  return r >= 0 && r < area.rows && c >= 0 && c < area.columns;
}

function readCell(
  attributes: string,
  content: string,
  row: number,
  column: number,
  strings: readonly string[],
  arrays: Area[],
): FileCell {
  const style = Number(attributeOf(attributes, "s") ?? 0);
  const value = valueOf(attributeOf(attributes, "t") ?? "n", content, strings);
  const formula = /<(?:\w+:)?f((?:\s[^>]*?)?)(?:\/>|>([^]*?)<\/(?:\w+:)?f>)/.exec(content);
  if (!formula) return { row, column, style, value };
  const [, own = "", text = ""] = formula;
  const kind = attributeOf(own, "t");
  const shared = kind === "shared" ? attributeOf(own, "si") : undefined;
  const area = kind === "array" ? parseAddress(attributeOf(own, "ref") ?? "")?.area : undefined;
  if (area && area.rows * area.columns > 1) arrays.push(area);
  return {
    row,
    column,
    style,
    value,
    ...(text !== "" && { formula: peopleFormula(decoded(text)) }),
    ...(area && { array: area }),
    ...(shared !== undefined && { shared }),
  };
}
