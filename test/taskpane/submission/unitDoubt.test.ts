import { createSubmission } from "../../../src/taskpane/submission/createSubmission";
import type { PageFound } from "../../../src/taskpane/submission/readSubmission";
import { unitDoubt } from "../../../src/taskpane/submission/unitDoubt";
import { isComplete } from "../../../src/workflow/submission/completeness";
import { createWizard } from "../../../src/taskpane/state/createWizard";
import { fakeServices } from "../fakeServices";
import { quarterTables, workedCases } from "../sampleQuarter";

/** What the page finds in a workbook whose people belong to these units, one after another. */
async function found(...units: readonly string[]): Promise<PageFound> {
  const tables = quarterTables(workedCases.map((row, index) => ({ ...row, unit: units[index % units.length] ?? "" })));
  const { services } = fakeServices({ tables });
  const wizard = createWizard(services);
  await wizard.runToCheck();
  await wizard.compute();
  wizard.review();
  wizard.toWriting();
  wizard.chooseMode("values");
  await wizard.write();
  const page = createSubmission(services);
  await page.read(wizard.get().kept);
  const read = page.get().found;
  if (read === null) throw new Error("Nothing was read");
  return read;
}

/** The period re-opened after its first version, which was submitted by a unit. */
function reopened(read: PageFound, unit: string): PageFound {
  const before = { version: 1, unit } as NonNullable<Extract<PageFound["frozen"], { state: "open" }>["before"]>;
  return { ...read, frozen: { state: "open", version: 2, earlier: null, before } };
}

describe("the unit that is entered for a submission", () => {
  test("is doubted where everybody of the roster belongs to another", async () => {
    const read = await found("城南支行");
    expect(unitDoubt(read, "城东支行")).toEqual({ kind: "roster", unit: "城南支行", version: null });
    expect(unitDoubt(read, " 城南支行 ")).toBeNull();
    expect(unitDoubt(read, "  ")).toBeNull();
  });

  test("may be a branch that submits for several units", async () => {
    expect(unitDoubt(await found("城南支行", "城东支行"), "广州分行")).toBeNull();
    expect(unitDoubt(await found(""), "广州分行")).toBeNull();
  });

  test("is doubted where the version before is another unit's, whatever the roster says", async () => {
    const read = reopened(await found("城南支行", "城东支行"), "城南支行");
    expect(unitDoubt(read, "城东支行")).toEqual({ kind: "earlier", unit: "城南支行", version: 1 });
    expect(unitDoubt(read, "城南支行")).toBeNull();
  });

  test("is never in the way of a submission", async () => {
    const read = await found("城南支行");
    expect(isComplete(read, { unit: "广州分行", by: "张三", reason: "", draftAccepted: true })).toBe(true);
  });
});
