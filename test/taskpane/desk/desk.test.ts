import { readScheme } from "../../../src/domain/scheme/scheme";
import { unsealed } from "../../../src/domain/seal/sealStanding";
import { beginDraft } from "../../../src/taskpane/desk/state/beginDraft";
import { comparable } from "../../../src/taskpane/desk/state/comparable";
import type { Desk } from "../../../src/taskpane/desk/state/desk";
import { createDesk } from "../../../src/taskpane/desk/state/desk";
import { draftFileName } from "../../../src/taskpane/desk/state/draftFileName";
import { filterPeople } from "../../../src/taskpane/desk/state/effectFilter";
import { knownSchemes, richest, usualBase } from "../../../src/taskpane/desk/state/knownSchemes";
import type { EffectQuestion } from "../../../src/taskpane/desk/state/previewEffect";
import { isUnsaved } from "../../../src/taskpane/desk/state/openDraft";
import { fullText } from "../../support/demonstrationScheme";
import type { FakeOptions } from "../fakeServices";
import { fakeServices } from "../fakeServices";
import { scheme, schemeText } from "../sampleQuarter";

/** A desk that has read what there is. */
async function readDesk(options: FakeOptions = {}): Promise<ReturnType<typeof fakeServices> & { readonly desk: Desk }> {
  const fake = fakeServices(options);
  const desk = createDesk(fake.services);
  await desk.readSituation();
  return { ...fake, desk };
}

function situationOf(desk: Desk): Parameters<typeof knownSchemes>[0] {
  const work = desk.situation.get();
  return work.state === "done" ? work.value : null;
}

/** The desk with the workbook's scheme on it, as it stands. */
async function begunDesk(options: FakeOptions = {}): Promise<Awaited<ReturnType<typeof readDesk>>> {
  const fake = await readDesk(options);
  const [base] = knownSchemes(situationOf(fake.desk), []);
  fake.desk.dispatch({ type: "opened", open: beginDraft(base!, "asIs", "", null), step: "edit" });
  return fake;
}

function question(newer: unknown): EffectQuestion {
  const read = readScheme(newer);
  if (!read.ok) throw new Error(read.issues.map(({ path }) => path).join());
  return {
    older: scheme,
    newer: read.scheme,
    period: { year: 2026, quarter: 3 },
    earlier: { references: [], mapping: null },
  };
}

describe("where a scheme can be begun from", () => {
  test("the workbook's own comes first, then the server's", async () => {
    const { desk } = await readDesk({ schemes: { "a.json": schemeText, "b.json": fullText } });
    const known = knownSchemes(situationOf(desk), []);
    expect(known.map(({ place, standing }) => [place, standing])).toEqual([
      ["workbook", "draft"],
      ["server", "draft"],
      ["server", "draft"],
    ]);
    expect(richest(known)?.id).toBe("demonstration-full");
  });

  test("a workbook whose scheme was altered says so, and is not the first choice", async () => {
    const { desk } = await readDesk({ schemes: { "a.json": fullText, "b.json": schemeText } });
    const situation = situationOf(desk);
    if (situation === null) throw new Error("Nothing was read");
    const known = knownSchemes({ ...situation, verified: { ...unsealed, state: "altered" } }, []);
    expect(known.map(({ place, standing }) => [place, standing])).toEqual([
      ["workbook", "altered"],
      ["server", "draft"],
      ["server", "draft"],
    ]);
    const [workbook, , sameName] = known;
    expect(usualBase(known)).toBe(sameName);
    expect(usualBase(known.slice(0, 2))).toBe(workbook);
  });

  test("the same content is offered once for comparison, that from which the draft was begun first", async () => {
    const { desk } = await begunDesk({ schemes: { "b.json": fullText, "a.json": schemeText } });
    const found = comparable(situationOf(desk), [], desk.get().open!);
    expect(found.map(({ place, scheme: one }) => [place, one?.document.id])).toEqual([
      ["workbook", "demonstration"],
      ["server", "demonstration-full"],
    ]);
  });

  test("a workbook without a scheme and a server without one leave files only", async () => {
    const { desk } = await readDesk({ part: null, schemes: {} });
    expect(knownSchemes(situationOf(desk), [])).toEqual([]);
  });
});

