import { frozenFileBytes } from "../../src/files/xlsx/frozenFileBytes";
import { unsealed } from "../../src/domain/seal/sealStanding";
import { currentRun } from "../../src/workflow/submission/currentRun";
import type { FreezeInput, Frozen } from "../../src/workflow/submission/freezeContent";
import { freezeContent } from "../../src/workflow/submission/freezeContent";
import { mapTables } from "../../src/workflow/data/mapping";
import { thirdQuarter } from "./demonstrationScheme";
import type { FakeTable } from "./fakeWorkbook";
import { FakeWorkbook, stillClock, unwatched } from "./fakeWorkbook";
import type { QuarterRows } from "./fullQuarter";
import { full, newHire, onLeave, quarterOf, tablesOf, threeManagers } from "./fullQuarter";

/** A quarter of five managers under the scheme with every part, frozen under the unsealed demonstration scheme. */
export async function frozenQuarter(
  rows: QuarterRows = quarterOf([...threeManagers, newHire, onLeave]),
  input: Partial<FreezeInput> = {},
  adjust: (tables: readonly FakeTable[]) => readonly FakeTable[] = (tables) => tables,
): Promise<Frozen & { readonly bytes: Uint8Array }> {
  const workbook = new FakeWorkbook(adjust(tablesOf(rows)));
  const context = { ...full, period: thirdQuarter, draft: true };
  const mapping = mapTables(full.scheme.document, await workbook.listTables());
  const run = await currentRun(workbook, context, mapping, unwatched, stillClock);
  const frozen = freezeContent({
    run,
    standing: unsealed,
    unit: "城东支行",
    by: "周敏",
    reason: "",
    at: new Date(2026, 9, 9, 8, 30),
    version: 1,
    earlier: null,
    before: null,
    log: null,
    logFaults: [],
    ...input,
  });
  return { ...frozen, bytes: frozenFileBytes(frozen.plans, frozen.content) };
}
