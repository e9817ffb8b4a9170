import { carriedAdHoc } from "../../../domain/scheme/editing/carriedAdHoc";
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

/**
 * From when a new version usually holds: the first quarter that begins after today, while the scheme is in force and in
 * its year; the last one that has begun where no later one is left. A scheme within one quarter keeps its own first day.
 */
export function usualFirstDay({ year, effective }: Pick<SchemeDocument, "year" | "effective">, now: Date): string {
  const days = ["01", "04", "07", "10"]
    .map((month) => `${String(year)}-${month}-01`)
    .filter((day) => effective.from < day && day <= effective.to);
  const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, "0"))
    .join("-");
  return days.find((day) => day > today) ?? days.at(-1) ?? effective.from;
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
  return openDraft(copy, { origin, library, kept: false, carried: carriedAdHoc(scheme.document, copy) });
}