describe("the draft on the desk", () => {
  test("is handed over as a file that names it, and is saved from then on", async () => {
    const { desk, saved } = await begunDesk();
    desk.change({ kind: "set", path: "eva.expectedReturn", value: "0.12" });
    expect(isUnsaved(desk.get().open!)).toBe(true);
    desk.save();
    expect([saved, isUnsaved(desk.get().open!)]).toEqual([["demonstration-2026-1-draft.json"], false]);
  });

  test.each([
    [{ id: "bank-hr", year: 2027, version: 2 }, "bank-hr-2027-2-draft.json"],
    [{ id: "../../etc/passwd", year: 2027, version: 1 }, "scheme-draft.json"],
    [{ id: "", year: 2027, version: 1 }, "scheme-draft.json"],
    [{ id: "bank", year: "2027", version: 1 }, "scheme-draft.json"],
    [null, "scheme-draft.json"],
  ])("%j is saved as %s", (document, name) => {
    expect(draftFileName(document)).toBe(name);
  });

  test("a row that is added is led to", async () => {
    const { desk } = await begunDesk();
    desk.addRow("eva.assetClasses");
    const { view } = desk.get().open!;
    expect([view.section, view.target]).toEqual(["eva", "eva.assetClasses[11]"]);
  });
});

describe("the effect of a draft", () => {
  test("without a change nobody rises or falls, and everybody stands in the matrix", async () => {
    const { desk, record } = await readDesk();
    await desk.preview(question(scheme.document));
    const work = desk.effect.get();
    if (work.state !== "done" || work.value.state !== "shown") throw new Error(work.state);
    const { counts, matrix, people } = work.value.preview;
    expect([counts.rises, counts.falls, counts.total, matrix.totals.total, people]).toEqual([0, 0, 3, 3, []]);
    expect([record.sheets, record.cells, record.log]).toEqual([[], [], []]);
  });

  test("a higher bound lets somebody fall, who is found by direction and unit", async () => {
    const { desk } = await readDesk();
    const ladder = scheme.document.ladder.map((grade) =>
      grade.depositFloor === null ? grade : { ...grade, depositFloor: String(Number(grade.depositFloor) + 1) },
    );
    await desk.preview(question({ ...scheme.document, ladder }));
    const work = desk.effect.get();
    if (work.state !== "done" || work.value.state !== "shown") throw new Error(work.state);
    const { people, counts } = work.value.preview;
    expect(counts.falls).toBeGreaterThan(0);
    expect(filterPeople(people, { direction: "falls", unit: "" })).toHaveLength(counts.falls);
    expect(filterPeople(people, { direction: "rises", unit: "" })).toEqual([]);
    expect(filterPeople(people, { direction: "", unit: "城东支行 " }).map(({ id }) => id)).toEqual(
      people.filter(({ unit }) => unit === "城东支行").map(({ id }) => id),
    );
  });

  test("a workbook without the tables says what is missing and grades nobody", async () => {
    const { desk } = await readDesk({ tables: [] });
    await desk.preview(question(scheme.document));
    const work = desk.effect.get();
    expect(work.state === "done" && work.value.state).toBe("unmapped");
    expect(work.state === "done" && work.value.state === "unmapped" && work.value.problems.length).toBeGreaterThan(0);
  });

  test("can be stopped", async () => {
    const { desk, record } = await readDesk();
    record.delay = () => {
      desk.effect.stop();
      return Promise.resolve();
    };
    await desk.preview(question(scheme.document));
    expect(desk.effect.get()).toMatchObject({ state: "failed", fault: { code: "stopped" } });
  });
});
