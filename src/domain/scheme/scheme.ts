import * as v from "valibot";
import type { JsonReading } from "../values/readJson";
import { readJson } from "../values/readJson";
import { text } from "../values/text";
import { fingerprint } from "./fingerprint";
import { formIssues } from "./formIssues";
import { invariantIssues } from "./invariants";
import type { SchemeDocument } from "./schema";
import { SCHEME_FORMAT, schemeSchema } from "./schema";
import type { SchemeIssue } from "./schemeIssue";

/** A scheme (考核方案) that passed every check, with the fingerprint of its content. */
export interface Scheme {
  readonly document: SchemeDocument;
  /** SHA-256 over the canonical JSON of the document. */
  readonly fingerprint: string;
}

/** A scheme, or every issue for which it is refused. */
export type SchemeResult =
  { readonly ok: true; readonly scheme: Scheme } | { readonly ok: false; readonly issues: readonly SchemeIssue[] };

/** Checks the content of a scheme file in form and in its invariants; a scheme with any issue is refused. */
export function readScheme(content: unknown): SchemeResult {
  const newer = newerFormat(content);
  if (newer !== null) return { ok: false, issues: [newer] };
  const parsed = v.safeParse(schemeSchema, content);
  if (!parsed.success) return { ok: false, issues: formIssues(parsed.issues) };
  const issues = invariantIssues(parsed.output);
  if (issues.length > 0) return { ok: false, issues };
  return { ok: true, scheme: { document: parsed.output, fingerprint: fingerprint(parsed.output) } };
}

/** Reads a scheme from text, which may be no JSON at all. */
export function readSchemeText(json: string): SchemeResult {
  return readSchemeJson(readJson(json));
}

/** Checks a scheme in a text that was read already. */
export function readSchemeJson(read: JsonReading): SchemeResult {
  if (read.ok) return readScheme(read.content);
  const { path, message } = read;
  const { zh, en } = message;
  const whole = text(`${zh}；方案已损坏`, `${en}; the scheme is damaged`);
  return { ok: false, issues: [{ path, message: path === "" ? whole : message }] };
}

function newerFormat(content: unknown): SchemeIssue | null {
  if (typeof content !== "object" || content === null || !("format" in content)) return null;
  const { format } = content;
  if (typeof format !== "number" || format <= SCHEME_FORMAT) return null;
  return {
    path: "format",
    message: text(
      `方案格式是 ${String(format)}，本加载项只认到 ${String(SCHEME_FORMAT)}；请先升级加载项`,
      `the scheme has format ${String(format)}, this add-in knows up to ${String(SCHEME_FORMAT)}; update the add-in first`,
    ),
  };
}
