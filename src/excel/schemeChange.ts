/** Where the page's bundles (functions, pane) meet: each has its own modules, but all share the global object. */
const MEETING_PLACE = Symbol.for("kpi-appraisal.scheme-change");

const SCHEME_CHANGED = "scheme-changed";

/** Tells everyone on the page that the workbook's scheme or period was written. */
export function announceSchemeChange(): void {
  meetingPlace().dispatchEvent(new Event(SCHEME_CHANGED));
}

/** Calls the listener after every change of scheme or period; gives back how to stop. */
export function onSchemeChange(listener: () => void): () => void {
  const place = meetingPlace();
  place.addEventListener(SCHEME_CHANGED, listener);
  return () => {
    place.removeEventListener(SCHEME_CHANGED, listener);
  };
}

function meetingPlace(): EventTarget {
  const known: unknown = Reflect.get(globalThis, MEETING_PLACE);
  if (known instanceof EventTarget) return known;
  const made = new EventTarget();
  Reflect.set(globalThis, MEETING_PLACE, made);
  return made;
}
