import type { Period } from "../values/period";
import type { SchemePartId } from "../scheme/parts/schemeParts";
import type { Scheme } from "../scheme/scheme";
import type { SchemeDocument } from "../scheme/schema";

/** What every calculation stands on besides its inputs: the scheme, and the quarter where one is chosen. */
export interface AppraisalContext {
  readonly scheme: Scheme;
  readonly period: Period | null;
  /** Whether nobody has issued the scheme (草案). It computes all the same; everything that leaves the pane says so. */
  readonly draft?: boolean;
}

/** A part of the scheme that bind has found there; without it, a fault of the program. */
export function partOf<Id extends SchemePartId>({ scheme }: AppraisalContext, id: Id): NonNullable<SchemeDocument[Id]> {
  const rules = scheme.document[id];
  if (rules === undefined) throw new Error(`A calculation of part ${id} was not bound`);
  return rules;
}
