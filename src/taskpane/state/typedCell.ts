import type { Cell } from "../../domain/values/cell";
import { decimal } from "../../domain/values/decimal";
import { serialDate } from "../../domain/values/period";

const NUMBER = /^-?\d+(\.\d+)?(%?)$/;
const DAY = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/;

/**
 * What a cell would hold if this were typed into it: a number (separators between thousands are allowed), a percentage
 * as a fraction, a day as its serial number; anything else stays the text it is, and nothing typed is blank.
 */
export function typedCell(typed: string): Cell {
  if (typed.trim() === "") return null;
  const plain = typed.normalize("NFKC").replace(/[,\s]/g, "").replace(/^−/, "-");
  const number = NUMBER.exec(plain);
  if (number !== null) return number[2] === "%" ? percentage(plain) : Number(plain);
  return day(plain) ?? typed;
}

function percentage(typed: string): number {
  return decimal(typed.slice(0, -1)).dividedBy(100).toNumber();
}

/** The serial number of a day of the calendar; null for anything else, such as 30 February. */
function day(typed: string): number | null {
  const [, year, month, date] = DAY.exec(typed) ?? [];
  if (year === undefined || month === undefined || date === undefined) return null;
  const [y, m, d] = [Number(year), Number(month), Number(date)];
  const real = new Date(Date.UTC(y, m - 1, d));
  return real.getUTCMonth() === m - 1 && real.getUTCDate() === d ? serialDate(y, m, d) : null;
}
