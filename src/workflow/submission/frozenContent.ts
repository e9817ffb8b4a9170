import type { Seal } from "../../domain/seal/seal";
import type { SealState } from "../../domain/seal/sealStanding";
import type { SchemeDocument } from "../../domain/scheme/schema";
import type { TableId } from "../layout/column";
import type { FrozenParts } from "./frozenParts";

/** The namespace of the custom XML part in which a frozen file carries its content. */
export const FROZEN_NAMESPACE = "urn:kpi-appraisal:frozen:1";

/** What a cell of a frozen file holds: no formulas, no dates but numbers. Blank is null. */
export type FrozenCell = string | number | boolean | null;

/** A visible sheet of a frozen file: all its rows from A1, each without the blanks at its end. */
export interface FrozenSheet {
  readonly name: string;
  readonly rows: readonly (readonly FrozenCell[])[];
}

/** A table of data on one of the sheets: where its headers and rows stand, and which columns were taken for what. */
export interface FrozenTable {
  readonly id: TableId;
  readonly sheet: string;
  /** A1 address of headers and rows. */
  readonly address: string;
  /** Index of the header for each column of the layout; null where none was taken. */
  readonly columns: Readonly<Record<string, number | null>>;
  /** A1 addresses of the cells that were merged in the workbook: the check names them, a frozen file has none. */
  readonly merged: readonly string[];
  /** What stood directly below the table: the check names it, a frozen file has it not. */
  readonly below: FrozenRowsBelow | null;
}

/** The filled rows below a table: the A1 address and content of the first filled cell, and how many rows. */
export interface FrozenRowsBelow {
  readonly address: string;
  readonly first: Exclude<FrozenCell, null>;
  readonly rows: number;
}

/** The result of one manager, every figure as exact decimal text; null where there is none. */
export interface FrozenResult {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly netProfit: string | null;
  readonly quality: string | null;
  readonly deposits: string | null;
  readonly eva: string | null;
  readonly evaPoints: string | null;
  readonly gradingScore: string | null;
  /** Ids of grades of the scheme's ladder. */
  readonly finalGrade: string | null;
  readonly settledGrade: string | null;
  readonly lastGrade: string | null;
  /** What the parts of the scheme give; left out under a scheme without parts. */
  readonly parts?: FrozenParts;
}

/** The figures and grades of a result that every scheme gives, in the order in which they follow from each other. */
export const resultFigures = [
  "netProfit",
  "quality",
  "deposits",
  "eva",
  "evaPoints",
  "gradingScore",
  "finalGrade",
  "settledGrade",
  "lastGrade",
] as const satisfies readonly (keyof FrozenResult)[];

/** How many people stand how, and how many problems the check found. */
export interface FrozenCounts {
  readonly people: number;
  readonly graded: number;
  readonly exempt: number;
  readonly unsettled: number;
  readonly notGraded: number;
  readonly problems: number;
}

/** The version before, when a period was re-opened. */
export interface EarlierVersion {
  readonly version: number;
  readonly fingerprint: string;
  /** Why it was re-opened, as entered. */
  readonly reason: string;
}

/**
 * Everything that a branch submits, as it was at one moment. Its fingerprint is the SHA-256 over its canonical JSON; the
 * cell of the cover that shows the fingerprint is null in here.
 */
export interface FrozenContent {
  readonly format: 1;
  /** The branch, as entered. */
  readonly unit: string;
  /** 2026Q3 */
  readonly period: string;
  /** 1 for the first submission of the period, then 2 … */
  readonly version: number;
  readonly earlier: EarlierVersion | null;
  /** Local time 2026-10-09 08:30. */
  readonly frozenAt: string;
  /** Who froze it, as entered. */
  readonly by: string;
  readonly scheme: SchemeDocument;
  readonly seal: Seal | null;
  readonly state: SealState;
  readonly counts: FrozenCounts;
  /** SHA-256 over the canonical JSON of `results`. */
  readonly resultFingerprint: string;
  readonly results: readonly FrozenResult[];
  readonly tables: readonly FrozenTable[];
  readonly sheets: readonly FrozenSheet[];
  /** Where the cover shows the fingerprint. */
  readonly fingerprintCell: { readonly sheet: string; readonly address: string };
}
