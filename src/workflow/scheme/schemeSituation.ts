import type { Scheme, SchemeResult } from "../../domain/scheme/scheme";
import { readSchemeText } from "../../domain/scheme/scheme";
import type { SchemeIssue } from "../../domain/scheme/schemeIssue";
import { noSeal, readSealText } from "../../domain/seal/readSeal";
import type { SealStanding } from "../../domain/seal/sealStanding";
import type { Cell } from "../../domain/values/cell";
import { showCell } from "../../domain/values/cell";
import type { Period } from "../../domain/values/period";
import { parsePeriod, periodId } from "../../domain/values/period";
import { text } from "../../domain/values/text";
import type { AppraisalPart } from "../appraisalPart";
import { partXml, readAppraisalPart } from "../appraisalPart";
import type { Place, Progress, ServerPort, SignaturePort, WorkbookPort } from "../ports";
import { WorkbookFault } from "../ports";
import type { ReadBankRecord } from "../seal/bankRecord";
import { readBankRecord } from "../seal/bankRecord";
import { standingInPeriod } from "../seal/standingInPeriod";
import type { SealedScheme } from "../seal/verifySeal";
import { verifySeal } from "../seal/verifySeal";
import type { SchemeDifference } from "./schemeComparison";
import { compareSchemes, compareSheet } from "./schemeComparison";
import { readSchemeSheet } from "./schemeSheet";

/** The scheme that a workbook carries: none, one that is refused, or one that holds in itself; its seal is judged apart. */
export type CarriedScheme =
  | { readonly state: "none" }
  | { readonly state: "refused"; readonly issues: readonly SchemeIssue[] }
  | ({ readonly state: "carried" } & SealedScheme);

/** Everything about schemes: what the workbook carries, what the bank configured, what the sheet shows. */
export interface SchemeSituation extends ReadBankRecord {
  readonly carried: CarriedScheme;
  /** How the carried scheme stands to its seal, whatever the period; null where no scheme is carried. */
  readonly verified: SealStanding | null;
  /** How it stands in `period`; null where no scheme is carried. */
  readonly standing: SealStanding | null;
  /** The period that the sheet shows in its cell 考核期, else the one recorded in the part. */
  readonly period: Period | null;
  /** The period recorded in the part, by which functions count days. */
  readonly recordedPeriod: Period | null;
  /** The cell in which the workbook shows the period; null where it has none. */
  readonly periodCell: (Place & { readonly value: Cell }) | null;
  /** False where the workbook has no sheet 方案参数 (or not its tables): then nothing of it was compared. */
  readonly sheetShown: boolean;
  /** The configured scheme of the same id and year as the carried one, newest version first; null where there is none. */
  readonly counterpart: Scheme | null;
  readonly sheetDifferences: readonly SchemeDifference[];
  readonly configuredDifferences: readonly SchemeDifference[];
}

/** What the situation is read from. */
export interface SchemePorts {
  readonly workbook: WorkbookPort;
  readonly server: ServerPort;
  readonly signatures: SignaturePort;
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
  const { schemeText, sealText, period } = part;
  const read: SchemeResult = readSchemeText(schemeText);
  if (!read.ok) return { carried: { state: "refused", issues: read.issues }, period };
  const reading = sealText === null ? noSeal : readSealText(sealText);
  return { carried: { state: "carried", scheme: read.scheme, ...reading }, period };
}

/** The newest configured version of the same bank scheme and year. */
export function counterpartOf(scheme: Scheme, configured: readonly Scheme[]): Scheme | null {
  const same = configured.filter(
    ({ document }) => document.id === scheme.document.id && document.year === scheme.document.year,
  );
  return [...same].sort((one, other) => other.document.version - one.document.version)[0] ?? null;
}

/** Reads everything about schemes from workbook and server, and judges the seal of the carried one. */
export async function schemeSituation(
  { workbook, server, signatures }: SchemePorts,
  progress: Progress,
): Promise<SchemeSituation> {
  const [xml, periodCell, bank] = await Promise.all([
    workbook.readPart(),
    workbook.readNamedCell(PERIOD_NAME),
    readBankRecord(server, signatures),
  ]);
  const { carried, period: recordedPeriod } = readCarried(xml);
  const shown = periodCell === null ? null : parsePeriod(showCell(periodCell.value));
  const period = shown ?? recordedPeriod;
  const common = { ...bank, carried, period, recordedPeriod, periodCell };
  if (carried.state !== "carried") {
    const nothing = { sheetShown: false, counterpart: null, sheetDifferences: [], configuredDifferences: [] };
    return { ...common, ...nothing, verified: null, standing: null };
  }
  const { scheme } = carried;
  const counterpart = counterpartOf(scheme, bank.configured);
  const contents = await readSchemeSheet(workbook, scheme, progress);
  const verified = await verifySeal(carried, bank, signatures);
  return {
    ...common,
    verified,
    standing: standingInPeriod(verified, scheme, bank.configured, period),
    sheetShown: contents.size > 0,
    counterpart,
    sheetDifferences: contents.size === 0 ? [] : compareSheet(contents, scheme),
    configuredDifferences: counterpart === null ? [] : compareSchemes(scheme, counterpart),
  };
}

/** The standing of the carried scheme in another period than the one of the situation; null where none is carried. */
export function standingFor(
  { carried, verified, configured }: Pick<SchemeSituation, "carried" | "verified" | "configured">,
  period: Period | null,
): SealStanding | null {
  if (carried.state !== "carried" || verified === null) return null;
  return standingInPeriod(verified, carried.scheme, configured, period);
}

/** The workbook's own name of the cell in which the period is chosen. */
export const PERIOD_NAME = "考核期";

/**
 * Records the period for the functions, and shows it in the workbook's cell where there is one; the situation after it, in
 * which the seal is judged for that period. Scheme and seal stay letter by letter as the workbook carries them. Rejects with
 * a WorkbookFault, changing nothing, where it carries another scheme by now.
 */
export async function settlePeriod<S extends SchemeSituation>(
  workbook: WorkbookPort,
  situation: S,
  scheme: Scheme,
  period: Period,
): Promise<S> {
  const { recordedPeriod, periodCell } = situation;
  const value = periodId(period);
  const part = await partOf(workbook, scheme);
  if (periodCell !== null && showCell(periodCell.value) !== value) {
    await workbook.writeCells([{ sheet: periodCell.sheet, address: periodCell.address, value }]);
  }
  if (recordedPeriod === null || periodId(recordedPeriod) !== value) {
    await workbook.writePart(partXml({ ...part, period }));
    await workbook.recalculate();
  }
  return {
    ...situation,
    period,
    recordedPeriod: period,
    periodCell: periodCell === null ? null : { ...periodCell, value },
    standing: standingFor(situation, period),
  };
}

/** The part of the workbook as it is now, where it still carries the scheme. */
async function partOf(workbook: WorkbookPort, scheme: Scheme): Promise<AppraisalPart> {
  const xml = await workbook.readPart();
  const { carried } = readCarried(xml);
  const part = xml === null ? null : readAppraisalPart(xml);
  if (part !== null && carried.state === "carried" && carried.scheme.fingerprint === scheme.fingerprint) return part;
  throw new WorkbookFault("notFound", scheme.document.title.zh, "the workbook no longer carries this scheme");
}
