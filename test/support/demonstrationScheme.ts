import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { AppraisalContext } from "../../src/domain/calculation/context";
import type { SchemeDocument } from "../../src/domain/scheme/schema";
import type { Scheme } from "../../src/domain/scheme/scheme";
import { readScheme } from "../../src/domain/scheme/scheme";
import type { Period } from "../../src/domain/values/period";

/** The text of the demonstration scheme file. */
export const demonstrationText = readFileSync(join("assets/schemes/demonstration-2026-1.json"), "utf8");

/** The quarter of the demonstration. */
export const thirdQuarter: Period = { year: 2026, quarter: 3 };

/** The demonstration scheme with changes applied to a copy of its document. */
export function demonstrationScheme(
  change: (document: DeepWritable<SchemeDocument>) => void = () => undefined,
): Scheme {
  const result = readScheme(demonstrationDocument(change));
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.scheme;
}

/** A changed copy of the document, not checked. */
export function demonstrationDocument(
  change: (document: DeepWritable<SchemeDocument>) => void = () => undefined,
): SchemeDocument {
  const document = JSON.parse(demonstrationText) as DeepWritable<SchemeDocument>;
  change(document);
  return document;
}

/** The demonstration scheme in the third quarter of 2026. */
export function demonstrationContext(change?: (document: DeepWritable<SchemeDocument>) => void): AppraisalContext {
  return { scheme: demonstrationScheme(change), period: thirdQuarter };
}

export type DeepWritable<T> = T extends object ? { -readonly [K in keyof T]: DeepWritable<T[K]> } : T;
