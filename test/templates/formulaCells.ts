import { columnNumber } from "../../src/templates/sheets/sheetCells";
import { columnLetters } from "../../src/workflow/data/located";
import { cachedCells } from "./cachedCells";
import type { Parts } from "./package";
import { attribute, part, sheetPaths } from "./package";

/** A cell that a formula fills, alone or by spilling into it. */
export interface FormulaCell {
  readonly sheet: string;
  readonly address: string;
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  /** What the file keeps for it; "" for nothing to be seen. */
  readonly cached: string | number;
}

/** Every cell of a workbook that a formula fills. */
export function formulaCells(parts: Parts): readonly FormulaCell[] {
  return [...sheetPaths(parts)].flatMap(([sheet, path]) => {
    const cached = cachedCells(parts, sheet);
    return [...part(parts, path).matchAll(/<c ([^>]*)><f([^>]*)>([^<]*)<\/f>/g)].flatMap(
      ([, cell = "", own = "", formula = ""]) => {
        const first = attribute(cell, "r");
        const ref = attribute(own, "ref");
        return addresses(ref === "" ? first : ref).map((place) => ({
          sheet,
          ...place,
          formula,
          cached: cached.get(place.address) ?? "",
        }));
      },
    );
  });
}

/** Whether a calculated value is another one than was kept. Numbers may differ by what binary arithmetic leaves. */
export function shownDifferently(shown: unknown, cached: string | number): boolean {
  if (typeof cached === "number") {
    const value = typeof shown === "number" ? shown : calculatedNumber(String(shown));
    return shown === "" || !(Math.abs(value - cached) <= 1e-9 * Math.max(1, Math.abs(cached)));
  }
  return String(shown) !== cached;
}

/** LibreOffice writes dates and percentages out; everything else that stands for a number is one. */
function calculatedNumber(words: string): number {
  if (words.endsWith("%")) return Number(words.slice(0, -1)) / 100;
  const date = /^(\d{4})-(\d{2})-(\d{2})$/.exec(words);
  if (date === null) return Number(words);
  return Date.UTC(Number(date[1]), Number(date[2]) - 1, Number(date[3])) / 86_400_000 + 25_569;
}

function addresses(ref: string): readonly Pick<FormulaCell, "address" | "row" | "column">[] {
  const [, left = "", top = "", right = left, bottom = top] = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/.exec(ref) ?? [];
  const found: Pick<FormulaCell, "address" | "row" | "column">[] = [];
  for (let row = Number(top); row <= Number(bottom); row += 1) {
    for (let column = columnNumber(left); column <= columnNumber(right); column += 1)
      found.push({ address: `${columnLetters(column)}${String(row)}`, row, column });
  }
  return found;
}
