import { fingerprint } from "../../domain/scheme/fingerprint";
import type { SchemeDocument } from "../../domain/scheme/schema";
import type { Text } from "../../domain/values/text";
import { text } from "../../domain/values/text";
import type { FrozenResult } from "../submission/frozenContent";
import { LONGEST_WORD } from "./collectionForm";
import { cutTo } from "./cutTo";
import type { Finding } from "./finding";
import type { ReturnVersion } from "./versionChain";

/** Which scheme a return was computed by. */
export interface SchemeName {
  readonly id: string;
  readonly title: Text;
  readonly year: number;
  readonly version: number;
  /** SHA-256 over the canonical JSON of the scheme. */
  readonly fingerprint: string;
}

/** The version of a return before it. */
export interface EarlierReturn {
  readonly version: number;
  readonly fingerprint: string;
}

/** What a returned file says of itself. */
export interface ReturnFacts {
  /** The branch that returns it; "" where the file does not say. */
  readonly unit: string;
  /** 2026Q3; "" where the file does not say. */
  readonly period: string;
  /** From 1; 0 of a workbook that was not frozen. */
  readonly version: number;
  /** The version that was re-opened for this one, by its number and fingerprint; null of a first one, and of one not frozen. */
  readonly earlier: EarlierReturn | null;
  readonly people: number;
  /** SHA-256 over what was frozen; of a workbook that was not, over what was computed from it. */
  readonly fingerprint: string;
  readonly scheme: SchemeName;
  readonly frozen: boolean;
  /** Local time 2026-10-09 08:30, and who froze it; "" where it was not frozen. */
  readonly frozenAt: string;
  readonly by: string;
  /** SHA-256 over the canonical JSON of its results. */
  readonly resultFingerprint: string;
}

/** A return with the results of its people: all that a merge needs of it. */
export interface ReturnContent extends ReturnFacts {
  readonly results: readonly FrozenResult[];
}

/**
 * A file that was read: a frozen one, a workbook filled in but not frozen, one that came out of an earlier merge, or one
 * that cannot be read.
 */
export interface ReturnedFile {
  /** Its name, as it arrived. */
  readonly file: string;
  readonly kind: "frozen" | "workbook" | "merged" | "unreadable";
  /** Null where not even that can be told. */
  readonly facts: ReturnFacts | null;
  /** Null where the file itself keeps it out, whatever is expected. */
  readonly content: ReturnContent | null;
  /** The scheme that the file carries; null where there is none to be trusted. */
  readonly scheme: SchemeDocument | null;
  /** What was found in the file by itself. */
  readonly findings: readonly Finding[];
  /** The merged workbook out of which it came: the data behind it can no longer be looked at. */
  readonly carriedIn?: CarriedIn;
  /** The other returns of its unit that were in hand when that workbook was merged. */
  readonly others?: readonly ReturnVersion[];
}

/** A merged workbook, by its name and the fingerprint of what it carries. */
export interface CarriedIn {
  readonly file: string;
  readonly fingerprint: string;
}

/** How a scheme is named in lists: 客户经理考核方案 2026 年第 1 版. */
export function schemeTitle({ title, year, version }: Omit<SchemeName, "id" | "fingerprint">): Text {
  return text(
    `${title.zh} ${String(year)} 年第 ${String(version)} 版`,
    `${title.en} ${String(year)} version ${String(version)}`,
  );
}

/** By what a scheme is known. */
export function schemeName(document: SchemeDocument, known = fingerprint(document)): SchemeName {
  const { id, title, year, version } = document;
  return { id, title, year, version, fingerprint: known };
}

/** The facts of a content without its people; names too long for a merge are cut, as lists and receipts show them. */
export function factsOf(content: ReturnContent): ReturnFacts {
  const { unit, period, version, earlier, people, fingerprint: known, scheme } = content;
  const { frozen, frozenAt, by, resultFingerprint } = content;
  return {
    unit: cutTo(unit, LONGEST_WORD),
    period,
    version,
    earlier,
    people,
    fingerprint: known,
    scheme,
    frozen,
    frozenAt: cutTo(frozenAt, LONGEST_WORD),
    by: cutTo(by, LONGEST_WORD),
    resultFingerprint,
  };
}

/** The id of the grade that counts: the settled one under rules of movement, else the final one; null where there is none. */
export function countingGrade({ settledGrade, finalGrade }: FrozenResult, { movement }: SchemeDocument): string | null {
  return movement === undefined ? finalGrade : settledGrade;
}
