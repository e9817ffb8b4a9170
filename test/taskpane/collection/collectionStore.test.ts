import type { CollectionClient } from "../../../src/collection/collectionClient";
import { createEngine } from "../../../src/collection/collectionEngine";
import { webSignatures } from "../../../src/seal/webSignatures";
import type { ChosenFile } from "../../../src/taskpane/collection/chosenFile";
import type { CollectionStore } from "../../../src/taskpane/collection/collectionStore";
import { createCollection } from "../../../src/taskpane/collection/collectionStore";
import type { PaneServices } from "../../../src/taskpane/services";
import { issuedSchemeText } from "../../../src/workflow/seal/schemeFile";
import { WorkbookFault } from "../../../src/workflow/ports";
import { frozenOf, issuedScheme, peopleOf } from "../../collection/returns";
import { demonstrationScheme } from "../../support/demonstrationScheme";
import { stillClock } from "../../support/fakeWorkbook";
import { keyListText, seal } from "../../support/sealing";
import { fakeServices } from "../fakeServices";

/** The tab over an engine on this page, with the bank's issued scheme on the server. */
async function opened(
  client?: CollectionClient,
  save?: PaneServices["files"]["save"],
): Promise<{
  readonly store: CollectionStore;
  readonly saved: readonly string[];
  readonly server: { readonly schemes: Record<string, string>; down: boolean };
}> {
  const schemes: Record<string, string> = {
    "bank-2026-1.json": issuedSchemeText(issuedScheme.document, await seal(issuedScheme)),
  };
  const { services, saved } = fakeServices({ schemes, keyList: keyListText() });
  const engine = createEngine({ signatures: webSignatures(), clock: stillClock });
  const files = save === undefined ? services.files : { ...services.files, save };
  const server = { schemes, down: false };
  const schemeFiles = (): Promise<readonly string[]> =>
    server.down ? Promise.reject(new WorkbookFault("other", "", "offline")) : services.server.schemeFiles();
  const store = createCollection(
    { ...services, files, server: { ...services.server, schemeFiles } },
    client ?? { ask: engine.answer },
  );
  await store.open();
  return { store, saved, server };
}

async function returned(unit: string, change: Parameters<typeof frozenOf>[2] = {}, count = 2): Promise<ChosenFile> {
  const { bytes, content } = await frozenOf(unit, peopleOf(unit, count), change);
  return chosen(`${unit}_${content.period}_v${String(content.version)}_20261009.xlsx`, bytes);
}

function chosen(name: string, bytes: Uint8Array, size = bytes.length): ChosenFile {
  return { name, size, arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer) };
}

const verdicts = (store: CollectionStore): readonly string[] | undefined =>
  store.get().report?.files.map(({ verdict }) => verdict);

