import type { SchemeDocument } from "../../../domain/scheme/schema";
import type { SchemeCurve } from "../../../workflow/desk/schemeCurve";
import { schemeCurves } from "../../../workflow/desk/schemeCurves";

/** The curves of a draft, drawn from the latest document that was right in form; none before there was one. */
export function draftCurves(sound: unknown): readonly SchemeCurve[] {
  // A draft keeps as sound only what the schema took for a scheme document.
  return sound === null ? [] : schemeCurves(sound as SchemeDocument);
}
