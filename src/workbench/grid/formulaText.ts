import { parseAddress, areaText, sheetPrefix } from "./address";

/** Applies `change` to the parts of a formula outside its string literals. */
function outsideStrings(formula: string, change: (part: string) => string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((part, index) => (index % 2 === 1 ? part : change(part)))
    .join("");
}

/** The table around a cell, for references to the row at hand. */
export interface TableHere {
  readonly name: string;
}

/**
 * A formula as people write it, in the form Univer calculates: `[@col]` becomes `[[#This Row],[col]]` (with the name of
 * the table the cell stands in where none is given), `A5#` becomes `ANCHORARRAY(A5)`, storage prefixes are dropped.
 */
export function toEngineFormula(formula: string, table: TableHere | null): string {
  const here = table?.name ?? "";
  return outsideStrings(formula, (part) =>
    part
      .replace(/_xlfn\.(?:_xlws\.)?|_xlpm\./gi, "")
      .replace(/_xldudf_([A-Za-z]+)_([A-Za-z0-9]+)/g, "$1.$2")
      .replace(
        /([\p{L}_][\p{L}\p{N}_.]*)?\[@(?:\[((?:[^\]']|'.)*)\]|([^\]]*))\]/gu,
        (whole: string, name?: string, bracketed?: string, plain?: string) => {
          const column = bracketed ?? plain ?? "";
          const owner = name ?? here;
          if (owner === "") return whole;
          return column === "" ? `${owner}[#This Row]` : `${owner}[[#This Row],[${column}]]`;
        },
      )
      .replace(/((?:'(?:[^']|'')+'!|[\p{L}_][\p{L}\p{N}_.]*!)?\$?[A-Z]{1,3}\$?\d+)#/gu, "ANCHORARRAY($1)")
      .replace(/(?<![\p{L}\p{N}_."\]])@(?=[\p{L}_(])/gu, ""),
  );
}

/** A stored formula as people read it: the reverse of `ANCHORARRAY(A5)`, other forms unchanged. */
export function toPeopleFormula(formula: string): string {
  return outsideStrings(formula, (part) => part.replace(/ANCHORARRAY\(([^()]+)\)/g, "$1#"));
}

/** The absolute text of an address, for defined names: `Sheet1!$A$1:$B$2`. Text that is no address is kept. */
export function absoluteReference(text: string): string {
  const parsed = parseAddress(text);
  if (!parsed) return text;
  const plain = areaText(parsed.area)
    .replace(/([A-Z]+)/g, "$$$1")
    .replace(/(\d+)/g, "$$$1");
  return parsed.sheet === null ? plain : `${sheetPrefix(parsed.sheet)}!${plain}`;
}
