import type { AppraisalContext } from "../domain/calculation/context";

/**
 * What is prepared for a scheme and period, made when it is first asked for and kept as long as they are in use: thousands
 * of cells ask for the same one after the other.
 */
export function perContext<T>(make: (context: AppraisalContext) => T): (context: AppraisalContext) => T {
  const made = new WeakMap<AppraisalContext, { readonly value: T }>();
  return (context) => {
    const known = made.get(context) ?? { value: make(context) };
    made.set(context, known);
    return known.value;
  };
}
