import { leastPaneWidth } from "./pageSettings";

/** Lets people drag the handle, or move it with the arrow keys, between the narrowest pane and most of the page. */
export function enableResize(
  handle: HTMLElement,
  body: HTMLElement,
  width: () => number,
  set: (width: number) => void,
): void {
  const limited = (wanted: number) => Math.round(Math.min(Math.max(leastPaneWidth, wanted), window.innerWidth * 0.7));
  handle.addEventListener("pointerdown", (start) => {
    handle.setPointerCapture(start.pointerId);
    body.classList.add("resizing");
    const move = (event: PointerEvent) => set(limited(window.innerWidth - event.clientX));
    const stop = () => {
      body.classList.remove("resizing");
      handle.removeEventListener("pointermove", move);
    };
    handle.addEventListener("pointermove", move);
    handle.addEventListener("pointerup", stop, { once: true });
    handle.addEventListener("pointercancel", stop, { once: true });
  });
  handle.addEventListener("keydown", (event) => {
    const step = event.key === "ArrowLeft" ? 20 : event.key === "ArrowRight" ? -20 : 0;
    if (step !== 0) set(limited(width() + step));
  });
}
