import * as v from "valibot";
import type { SchemeDocument } from "../../domain/scheme/schema";
import type { FrozenResult } from "../submission/frozenContent";
import { resultFigures } from "../submission/frozenContent";
import type { FrozenPartKey } from "../submission/frozenParts";
import { partKeysOf } from "../submission/frozenParts";
import type { StoredEntry, StoredResult } from "./collectionForm";
import { entryForm, isFigureText } from "./collectionForm";
import type { Finding, FindingCode } from "./finding";
import { findingSeverities } from "./finding";
import { arePartValues, mergedPartKeys, partsOf, partValues } from "./mergedParts";
import type { ReturnContent, SchemeName } from "./returnContent";
import { schemeName } from "./returnContent";
import type { ReturnVersion } from "./versionChain";

/** A return as a merged workbook carries it. */
export interface CollectedReturn {
  /** The name of the file in which it came. */
  readonly file: string;
  readonly content: ReturnContent;
  /** What was found in the file by itself. */
  readonly findings: readonly Finding[];
  /** Keys of the findings that were asked, where a person let it in or chose it; null where nobody did. */
  readonly letIn: readonly string[] | null;
  /** Whether it was merged; the others waited for a decision. */
  readonly counted: boolean;
  /** The other returns of its unit that were in hand, of which it took the place. */
  readonly others: readonly ReturnVersion[];
}

/** What all returns of a merged workbook have in common. */
export interface StoredUnder {
  readonly name: SchemeName;
  readonly period: string;
  readonly hasParts: boolean;
  readonly keys: readonly FrozenPartKey[];
}

/** How the returns of this scheme and period are stored. */
export function storedUnder(scheme: SchemeDocument, period: string, known?: string): StoredUnder {
  const hasParts = partKeysOf(scheme).length > 0;
  return { name: schemeName(scheme, known), period, hasParts, keys: mergedPartKeys(scheme) };
}

/** A return in the form in which it is stored. */
export function storedReturn(
  { file, content, findings, letIn, counted, others }: CollectedReturn,
  { keys }: Pick<StoredUnder, "keys">,
): unknown {
  const { unit, version, earlier, fingerprint, resultFingerprint, frozen, frozenAt, by, results } = content;
  return {
    file,
    unit,
    version,
    earlier,
    others,
    fingerprint,
    resultFingerprint,
    frozen,
    frozenAt,
    by,
    letIn,
    counted,
    findings: findings.map(({ code, place, message }) => ({ code, place, message })),
    results: results.map((result) => [...RESULT_KEYS.map((key) => result[key]), partValues(result, keys)]),
  };
}

/** The order of the form. */
const RESULT_KEYS = ["id", "name", "unit", ...resultFigures] as const;

/** What came of reading a stored return: the return, or the path in it (results.3.1) where it is not of the form. */
export type StoredReading =
  { readonly ok: true; readonly returned: CollectedReturn } | { readonly ok: false; readonly path: string };

/** Reads a stored return, of which nothing is believed. What cannot be read here must not be written either. */
export function readStored(stored: unknown, under: StoredUnder): StoredReading {
  const entry = v.safeParse(entryForm, stored, { abortEarly: true });
  if (!entry.success) return { ok: false, path: v.getDotPath(entry.issues[0]) ?? "" };
  const misfit = entry.output.results.findIndex(
    (person) => !arePartValues(under.keys, person[RESULT_KEYS.length], isFigureText),
  );
  // What the parts of a person give is not of the scheme.
  if (misfit >= 0) return { ok: false, path: `results.${String(misfit)}.${String(RESULT_KEYS.length)}` };
  return { ok: true, returned: returnOf(entry.output, under) };
}

function returnOf(entry: StoredEntry, under: StoredUnder): CollectedReturn {
  const { file, findings, letIn, counted, others, results: stored, ...rest } = entry;
  const results = stored.map((person) => readResult(person, under));
  return {
    file,
    letIn,
    counted,
    others,
    findings: findings.flatMap(({ code, place, message }) =>
      isFindingCode(code) ? [{ code, severity: findingSeverities[code], place, message }] : [],
    ),
    content: { ...rest, period: under.period, people: results.length, scheme: under.name, results },
  };
}

function isFindingCode(code: string): code is FindingCode {
  return Object.hasOwn(findingSeverities, code);
}

function readResult(stored: StoredResult, { keys, hasParts }: StoredUnder): FrozenResult {
  const [id, name, unit, netProfit, quality, deposits, eva, evaPoints, gradingScore, ...ends] = stored;
  const [finalGrade, settledGrade, lastGrade, values] = ends;
  const figures = { netProfit, quality, deposits, eva, evaPoints, gradingScore };
  const own = { id, name, unit, ...figures, finalGrade, settledGrade, lastGrade };
  return hasParts ? { ...own, parts: partsOf(keys, values) } : own;
}
