import type { Input } from "../../domain/calculation/input";
import { decimal } from "../../domain/values/decimal";
import { formatFigure } from "../../domain/values/format";

/** The limits of a numeric input in figures, "0–100" or "≥ 0"; null where it has none. */
export function limitsText({ limits, unit }: Input<unknown>): string | null {
  const low = limits?.min === undefined ? null : formatFigure(decimal(limits.min), unit);
  const high = limits?.max === undefined ? null : formatFigure(decimal(limits.max), unit);
  if (low !== null && high !== null) return `${low}–${high}`;
  if (low !== null) return `≥ ${low}`;
  return high === null ? null : `≤ ${high}`;
}
