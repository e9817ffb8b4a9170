/** The six steps of the wizard, in order. */
export const stepIds = ["scheme", "data", "check", "compute", "review", "write"] as const;

/** A step of the wizard. */
export type StepId = (typeof stepIds)[number];

/** The place of a step, from 0. */
export function stepIndex(step: StepId): number {
  return stepIds.indexOf(step);
}
