import { unsealed } from "../../src/domain/seal/sealStanding";
import type { SealStanding } from "../../src/domain/seal/sealStanding";
import type { Scheme } from "../../src/domain/scheme/scheme";
import { frozenFileBytes } from "../../src/files/xlsx/frozenFileBytes";
import { readWorkbook } from "../../src/files/xlsx/readWorkbook";
import type { AppraisalContext } from "../../src/domain/calculation/context";
import type { Period } from "../../src/domain/values/period";
import type { BankRecord } from "../../src/workflow/seal/bankRecord";
import { mapTables } from "../../src/workflow/data/mapping";
import { currentRun } from "../../src/workflow/submission/currentRun";
import type { FreezeInput, Frozen } from "../../src/workflow/submission/freezeContent";
import { freezeContent } from "../../src/workflow/submission/freezeContent";
import { demonstrationScheme, thirdQuarter } from "../support/demonstrationScheme";
import type { FakeTable } from "../support/fakeWorkbook";
import { FakeWorkbook, stillClock, unwatched } from "../support/fakeWorkbook";
import type { Person } from "../support/quarterTables";
import { quarterTables } from "../support/quarterTables";
import { keyListText, seal } from "../support/sealing";
import { readKeyList } from "../../src/domain/seal/keyList";
import type { FileWorkbook } from "../../src/workflow/ports";

/** What a test bends of a return. */
export interface ReturnChange extends Partial<Pick<FreezeInput, "version" | "by" | "standing" | "earlier">> {
  readonly period?: Period;
  readonly scheme?: Scheme;
}

/** The demonstration scheme, which the bank of these tests issued. */
export const issuedScheme = demonstrationScheme();

/** So many people of a unit, each with figures of their own; staff numbers begin with the unit. */
export function peopleOf(unit: string, count: number, change: Partial<Person> = {}): readonly Person[] {
  return Array.from({ length: count }, (_person, index) => ({
    id: `${unit}${String(index + 1).padStart(3, "0")}`,
    name: `${unit}人${String(index + 1)}`,
    unit,
    netProfit: 600_000 + ((index * 7919) % 4_000_000),
    corporate: 10_000_000 + index * 100_000,
    quality: 60 + ((index * 31) % 40),
    deposits: 1_000 + ((index * 97) % 20_000),
    lastGrade: index % 3 === 0 ? "二级客户经理" : "",
    ...change,
  }));
}

/** The standing of the issued scheme. */
export async function issuedStanding(scheme: Scheme = issuedScheme): Promise<SealStanding> {
  return { ...unsealed, state: "issued", seal: await seal(scheme) };
}

/** What the bank's server configured: the issued scheme and its key. */
export async function bankOf(...schemes: readonly Scheme[]): Promise<BankRecord> {
  const issued = schemes.length === 0 ? [issuedScheme] : schemes;
  const configured = await Promise.all(issued.map(async (scheme) => ({ ...scheme, seal: await seal(scheme) })));
  return { keys: readKeyList(keyListText()), configured };
}

/** A frozen return and the file in which it comes. */
export interface FrozenFile extends Frozen {
  readonly bytes: Uint8Array;
  readonly book: FileWorkbook;
}

/** A frozen return of a unit with these people. */
export function frozenOf(unit: string, people: readonly Person[], change: ReturnChange = {}): Promise<FrozenFile> {
  return frozenFrom(unit, Object.values(quarterTables(people)), change);
}

/** A frozen return of a unit out of these tables. */
export async function frozenFrom(
  unit: string,
  tables: readonly FakeTable[],
  { period = thirdQuarter, scheme = issuedScheme, ...change }: ReturnChange = {},
): Promise<FrozenFile> {
  const workbook = new FakeWorkbook(tables);
  const standing = change.standing ?? (await issuedStanding(scheme));
  const context: AppraisalContext & { readonly period: Period } = {
    scheme,
    period,
    ...(standing.state === "draft" ? { draft: true } : {}),
  };
  const mapping = mapTables(scheme.document, await workbook.listTables());
  const run = await currentRun(workbook, context, mapping, unwatched, stillClock);
  const frozen = freezeContent({
    run,
    standing,
    unit,
    by: "周敏",
    reason: "",
    at: new Date(2026, 9, 9, 8, 30),
    version: 1,
    earlier: null,
    before: null,
    log: null,
    logFaults: [],
    ...change,
  });
  const bytes = frozenFileBytes(frozen.plans, frozen.content);
  return { ...frozen, bytes, book: readWorkbook(bytes) };
}
