import { beginDraft } from "../../../src/taskpane/desk/state/beginDraft";
import type { BankComparison } from "../../../src/taskpane/desk/state/bankComparison";
import { bankComparison, issueTerms } from "../../../src/taskpane/desk/state/bankComparison";
import type { Desk } from "../../../src/taskpane/desk/state/desk";
import { createDesk } from "../../../src/taskpane/desk/state/desk";
import { draftReview } from "../../../src/taskpane/desk/state/draftReview";
import { knownSchemes } from "../../../src/taskpane/desk/state/knownSchemes";
import type { PaneServices } from "../../../src/taskpane/services";
import { ServerFault } from "../../../src/taskpane/state/fault";
import { issuedSchemeText } from "../../../src/workflow/seal/schemeFile";
import { WorkbookFault } from "../../../src/workflow/ports";
import { keyListText, seal } from "../../support/sealing";
import { fakeServices } from "../fakeServices";
import { scheme } from "../sampleQuarter";

const FILE = "demonstration-2026-1.json";

/** Version 1 as it was issued, altered on the desk without a new number. */
const altered = {
  ...scheme.document,
  ladder: scheme.document.ladder.map((grade, index) =>
    index === 0 ? { ...grade, name: { ...grade.name, zh: `${grade.name.zh}甲` } } : grade,
  ),
};

interface Site {
  readonly desk: Desk;
  readonly record: ReturnType<typeof fakeServices>["record"];
  /** What the server answers from now on. */
  readonly answer: (change: Partial<PaneServices["server"]>) => void;
}

/** A desk before a server on which version 1 is issued; nothing is read yet. */
async function site(): Promise<Site> {
  const issued = issuedSchemeText(scheme.document, await seal(scheme));
  const { services, record } = fakeServices({ part: null, schemes: { [FILE]: issued }, keyList: keyListText() });
  let changed: Partial<PaneServices["server"]> = {};
  const server: PaneServices["server"] = {
    ...services.server,
    schemeFiles: () => (changed.schemeFiles ?? services.server.schemeFiles)(),
    keyList: () => (changed.keyList ?? services.server.keyList)(),
  };
  return {
    desk: createDesk({ ...services, server }),
    record,
    answer: (change) => {
      changed = change;
    },
  };
}

const unreachable = (): Promise<never> => Promise.reject(new ServerFault("schemes/index.json", "HTTP 503"));

/** How many stops the altered version 1 has, and how far it was compared. */
function found({ desk }: Site): { readonly stops: number; readonly comparison: BankComparison } {
  const last = desk.lastReading.get();
  const { stops } = draftReview(altered, last?.situation ?? null, []);
  return { stops, comparison: bankComparison(desk.situation.get(), last) };
}

describe("an altered version 1 beside the issued version 1", () => {
  test("is stopped once the bank's schemes were read", async () => {
    const here = await site();
    await here.desk.readSituation();
    expect(found(here)).toEqual({ stops: 1, comparison: { state: "complete", leftOut: [] } });
    expect(issueTerms(found(here).comparison)).toBe("none");
  });

  test("stays stopped while they are read again, and nothing is issued until then", async () => {
    const here = await site();
    await here.desk.readSituation();
    const seen: unknown[] = [];
    here.record.delay = () => {
      seen.push(found(here));
      return Promise.resolve();
    };
    await here.desk.readSituation();
    expect(seen.length).toBeGreaterThan(0);
    expect(new Set(seen.map((one) => JSON.stringify(one)))).toEqual(
      new Set([JSON.stringify({ stops: 1, comparison: { state: "reading", earlier: true } })]),
    );
    expect(issueTerms({ state: "reading", earlier: true })).toBe("wait");
  });

  test("stays stopped where the further reading is stopped or fails, which is told", async () => {
    for (const code of ["stopped", "busy"] as const) {
      const here = await site();
      await here.desk.readSituation();
      here.record.delay = () => Promise.reject(new WorkbookFault(code, "", "not now"));
      await here.desk.readSituation();
      expect(found(here)).toMatchObject({
        stops: 1,
        comparison: { state: "unread", earlier: true, why: { fault: { code } } },
      });
      expect(issueTerms(found(here).comparison)).toBe("acknowledge");
    }
  });

  test("stays stopped where the server is not reached any more, or gives no keys", async () => {
    const here = await site();
    await here.desk.readSituation();
    here.answer({ schemeFiles: unreachable });
    await here.desk.readSituation();
    const why = { fault: { code: "server", place: "schemes/index.json" } };
    expect(found(here)).toMatchObject({ stops: 1, comparison: { state: "unread", earlier: true, why } });
    here.answer({ keyList: unreachable });
    await here.desk.readSituation();
    expect(found(here)).toMatchObject({ stops: 1, comparison: { state: "unread", earlier: true } });
    expect(found(here).comparison).toHaveProperty("why.keys.zh", expect.stringContaining("公钥清单"));
    here.answer({});
    await here.desk.readSituation();
    expect(found(here)).toEqual({ stops: 1, comparison: { state: "complete", leftOut: [] } });
  });

  test("is not known to be wrong before a reading has ended: that is told, and issuing waits or is acknowledged", async () => {
    const here = await site();
    expect(found(here)).toEqual({ stops: 0, comparison: { state: "reading", earlier: false } });
    here.answer({ schemeFiles: unreachable });
    await here.desk.readSituation();
    expect(found(here)).toMatchObject({ stops: 0, comparison: { state: "unread", earlier: false } });
    here.answer({ keyList: unreachable });
    await here.desk.readSituation();
    expect(found(here)).toMatchObject({ stops: 0, comparison: { state: "unread", earlier: false } });
  });
});

describe("what the desk knows of the bank", () => {
  test("is still offered to begin from while it is read again", async () => {
    const { desk, record } = await site();
    await desk.readSituation();
    const known = (): number => knownSchemes(desk.lastReading.get()?.situation ?? null, []).length;
    const seen: number[] = [];
    record.delay = () => {
      seen.push(known());
      return Promise.resolve();
    };
    await desk.readSituation();
    expect(new Set([...seen, known()])).toEqual(new Set([1]));
  });

  test("is taken from the newest reading that reached it: what is gone from the server no longer counts", async () => {
    const here = await site();
    await here.desk.readSituation();
    here.answer({ schemeFiles: () => Promise.resolve([]) });
    await here.desk.readSituation();
    expect(found(here)).toEqual({ stops: 0, comparison: { state: "complete", leftOut: [] } });
  });

  test("names the files of the server that do not count", async () => {
    const { services } = fakeServices({ part: null, schemes: { "odd.json": "{" } });
    const desk = createDesk(services);
    await desk.readSituation();
    expect(bankComparison(desk.situation.get(), desk.lastReading.get())).toEqual({
      state: "complete",
      leftOut: ["odd.json"],
    });
  });

  test("lacks nothing where the bank has neither keys nor issued schemes yet", async () => {
    const { services } = fakeServices({ part: null, keyList: "" });
    const desk = createDesk(services);
    await desk.readSituation();
    expect(bankComparison(desk.situation.get(), desk.lastReading.get()).state).toBe("complete");
    const [base] = knownSchemes(desk.lastReading.get()?.situation ?? null, []);
    expect(base && beginDraft(base, "asIs", "", null).draft.document).toEqual(scheme.document);
  });
});
