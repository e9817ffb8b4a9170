import { nextVersion, nextYear } from "../../../domain/scheme/editing/schemeCopies";
import type { SchemeDocument } from "../../../domain/scheme/schema";
import type { KnownScheme } from "./knownSchemes";
import { documentName } from "./knownSchemes";
import type { OpenDraft } from "./openDraft";
import { openDraft } from "./openDraft";

/** How a scheme is begun: as it stands, as the next version within its year, or as the first of the next year. */
export const beginnings = ["asIs", "nextVersion", "nextYear"] as const;

/** One of the three. */
export type Beginning = (typeof beginnings)[number];

/** What of the three can be done with a scheme: one that is refused can only be gone on with as it stands. */
export function beginningsOf({ scheme }: KnownScheme): readonly Beginning[] {
  return scheme === null ? ["asIs"] : beginnings;
}

/**
 * What is usually wanted: a draft is gone on with; an issued scheme is followed by the next year's, once the year draws to
 * its end, else by the next version.
 */
export function usualBeginning({ scheme, standing }: KnownScheme, now: Date): Beginning {
  if (scheme === null || standing === "draft") return "asIs";
  const { year } = scheme.document;
  return now.getFullYear() > year || (now.getFullYear() === year && now.getMonth() >= 9) ? "nextYear" : "nextVersion";
}

/** The first day of the quarter after the present one: from when a new version usually holds. */
export function nextQuarterDay(now: Date): string {
  const month = (Math.floor(now.getMonth() / 3) + 1) * 3;
  const [year, first] = month === 12 ? [now.getFullYear() + 1, 1] : [now.getFullYear(), month + 1];
  return `${String(year)}-${String(first).padStart(2, "0")}-01`;
}

/** Puts a scheme on the desk. `from` is the first day of a next version. */
export function beginDraft(
  base: KnownScheme,
  beginning: Beginning,
  from: string,
  library: SchemeDocument | null,
): OpenDraft {
  const { document, scheme } = base;
  const origin = { label: documentName(document), document: scheme?.document ?? null };
  if (scheme === null || beginning === "asIs") return openDraft(document, { origin, library, kept: true });
  const copy = beginning === "nextYear" ? nextYear(scheme.document) : nextVersion(scheme.document, from);
  return openDraft(copy, { origin, library, kept: false });
}
