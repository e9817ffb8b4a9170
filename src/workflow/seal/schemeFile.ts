import type { SchemeDocument } from "../../domain/scheme/schema";
import type { SchemeResult } from "../../domain/scheme/scheme";
import { readScheme, readSchemeJson } from "../../domain/scheme/scheme";
import type { SealReading } from "../../domain/seal/readSeal";
import { noSeal, readSeal } from "../../domain/seal/readSeal";
import type { Seal } from "../../domain/seal/seal";
import { readJson } from "../../domain/values/readJson";

/** What a scheme file holds: the scheme or its issues, and the seal, which is still to be judged. */
export interface SchemeFile extends SealReading {
  readonly result: SchemeResult;
}

/** Reads a scheme file: a bare scheme, which is a draft, or an issued one, {"scheme": …, "seal": …}. */
export function readSchemeFile(json: string): SchemeFile {
  const read = readJson(json);
  const issued = read.ok ? issuedContent(read.content) : null;
  return issued === null
    ? { result: readSchemeJson(read), ...noSeal }
    : { result: readScheme(issued.scheme), ...readSeal(issued.seal) };
}

/** The text of the file of an issued scheme. */
export function issuedSchemeText(document: SchemeDocument, seal: Seal): string {
  return `${JSON.stringify({ scheme: document, seal }, null, 2)}\n`;
}

/** The two halves of an issued file; null for anything else. A scheme of its own has no entry named scheme or seal. */
function issuedContent(content: unknown): { readonly scheme: unknown; readonly seal: unknown } | null {
  if (typeof content !== "object" || content === null || !("scheme" in content)) return null;
  const { scheme, seal = null, ...more } = content as { readonly scheme: unknown; readonly seal?: unknown };
  return Object.keys(more).length === 0 ? { scheme, seal } : null;
}
