import { quietly } from "./quietly";

/** Sheets dressed in one request at most. */
const AT_ONCE = 50;

/**
 * Does to each what may fail without harm, many in one request. A request ends at its first failure, so where one of many
 * fails they are done one by one, and only that one is left out; the work must bear being done twice.
 */
export async function quietlyEach<T>(
  context: Excel.RequestContext,
  items: readonly T[],
  work: (item: T) => void,
): Promise<void> {
  for (let from = 0; from < items.length; from += AT_ONCE) {
    const some = items.slice(from, from + AT_ONCE);
    const done = await quietly(context, () => {
      some.forEach(work);
    });
    if (done || some.length === 1) continue;
    for (const item of some) {
      await quietly(context, () => {
        work(item);
      });
    }
  }
}