describe("the collection tab", () => {
  it("expects the last quarter and the bank's issued scheme of its year", async () => {
    const { store } = await opened();
    expect(store.get()).toMatchObject({ period: { year: 2026, quarter: 3 }, scheme: issuedScheme.fingerprint });
    expect(store.get().work).toEqual({ state: "done", value: null });
  });

  it("says that the server cannot be read, and reads it again", async () => {
    const { services } = fakeServices({ schemes: {} });
    const broken = { ...services.server, schemeFiles: () => Promise.reject(new WorkbookFault("other", "", "offline")) };
    const engine = createEngine({ signatures: webSignatures(), clock: stillClock });
    const store = createCollection({ ...services, server: broken }, { ask: engine.answer });
    await store.open();
    expect(store.get().work.state).toBe("failed");
  });

  it("reads files, lists them, and reads more later", async () => {
    const { store } = await opened();
    await store.addFiles([await returned("城东支行"), chosen("坏.xlsx", new Uint8Array(4))]);
    expect(verdicts(store)).toEqual(["accepted", "refused"]);
    await store.addFiles([await returned("城西支行")]);
    expect(store.get().report?.people).toBe(4);
  });

  it("does not read a byte of a file that is too large", async () => {
    const { store } = await opened();
    const arrayBuffer = jest.fn();
    await store.addFiles([{ name: "大.xlsx", size: 61 * 1024 * 1024, arrayBuffer }]);
    expect([verdicts(store), arrayBuffer.mock.calls]).toEqual([["refused"], []]);
  });

  it("tells of a file that vanished since it was chosen", async () => {
    const { store } = await opened();
    await store.addFiles([{ name: "没.xlsx", size: 1, arrayBuffer: () => Promise.reject(new Error("NotFoundError")) }]);
    expect(store.get().report?.files[0]?.findings[0]?.message.zh).toContain("NotFoundError");
  });

  it("stops between files and keeps those read before", async () => {
    const { store } = await opened();
    const second: ChosenFile = {
      name: "b.xlsx",
      size: 1,
      arrayBuffer: () => {
        store.stop();
        return Promise.resolve(new ArrayBuffer(1));
      },
    };
    const third = { name: "c.xlsx", size: 1, arrayBuffer: jest.fn() };
    await store.addFiles([await returned("城东支行"), second, third]);
    expect(store.get().work).toMatchObject({ state: "failed", fault: { code: "stopped" } });
    await new Promise((resolve) => setTimeout(resolve, 0));
    expect([verdicts(store), third.arrayBuffer.mock.calls]).toEqual([["accepted"], []]);
  });

  describe("of files that were not read, as the person stopped", () => {
    const unread = (store: CollectionStore): readonly string[] =>
      store.get().unread.map(({ file, purpose }) => `${purpose} ${file.name}`);

    /** A tab that was stopped at the second of three files. */
    async function stopped(
      purpose: "addFiles" | "addHistory" = "addFiles",
      west?: ChosenFile,
    ): Promise<CollectionStore> {
      const { store } = await opened();
      const [east, south] = [await returned("城东支行"), await returned("城南支行")];
      const left = west ?? (await returned("城西支行"));
      let stops = true;
      const second: ChosenFile = {
        ...left,
        arrayBuffer: () => {
          if (stops) store.stop();
          stops = false;
          return left.arrayBuffer();
        },
      };
      await store[purpose]([east, second, south]);
      return store;
    }

    it("keeps them, and reads them when asked", async () => {
      const store = await stopped();
      expect(unread(store)).toEqual([
        "return 城西支行_2026Q3_v1_20261009.xlsx",
        "return 城南支行_2026Q3_v1_20261009.xlsx",
      ]);
      await store.readUnread("history");
      expect(verdicts(store)).toEqual(["accepted"]);
      await store.readUnread("return");
      expect(verdicts(store)).toEqual(["accepted", "accepted", "accepted"]);
      expect(unread(store)).toEqual([]);
    });

    it("no longer counts one as unread that is chosen again, nor any that is given up or forgotten", async () => {
      const west = await returned("城西支行");
      const store = await stopped("addFiles", west);
      await store.addFiles([{ ...west }]);
      expect(unread(store)).toEqual(["return 城南支行_2026Q3_v1_20261009.xlsx"]);
      store.leaveUnread("return");
      expect(unread(store)).toEqual([]);
      const other = await stopped();
      await other.startAgain();
      expect(unread(other)).toEqual([]);
    });

    it("keeps earlier files apart from returns", async () => {
      const store = await stopped("addHistory");
      expect(unread(store)).toEqual([
        "history 城西支行_2026Q3_v1_20261009.xlsx",
        "history 城南支行_2026Q3_v1_20261009.xlsx",
      ]);
      store.leaveUnread("return");
      await store.addFiles([await returned("城西支行")]);
      expect(unread(store)).toHaveLength(2);
    });
  });

  it("lets in what asks, keeps it out again, and chooses between doubles", async () => {
    const { store } = await opened();
    await store.expectUnits("城西支行\n城南支行");
    await store.addFiles([await returned("城东支行"), await returned("城西支行"), await returned("城西支行", {}, 3)]);
    expect(verdicts(store)).toEqual(["waiting", "waiting", "waiting"]);
    const [east, one, other] = store.get().report!.files.map(({ facts }) => facts!.fingerprint);
    await store.letIn([east!]);
    await store.choose(one!, [other!]);
    expect(verdicts(store)).toEqual(["remarks", "accepted", "surplus"]);
    await store.choose(other!, [one!]);
    await store.keepOut([east!]);
    expect(verdicts(store)).toEqual(["waiting", "surplus", "accepted"]);
    expect(store.get().report?.missing).toEqual([{ unit: "城南支行", state: "nothing" }]);
  });

  it("judges anew when another period or scheme is expected", async () => {
    const { store } = await opened();
    await store.addFiles([await returned("城东支行")]);
    await store.expectPeriod({ year: 2026, quarter: 2 });
    expect(verdicts(store)).toEqual(["refused"]);
    await store.expectPeriod({ year: 2026, quarter: 3 });
    expect(verdicts(store)).toEqual(["accepted"]);
  });

  it("hands on whether only frozen files are taken", async () => {
    const asked = jest.fn().mockResolvedValue(null);
    const { store } = await opened({ ask: asked });
    await store.takeFrozenOnly(true);
    expect(asked).toHaveBeenLastCalledWith(
      "report",
      { question: expect.objectContaining({ frozenOnly: true }) as unknown },
      expect.anything(),
    );
  });

  it("asks again about a return that was let in when something else is found later", async () => {
    const { store } = await opened();
    await store.expectUnits("城西支行");
    await store.addFiles([await returned("城东支行")]);
    await store.letIn([store.get().report!.files[0]!.facts!.fingerprint]);
    expect(verdicts(store)).toEqual(["remarks"]);
    const { bytes } = await frozenOf("城西支行", peopleOf("城东支行", 1));
    await store.addFiles([chosen("城西支行_2026Q3_v1_20261009.xlsx", bytes)]);
    expect(verdicts(store)).toEqual(["waiting", "waiting"]);
    await store.letIn(store.get().report!.files.map(({ facts }) => facts!.fingerprint));
    expect(verdicts(store)).toEqual(["remarks", "remarks"]);
  });

  it("counts the list of units with every letter, while files are read too", async () => {
    const { store } = await opened();
    const first = await returned("城东支行");
    const typing: ChosenFile = {
      ...first,
      arrayBuffer: () => {
        void store.expectUnits("城南");
        void store.expectUnits("城南支行");
        return first.arrayBuffer();
      },
    };
    await store.addFiles([typing]);
    expect(store.get().report?.missing).toEqual([{ unit: "城南支行", state: "nothing" }]);
    const typed = [store.expectUnits("城"), store.expectUnits("城北"), store.expectUnits("城北支行")];
    await Promise.all(typed);
    expect(store.get().report?.missing).toEqual([{ unit: "城北支行", state: "nothing" }]);
    expect(store.get().work.state).toBe("done");
  });

  it("takes a change that comes while a file is made into the list", async () => {
    let typed = (): void => undefined;
    const { store } = await opened(undefined, () => {
      typed();
    });
    await store.addFiles([await returned("城东支行")]);
    typed = () => void store.expectUnits("城北支行");
    await store.merge();
    expect(store.get().report?.missing).toEqual([{ unit: "城北支行", state: "nothing" }]);
    expect(store.get().work).toMatchObject({ value: { task: "merge" } });
  });

  it("reads keys and schemes anew with each batch of files and on starting again; those known go on without the server", async () => {
    const { store, server } = await opened();
    const newer = demonstrationScheme((document) => {
      document.version = 2;
      document.change = { reason: { zh: "修订", en: "revised" } };
    });
    await store.addFiles([await returned("城东支行")]);
    server.schemes["bank-2026-2.json"] = issuedSchemeText(newer.document, await seal(newer));
    await store.addFiles([await returned("城西支行")]);
    expect(store.get().schemes).toHaveLength(2);
    expect(store.get().scheme).toBe(newer.fingerprint);
    delete server.schemes["bank-2026-2.json"];
    await store.startAgain();
    expect(store.get()).toMatchObject({ scheme: issuedScheme.fingerprint, work: { state: "done" } });
    server.down = true;
    await store.addFiles([await returned("城东支行")]);
    expect(verdicts(store)).toEqual(["accepted"]);
    await store.startAgain();
    expect(store.get()).toMatchObject({ work: { state: "failed" }, report: null });
    server.down = false;
    await store.open();
    expect(store.get().work.state).toBe("done");
  });

  it("saves the merged workbook and the receipts", async () => {
    const { store, saved } = await opened();
    await store.addFiles([await returned("城东支行")]);
    await store.merge();
    expect(store.get().work).toMatchObject({ value: { task: "merge", count: 1, people: 2 } });
    await store.receipts();
    expect(saved).toEqual(["全行考核汇总_2026Q3_20261012.xlsx", "回执_2026Q3_20261012.zip"]);
  });

  it("goes on with an earlier merge once a person has known it again", async () => {
    const kept: { readonly name: string; readonly bytes: Uint8Array }[] = [];
    const { store } = await opened(undefined, (name, bytes) => void kept.push({ name, bytes }));
    await store.addFiles([await returned("城东支行")]);
    await store.merge();
    const { store: next } = await opened();
    await next.addFiles([await returned("城西支行"), ...kept.map(({ name, bytes }) => chosen(name, bytes))]);
    expect(verdicts(next)).toEqual(["accepted", "waiting"]);
    await next.goOnWith(next.get().report!.merges[0]!);
    expect(verdicts(next)).toEqual(["accepted", "accepted"]);
  });

  it("holds returns against earlier files", async () => {
    const { store } = await opened();
    await store.addHistory([await returned("城东支行", { period: { year: 2026, quarter: 2 } }, 9)]);
    await store.addFiles([await returned("城东支行")]);
    expect(store.get().report?.files[0]?.findings.map(({ code }) => code)).toEqual(["headcount", "missingPeople"]);
  });

  it("holds returns against an earlier merged workbook once a person has known it again", async () => {
    const kept: { readonly name: string; readonly bytes: Uint8Array }[] = [];
    const { store } = await opened(undefined, (name, bytes) => void kept.push({ name, bytes }));
    await store.expectPeriod({ year: 2026, quarter: 2 });
    await store.addFiles([await returned("城东支行", { period: { year: 2026, quarter: 2 } }, 9)]);
    await store.merge();
    const { store: next } = await opened();
    await next.addHistory(kept.map(({ name, bytes }) => chosen(name, bytes)));
    await next.addFiles([await returned("城东支行")]);
    expect(next.get().report).toMatchObject({ history: null, files: [{ findings: [] }] });
    await next.takeAsHistory(next.get().report!.historyFiles[0]!.merged!);
    expect(next.get().report).toMatchObject({ history: { period: "2026Q2", people: 9 } });
    expect(next.get().report?.files[0]?.findings.map(({ code }) => code)).toEqual(["headcount", "missingPeople"]);
  });

  it("takes a file off the list, and starts again", async () => {
    const { store } = await opened();
    await store.addFiles([await returned("城东支行"), await returned("城西支行")]);
    await store.remove(store.get().report!.files[0]!.id);
    expect(verdicts(store)).toEqual(["accepted"]);
    await store.startAgain();
    expect(store.get()).toMatchObject({ report: null, accepted: [], scheme: issuedScheme.fingerprint });
  });
});
