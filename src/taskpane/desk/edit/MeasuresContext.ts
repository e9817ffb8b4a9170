import { createContext } from "react";
import type { WeightSum } from "../../../domain/scheme/editing/weightSums";
import type { SchemeCurve } from "../../../workflow/desk/schemeCurve";

/** What follows the typing beside the fields: sums of weights, and curves. */
export interface Measures {
  readonly sums: readonly WeightSum[];
  readonly curves: readonly SchemeCurve[];
}

/** Hands sums and curves to where they are shown; apart from the fields, which do not change with them. */
export const MeasuresContext = createContext<Measures>({ sums: [], curves: [] });
