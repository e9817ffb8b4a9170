import type { SchemePartId } from "../../domain/scheme/parts/schemeParts";
import { partsOf, schemeParts } from "../../domain/scheme/parts/schemeParts";
import type { SchemeDocument } from "../../domain/scheme/schema";
import type { Text } from "../../domain/values/text";

/** The parts that the wizard runs for every manager, besides the grading itself; the others serve functions and templates. */
const inTheRun: readonly SchemePartId[] = ["movement", "scorecard", "team", "pricing", "outcome"];

/** What a scheme has besides the grading that every scheme has. */
export interface AppraisalParts {
  /** Computed by the wizard for every manager, in the order in which they run. */
  readonly run: readonly Text[];
  /** Used by functions and templates only. */
  readonly besides: readonly Text[];
}

/** The parts of a scheme by their titles. */
export function appraisalParts(document: SchemeDocument): AppraisalParts {
  const own = partsOf(document);
  const titles = (ids: readonly SchemePartId[]): readonly Text[] => ids.map((id) => schemeParts[id].title);
  return {
    run: titles(inTheRun.filter((id) => own.includes(id))),
    besides: titles(own.filter((id) => !inTheRun.includes(id))),
  };
}
