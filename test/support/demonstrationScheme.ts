import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { AppraisalContext } from "../../src/domain/calculation/context";
import type { SchemeDocument } from "../../src/domain/scheme/schema";
import type { Scheme } from "../../src/domain/scheme/scheme";
import { readScheme } from "../../src/domain/scheme/scheme";
import type { Period } from "../../src/domain/values/period";

/** The text of the demonstration scheme file. */
export const demonstrationText = readFileSync(join("assets/schemes/demonstration-2026-1.json"), "utf8");

/** The text of the demonstration scheme that has every part. */
export const fullText = readFileSync(join("assets/schemes/demonstration-full-2026-1.json"), "utf8");

/** The quarter of the demonstration. */
export const thirdQuarter: Period = { year: 2026, quarter: 3 };

/** The demonstration scheme with changes applied to a copy of its document. */
export function demonstrationScheme(change: Change = () => undefined): Scheme {
  return accepted(demonstrationDocument(change));
}

/** A changed copy of the document, not checked. */
export function demonstrationDocument(change: Change = () => undefined): SchemeDocument {
  return changed(demonstrationText, change);
}

/** The demonstration scheme in the third quarter of 2026. */
export function demonstrationContext(change?: Change): AppraisalContext {
  return { scheme: demonstrationScheme(change), period: thirdQuarter };
}

/** A changed copy of the scheme with every part, not checked. */
export function fullDocument(change: Change = () => undefined): SchemeDocument {
  return changed(fullText, change);
}

/** The demonstration scheme with every part, in the third quarter of 2026. */
export function fullContext(change?: Change): AppraisalContext {
  return { scheme: accepted(fullDocument(change)), period: thirdQuarter };
}

type Change = (document: DeepWritable<SchemeDocument>) => void;

function changed(json: string, change: Change): SchemeDocument {
  const document = JSON.parse(json) as DeepWritable<SchemeDocument>;
  change(document);
  return document;
}

function accepted(document: SchemeDocument): Scheme {
  const result = readScheme(document);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.scheme;
}

export type DeepWritable<T> = T extends object ? { -readonly [K in keyof T]: DeepWritable<T[K]> } : T;
