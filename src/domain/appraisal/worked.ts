import { bind } from "../calculation/bind";
import type { AnyCalculation, Calculation } from "../calculation/calculation";
import type { AppraisalContext } from "../calculation/context";
import type { ExplanationStep } from "../calculation/explain";
import { explain } from "../calculation/explain";
import type { InputCells, Inputs, InputValues } from "../calculation/input";
import type { Result } from "../values/result";
import { ok, then } from "../values/result";

/** A calculation carried out on one manager's cells: what was read, its figures, and what explains them. */
export interface Worked<I extends Inputs, O> {
  readonly inputs: InputValues<I>;
  readonly figures: O;
  readonly steps: () => readonly ExplanationStep[];
}

/** Carries out a calculation on cells; what is known beyond them, such as prose in both languages, stands in their place. */
export type Worker<I extends Inputs, O> = (
  cells: InputCells<I>,
  known?: Partial<InputValues<I>>,
) => Result<Worked<I, O>>;

/** What a worker of a calculation gives. */
export type WorkOf<C> = C extends {
  readonly inputs: infer I extends Inputs;
  readonly compute: (...given: never) => Result<infer O>;
}
  ? Worked<I, O>
  : never;

/** Prepares a calculation under a scheme and period. */
export function worker<I extends Inputs, P, O>(
  calculation: Calculation<I, P, O> & AnyCalculation,
  context: AppraisalContext,
): Worker<I, O> {
  const { read, compute, params } = bind(calculation, context);
  return (cells, known = {}) =>
    then(read(cells), (fromCells) => {
      const inputs = { ...fromCells, ...known };
      return then(compute(inputs), (figures) => {
        // Thousands of managers are worked out for one that is looked at: the reasoning waits until it is asked for.
        const steps = (): readonly ExplanationStep[] =>
          explain(calculation, { ...(params.ok ? params.value : {}), ...inputs, ...figures });
        return ok({ inputs, figures, steps });
      });
    });
}
