import type { UnitId } from "./unit";
import { units } from "./unit";

/** A unit that a header may carry in brackets at its end. */
const UNIT_IN_BRACKETS =
  /\(((?:[十百千]?[万亿])?元|分|%|万?[户人次]|天|CNY[^)]*|RMB|× ?CNY[^)]*|points|households|people|times|days)\)$/iu;

/** A header without the unit in brackets that it may carry, and that unit; 税后净利润（元） → 税后净利润 and 元. */
export function splitUnit(header: string): { readonly name: string; readonly unit: string | null } {
  const plain = header.normalize("NFKC").trim();
  const match = UNIT_IN_BRACKETS.exec(plain);
  if (match === null) return { name: header, unit: null };
  return { name: plain.slice(0, match.index), unit: match[1] ?? null };
}

/** Whether a unit that a header carries is the one wanted. A header without a unit leaves it open. */
export function carriesUnit(unit: string | null, wanted: UnitId): boolean {
  if (unit === null) return true;
  const { zh, en } = units[wanted].label;
  return [zh, en].some((label) => label !== "" && label.normalize("NFKC").toLowerCase() === unit.toLowerCase());
}

/** The header without its unit where the unit is the wanted one; with another unit it stays whole, and fits no name. */
export function withoutUnit(header: string, wanted: UnitId): string {
  const { name, unit } = splitUnit(header);
  return unit !== null && carriesUnit(unit, wanted) ? name : header;
}
