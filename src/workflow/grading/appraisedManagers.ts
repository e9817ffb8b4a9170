import type { Appraisal } from "../../domain/appraisal/appraisal";
import type { Appraiser } from "../../domain/appraisal/appraise";
import type { Problem } from "../../domain/values/problem";
import type { CheckedManager } from "../data/checkData";
import type { Pace } from "../pace";

/** Managers graded in one step. */
const BATCH = 256;

/** The grading of each manager whose data hold, or why the scheme gives none. */
export type Appraised =
  { readonly ok: true; readonly value: Appraisal } | { readonly ok: false; readonly problems: readonly Problem[] };

/** As how many items of the run the grading of so many managers counts: whole batches of them. */
export function appraisalItems(managers: number): number {
  return batchesOf(managers) * BATCH;
}

function batchesOf(managers: number): number {
  return Math.ceil(managers / BATCH);
}

/** Grades everybody whose data hold, batch by batch. */
export async function appraisedManagers(
  managers: readonly CheckedManager[],
  judge: Appraiser,
  slow: Pace,
): Promise<ReadonlyMap<CheckedManager, Appraised>> {
  const found = new Map<CheckedManager, Appraised>();
  const batches = Array.from({ length: batchesOf(managers.length) }, (_, index) =>
    managers.slice(index * BATCH, (index + 1) * BATCH),
  );
  const gradeBatch = (batch: readonly CheckedManager[]): void => {
    const holding = batch.flatMap((manager) => (manager.inputs === null ? [] : [{ manager, inputs: manager.inputs }]));
    const graded = judge.gradeAll(holding.map(({ inputs }) => inputs));
    holding.forEach(({ manager }, index) => {
      const appraisal = graded.ok ? graded.value[index] : undefined;
      if (appraisal !== undefined) found.set(manager, { ok: true, value: appraisal });
      else if (!graded.ok) found.set(manager, graded);
    });
  };
  await slow.each(batches, gradeBatch, BATCH);
  return found;
}
