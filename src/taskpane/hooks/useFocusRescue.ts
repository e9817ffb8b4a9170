import type { RefObject } from "react";
import { useEffect, useRef } from "react";

/**
 * Keeps the place of the keyboard: where what has the focus is taken away (a button that a progress bar replaces, a line
 * that is deleted), the closest element around it that is still there takes the focus in its stead.
 */
export function useFocusRescue<E extends HTMLElement>(): RefObject<E | null> {
  const place = useRef<E>(null);
  useEffect(() => {
    const whole = place.current;
    if (whole === null) return undefined;
    let around: readonly HTMLElement[] = [];
    const remember = ({ target }: FocusEvent): void => {
      around = target instanceof HTMLElement ? ancestors(target, whole) : [];
    };
    const rescue = (): void => {
      const [last] = around;
      if (last === undefined || last.isConnected || document.activeElement !== document.body) return;
      // Whoever works in the cells meanwhile is left there.
      if (!document.hasFocus()) return;
      takeFocus(around.find((element) => element.isConnected) ?? whole);
    };
    const observer = new MutationObserver(rescue);
    observer.observe(whole, { childList: true, subtree: true });
    whole.addEventListener("focusin", remember);
    return () => {
      observer.disconnect();
      whole.removeEventListener("focusin", remember);
    };
  }, []);
  return place;
}

/** An element and those around it, up to the whole. */
function ancestors(element: HTMLElement, whole: HTMLElement): readonly HTMLElement[] {
  const { parentElement } = element;
  return element === whole || parentElement === null ? [element] : [element, ...ancestors(parentElement, whole)];
}

function takeFocus(element: HTMLElement): void {
  if (!element.hasAttribute("tabindex")) element.tabIndex = -1;
  element.style.outline = "none";
  element.focus({ preventScroll: true });
}
