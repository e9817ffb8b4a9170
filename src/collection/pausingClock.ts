import { nextTurn } from "../workflow/nextTurn";
import type { ClockPort } from "../workflow/ports";

/** For how many milliseconds work goes on before others get their turn. */
const TURN = 25;

/**
 * A clock whose pauses are real only when the last one is some time ago: often enough that a page draws and a stop is heard,
 * seldom enough that the waiting itself takes no time. A message comes at once; a timer would be held back.
 */
export function pausingClock(): ClockPort {
  let since = performance.now();
  return {
    now: () => new Date(),
    pause: async () => {
      if (performance.now() - since < TURN) return;
      await nextTurn();
      since = performance.now();
    },
  };
}
