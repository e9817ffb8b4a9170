import { atCellPrecision, decimal } from "../../domain/values/decimal";
import type { FrozenResult } from "./frozenContent";
import type { FrozenParts } from "./frozenParts";
import { isPartFigure, isPartKey } from "./frozenParts";
import type { KeptResult } from "./register";

/** What the register keeps of results: figures to the 15 digits of a cell. */
export function keptResults(results: readonly FrozenResult[]): readonly KeptResult[] {
  return results.map(({ id, name, unit, finalGrade, settledGrade, parts, ...figures }) => ({
    id,
    name,
    unit,
    eva: shortened(figures.eva),
    quality: shortened(figures.quality),
    deposits: shortened(figures.deposits),
    gradingScore: shortened(figures.gradingScore),
    finalGrade,
    settledGrade,
    ...(parts === undefined ? {} : { parts: keptParts(parts) }),
  }));
}

function keptParts(parts: FrozenParts): FrozenParts {
  return Object.fromEntries(
    Object.entries(parts).map(([key, value]) => [key, isPartKey(key) && isPartFigure(key) ? shortened(value) : value]),
  );
}

function shortened(figure: string | null): string | null {
  return figure === null ? null : atCellPrecision(decimal(figure)).toFixed();
}
