import { decimal } from "../../../domain/values/decimal";
import { calendarDay } from "../../../domain/values/calendar";
import type { Cell } from "../../../domain/values/cell";
import type { Computation, Scope } from "../blockDefinition";

/** A piece of a sentence that comes from a cell: its formula, and what that gives. */
export interface Piece {
  readonly id: string;
  readonly formula: string;
  readonly words: (cell: Cell) => string;
}

/** A figure with thousands separators and so many places. */
export function figure(id: string, places: 0 | 2 = 2): Piece {
  return { id, formula: `TEXT({${id}},"${pattern(places)}")`, words: (cell) => printed(cell, places) };
}

/** A change: 增加 or 减少, and by how much. */
export function change(id: string, places: 0 | 2 = 2): Piece {
  return {
    id,
    formula: `IF({${id}}<0,"减少","增加")&TEXT(ABS({${id}}),"${pattern(places)}")`,
    words: (cell) => `${Number(cell) < 0 ? "减少" : "增加"}${printed(size(cell), places)}`,
  };
}

/** A share as a percentage. */
export function percentage(id: string): Piece {
  return {
    id,
    formula: `TEXT({${id}},"0.00%")`,
    words: (cell) => `${decimal(Number(cell)).times(100).toFixed(2)}%`,
  };
}

/** A rate that grew or fell. */
export function growthRate(id: string): Piece {
  return {
    id,
    formula: `IF({${id}}<0,"下降","增长")&TEXT(ABS({${id}}),"0.00%")`,
    words: (cell) => `${Number(cell) < 0 ? "下降" : "增长"}${decimal(size(cell)).times(100).toFixed(2)}%`,
  };
}

/** A change of a percentage in its points. */
export function percentagePoints(id: string): Piece {
  return {
    id,
    formula: `IF({${id}}<0,"下降","上升")&TEXT(ABS({${id}})*100,"0.00")&"个百分点"`,
    words: (cell) => `${Number(cell) < 0 ? "下降" : "上升"}${decimal(size(cell)).times(100).toFixed(2)}个百分点`,
  };
}

/** A day, 2018年11月30日. */
export function dayWords(id: string): Piece {
  return {
    id,
    formula: `YEAR({${id}})&"年"&MONTH({${id}})&"月"&DAY({${id}})&"日"`,
    words: (cell) => {
      const { year, month, day } = calendarDay(Number(cell));
      return `${String(year)}年${String(month)}月${String(day)}日`;
    },
  };
}

/** Said instead of a sentence whose figures are not all there. */
export const NOT_COMPLETE = "（数据未填全，本段待自动生成）";

/** A sentence out of words and cells; it says so where a cell holds no number. */
export function sentence(...pieces: readonly (string | Piece)[]): Pick<Computation, "formula" | "value"> {
  const cells = pieces.flatMap((piece) => (typeof piece === "string" ? [] : [piece.id]));
  const ids = [...new Set(cells)];
  const text = pieces.map((piece) => (typeof piece === "string" ? `"${piece}"` : piece.formula)).join("&");
  return {
    formula: `=IF(COUNT(${ids.map((id) => `{${id}}`).join(",")})<${String(ids.length)},"${NOT_COMPLETE}",${text})`,
    value: ({ cell }: Scope) =>
      ids.every((id) => typeof cell(id) === "number")
        ? pieces.map((piece) => (typeof piece === "string" ? piece : piece.words(cell(piece.id)))).join("")
        : NOT_COMPLETE,
  };
}

function pattern(places: 0 | 2): string {
  return places === 0 ? "#,##0" : "#,##0.00";
}

/** A number with thousands separators and so many places, as TEXT writes it. */
export function printed(cell: Cell, places: 0 | 2): string {
  const [whole = "", fraction] = decimal(Number(cell)).toFixed(places).split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function size(cell: Cell): number {
  return Math.abs(Number(cell));
}
