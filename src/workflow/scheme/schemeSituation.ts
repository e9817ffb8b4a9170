import type { Scheme, SchemeResult } from "../../domain/scheme/scheme";
import { readSchemeText } from "../../domain/scheme/scheme";
import type { SchemeIssue } from "../../domain/scheme/schemeIssue";
import { schemeTables } from "../../domain/scheme/schemeTables";
import type { Cell } from "../../domain/values/cell";
import { showCell } from "../../domain/values/cell";
import type { Period } from "../../domain/values/period";
import { parsePeriod, periodId } from "../../domain/values/period";
import { text } from "../../domain/values/text";
import { appraisalPartXml, readAppraisalPart } from "../appraisalPart";
import type { Place, Progress, ServerPort, TableContent, WorkbookPort } from "../ports";
import type { SchemeDifference } from "./schemeComparison";
import { compareSchemes, compareSheet } from "./schemeComparison";

/** The scheme that a workbook carries: none, one that is refused, or one that holds. */
export type CarriedScheme =
  | { readonly state: "none" }
  | { readonly state: "refused"; readonly issues: readonly SchemeIssue[] }
  | { readonly state: "carried"; readonly scheme: Scheme };

/** A configured scheme file of the server that is refused, with its issues. */
export interface RefusedFile {
  readonly file: string;
  readonly issues: readonly SchemeIssue[];
}

/** Everything about schemes: what the workbook carries, what the bank configured, what the sheet shows. */
export interface SchemeSituation {
  readonly carried: CarriedScheme;
  /** The period that the sheet shows in its cell 考核期, else the one recorded in the part. */
  readonly period: Period | null;
  /** The period recorded in the part, by which functions count days. */
  readonly recordedPeriod: Period | null;
  /** The cell in which the workbook shows the period; null where it has none. */
  readonly periodCell: (Place & { readonly value: Cell }) | null;
  /** False where the workbook has no sheet 方案参数 (or not its tables): then nothing of it was compared. */
  readonly sheetShown: boolean;
  readonly configured: readonly Scheme[];
  readonly refusedFiles: readonly RefusedFile[];
  /** The configured scheme of the same id and year as the carried one, newest version first; null where there is none. */
  readonly counterpart: Scheme | null;
  readonly sheetDifferences: readonly SchemeDifference[];
  readonly configuredDifferences: readonly SchemeDifference[];
}

/** The XML part of a workbook as a carried scheme and period. */
export function readCarried(xml: string | null): { readonly carried: CarriedScheme; readonly period: Period | null } {
  if (xml === null) return { carried: { state: "none" }, period: null };
  const part = readAppraisalPart(xml);
  if (part === null) {
    const message = text(
      "工作簿里的方案部分不完整，应重新载入方案",
      "the workbook's scheme part is incomplete; load the scheme again",
    );
    return { carried: { state: "refused", issues: [{ path: "", message }] }, period: null };
  }
  const read: SchemeResult = readSchemeText(part.schemeText);
  return {
    carried: read.ok ? { state: "carried", scheme: read.scheme } : { state: "refused", issues: read.issues },
    period: part.period,
  };
}

/** Reads the configured schemes of the server; a refused file is told, not used. */
export async function readConfigured(
  server: ServerPort,
): Promise<{ readonly configured: readonly Scheme[]; readonly refusedFiles: readonly RefusedFile[] }> {
  const files = await server.schemeFiles();
  const results = await Promise.all(
    files.map(async (file) => ({ file, result: readSchemeText(await server.schemeText(file)) })),
  );
  return {
    configured: results.flatMap(({ result }) => (result.ok ? [result.scheme] : [])),
    refusedFiles: results.flatMap(({ file, result }) => (result.ok ? [] : [{ file, issues: result.issues }])),
  };
}

/** The newest configured version of the same bank scheme and year. */
export function counterpartOf(scheme: Scheme, configured: readonly Scheme[]): Scheme | null {
  const same = configured.filter(
    ({ document }) => document.id === scheme.document.id && document.year === scheme.document.year,
  );
  return [...same].sort((one, other) => other.document.version - one.document.version)[0] ?? null;
}

/** Reads everything about schemes from workbook and server. */
export async function schemeSituation(
  workbook: WorkbookPort,
  server: ServerPort,
  progress: Progress,
): Promise<SchemeSituation> {
  const [xml, periodCell, { configured, refusedFiles }] = await Promise.all([
    workbook.readPart(),
    workbook.readNamedCell(PERIOD_NAME),
    readConfigured(server),
  ]);
  const { carried, period: recordedPeriod } = readCarried(xml);
  const shown = periodCell === null ? null : parsePeriod(showCell(periodCell.value));
  const common = { carried, period: shown ?? recordedPeriod, recordedPeriod, periodCell, configured, refusedFiles };
  if (carried.state !== "carried") {
    return { ...common, sheetShown: false, counterpart: null, sheetDifferences: [], configuredDifferences: [] };
  }
  const counterpart = counterpartOf(carried.scheme, configured);
  const contents = await readSchemeSheet(workbook, carried.scheme, progress);
  return {
    ...common,
    sheetShown: contents.size > 0,
    counterpart,
    sheetDifferences: contents.size === 0 ? [] : compareSheet(contents, carried.scheme),
    configuredDifferences: counterpart === null ? [] : compareSchemes(carried.scheme, counterpart),
  };
}

/** The workbook's own name of the cell in which the period is chosen. */
export const PERIOD_NAME = "考核期";

/** Records the period for the functions, and shows it in the workbook's cell where there is one; the situation after it. */
export async function settlePeriod<S extends SchemeSituation>(
  workbook: WorkbookPort,
  situation: S,
  scheme: Scheme,
  period: Period,
): Promise<S> {
  const { recordedPeriod, periodCell } = situation;
  const value = periodId(period);
  if (periodCell !== null && showCell(periodCell.value) !== value) {
    await workbook.writeCells([{ sheet: periodCell.sheet, address: periodCell.address, value }]);
  }
  if (recordedPeriod === null || periodId(recordedPeriod) !== value) {
    await workbook.writePart(appraisalPartXml(scheme.document, period));
    await workbook.recalculate();
  }
  return {
    ...situation,
    period,
    recordedPeriod: period,
    periodCell: periodCell === null ? null : { ...periodCell, value },
  };
}

/** Reads the tables of 方案参数 by name. */
async function readSchemeSheet(
  workbook: WorkbookPort,
  scheme: Scheme,
  progress: Progress,
): Promise<ReadonlyMap<string, TableContent>> {
  const names = new Set(schemeTables(scheme.document).map(({ name }) => name));
  const references = (await workbook.listTables()).filter(({ kind, name }) => kind === "table" && names.has(name));
  const contents = new Map<string, TableContent>();
  for (const reference of references) contents.set(reference.name, await workbook.readTable(reference, progress));
  return contents;
}
