import { parentPath } from "../../../domain/scheme/editing/documentPath";

/** The element of a field, a group or a list, by which it is led to. */
export function fieldId(path: string): string {
  return `desk-field-${path}`;
}

/**
 * Brings the field of a path into sight and hands it the focus; where it has none, what stands around it. A field comes to
 * the middle; of a card that takes more than half of the pane the head, with its name and what is wrong with it.
 */
export function focusField(path: string): void {
  for (let place = path; place !== ""; place = parentPath(place)) {
    const element = document.getElementById(fieldId(place));
    if (element === null) continue;
    const tall = element.getBoundingClientRect().height > window.innerHeight / 2;
    element.scrollIntoView({ block: tall ? "start" : "center" });
    element.focus({ preventScroll: true });
    return;
  }
}
