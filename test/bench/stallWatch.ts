/**
 * Watches, in the document of the pane, what keeps a person waiting: tasks that stop the page, times in which the progress
 * shown does not move, and how soon a press of the button 停止 is answered. A text, because tsx changes functions.
 */
export const WATCH_STALLS = `(() => {
  const fresh = () => ({
    tasks: [], still: 0, moved: performance.now(), shown: null, pressed: null, answer: null, stopped: null,
  });
  const watched = fresh();
  const look = () => {
    const bar = document.querySelector("[role=progressbar]");
    const shown = bar === null ? null : bar.closest("[role=status]").textContent;
    const answered = shown === null || shown.includes("正在停止");
    const now = performance.now();
    if (shown === watched.shown) return;
    if (watched.shown !== null || shown !== null) watched.still = Math.max(watched.still, now - watched.moved);
    if (watched.pressed !== null) {
      if (answered) watched.answer ??= now - watched.pressed;
      if (shown === null) watched.stopped ??= now - watched.pressed;
    }
    Object.assign(watched, { shown, moved: now });
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  new PerformanceObserver((list) => {
    watched.tasks.push(...list.getEntries().map(({ duration, startTime }) => [startTime, duration]));
  }).observe({ entryTypes: ["longtask"] });
  document.addEventListener("click", (event) => {
    if (event.target.textContent === "停止") watched.pressed = event.timeStamp;
  }, true);
  window.stallsSince = () => {
    look();
    const { tasks, still, answer, stopped } = watched;
    Object.assign(watched, fresh(), { shown: watched.shown });
    return { tasks, still, answer, stopped };
  };
})()`;

/** What was watched since this was asked last; times in milliseconds. */
export interface Stalls {
  /** Beginning and duration of every task of more than 50 ms. */
  readonly tasks: readonly (readonly [number, number])[];
  /** The longest time in which the progress shown did not move. */
  readonly still: number;
  /** From a press of 停止 till it was answered, and till the work had ended; null where nobody pressed. */
  readonly answer: number | null;
  readonly stopped: number | null;
}

/** Gives the stalls since it was asked last. */
export const STALLS_SINCE = "window.stallsSince()";
