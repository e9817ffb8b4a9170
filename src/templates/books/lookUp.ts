import type { Cell } from "../../domain/values/cell";
import type { Scope } from "./blockDefinition";

/** INDEX over MATCH: the cell of a column beside the first row in which another column holds the wanted value; "" for none. */
export function lookUp({ column }: Pick<Scope, "column">, wanted: Cell, among: string, beside: string): Cell {
  const place = wanted === null || wanted === "" ? -1 : column(among).indexOf(wanted);
  return place === -1 ? "" : (column(beside)[place] ?? null);
}

/** The formula of that: IFERROR(INDEX(beside,MATCH(wanted,among,0)),""). */
export function lookUpFormula(wanted: string, among: string, beside: string): string {
  return `IFERROR(INDEX({${beside}},MATCH(${wanted},{${among}},0)),"")`;
}
