import type { Steps } from "./steps";

/** Items that one step works on. */
const ITEMS = 200;

/** Works on every item, in order, a few in each step. */
export function* mapInSteps<From, Made>(items: readonly From[], work: (item: From) => Made): Steps<readonly Made[]> {
  const made: Made[] = [];
  for (const item of items) {
    if (made.length > 0 && made.length % ITEMS === 0) yield;
    made.push(work(item));
  }
  return made;
}

/** How many steps so many items take. */
export function stepsOf(items: number): number {
  return Math.ceil(items / ITEMS);
}

/** The same steps; after each it is told how many of about `total` are done. */
export function* toldSteps<T>(steps: Steps<T>, total: number, report: (done: number, total: number) => void): Steps<T> {
  for (let done = 1; ; done += 1) {
    const step = steps.next();
    if (step.done === true) return step.value;
    report(Math.min(done, total), total);
    yield;
  }
}
