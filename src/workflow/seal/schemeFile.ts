import type { SchemeDocument } from "../../domain/scheme/schema";
import type { SchemeResult } from "../../domain/scheme/scheme";
import { readScheme, readSchemeText } from "../../domain/scheme/scheme";
import type { SealReading } from "../../domain/seal/readSeal";
import { noSeal, readSeal } from "../../domain/seal/readSeal";
import type { Seal } from "../../domain/seal/seal";

/** What a scheme file holds: the scheme or its issues, and the seal, which is still to be judged. */
export interface SchemeFile extends SealReading {
  readonly result: SchemeResult;
}

/** Reads a scheme file: a bare scheme, which is a draft, or an issued one, {"scheme": …, "seal": …}. */
export function readSchemeFile(json: string): SchemeFile {
  const issued = issuedContent(json);
  return issued === null
    ? { result: readSchemeText(json), ...noSeal }
    : { result: readScheme(issued.scheme), ...readSeal(issued.seal) };
}

/** The text of the file of an issued scheme. */
export function issuedSchemeText(document: SchemeDocument, seal: Seal): string {
  return `${JSON.stringify({ scheme: document, seal }, null, 2)}\n`;
}

/** The two halves of an issued file; null for anything else. A scheme of its own has no entry named scheme or seal. */
function issuedContent(json: string): { readonly scheme: unknown; readonly seal: unknown } | null {
  let content: unknown;
  try {
    content = JSON.parse(json);
  } catch {
    return null;
  }
  if (typeof content !== "object" || content === null || !("scheme" in content)) return null;
  const { scheme, seal = null, ...more } = content as { readonly scheme: unknown; readonly seal?: unknown };
  return Object.keys(more).length === 0 ? { scheme, seal } : null;
}
