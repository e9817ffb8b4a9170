import type { RefObject } from "react";
import { useEffect, useRef } from "react";

/** Hands the focus to an element when it appears, or when it comes to be the one that takes it. */
export function useFocus<E extends HTMLElement>(takesFocus: boolean): RefObject<E | null> {
  const element = useRef<E>(null);
  useEffect(() => {
    if (takesFocus) element.current?.focus();
  }, [takesFocus]);
  return element;
}
