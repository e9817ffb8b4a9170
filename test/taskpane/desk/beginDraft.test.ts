import { getAt } from "../../../src/domain/scheme/editing/documentPath";
import { schemeReview } from "../../../src/domain/scheme/review/schemeReview";
import { readScheme } from "../../../src/domain/scheme/scheme";
import { beginDraft, beginningsOf, usualBeginning, usualFirstDay } from "../../../src/taskpane/desk/state/beginDraft";
import { deskReducer, emptyDesk } from "../../../src/taskpane/desk/state/deskState";
import type { KnownScheme } from "../../../src/taskpane/desk/state/knownSchemes";
import { documentName } from "../../../src/taskpane/desk/state/knownSchemes";
import { isUnsaved } from "../../../src/taskpane/desk/state/openDraft";
import { demonstrationScheme, fullDocument } from "../../support/demonstrationScheme";

const scheme = demonstrationScheme();
const issued: KnownScheme = {
  key: "server",
  place: "server",
  document: scheme.document,
  scheme,
  standing: "issued",
  file: "",
};
const draft: KnownScheme = { ...issued, standing: "draft" };
const faulty: KnownScheme = { ...draft, document: { ...scheme.document, ladder: [] }, scheme: null };

describe("beginning a scheme", () => {
  test.each([
    ["an issued scheme in May is followed by its next version", issued, new Date(2026, 4, 10), "nextVersion"],
    ["an issued scheme in November is followed by the next year's", issued, new Date(2026, 10, 22), "nextYear"],
    ["an issued scheme of a year gone by is followed by the next year's", issued, new Date(2027, 0, 5), "nextYear"],
    ["a draft is gone on with", draft, new Date(2026, 10, 22), "asIs"],
    ["a faulty draft is gone on with", faulty, new Date(2026, 4, 10), "asIs"],
  ])("%s", (_rule, base, now, beginning) => {
    expect(usualBeginning(base, now)).toBe(beginning);
  });

  test("of a scheme that is refused nothing can be copied", () => {
    expect([beginningsOf(faulty), beginningsOf(draft)]).toEqual([["asIs"], ["asIs", "nextVersion", "nextYear"]]);
  });

  test.each([
    [new Date(2026, 0, 1), "2026-04-01"],
    [new Date(2026, 2, 31), "2026-04-01"],
    [new Date(2026, 8, 30), "2026-10-01"],
    [new Date(2026, 9, 1), "2026-10-01"],
    [new Date(2026, 10, 22), "2026-10-01"],
    [new Date(2026, 11, 31), "2026-10-01"],
    [new Date(2027, 1, 1), "2026-10-01"],
    [new Date(2025, 11, 31), "2026-04-01"],
  ])("on %s the next version usually begins on %s", (now, day) => {
    const first = usualFirstDay(scheme.document, now);
    expect(first).toBe(day);
    const begun = beginDraft(issued, "nextVersion", first, null).draft.document;
    expect(schemeReview(begun, [scheme.document]).checks.find(({ code }) => code === "effectiveDates")).toMatchObject({
      verdict: "held",
    });
  });

  test("a scheme with no quarter left keeps its own days, wherever today is", () => {
    const short = { year: 2026, effective: { from: "2026-10-01", to: "2026-12-31" } };
    for (const now of [new Date(2026, 4, 1), new Date(2026, 10, 22)])
      expect(usualFirstDay(short, now)).toBe("2026-10-01");
    const half = { year: 2026, effective: { from: "2026-01-01", to: "2026-06-30" } };
    expect(usualFirstDay(half, new Date(2026, 5, 1))).toBe("2026-04-01");
  });

  test("says what became of temporary indicators, until that was read", () => {
    const full = readScheme(fullDocument());
    if (!full.ok) throw new Error("The demonstration is refused");
    const open = beginDraft({ ...issued, document: full.scheme.document, scheme: full.scheme }, "nextYear", "", null);
    const named = full.scheme.document.scorecard!.adHoc.items.map(({ name }) => name.zh);
    expect(named.length).toBeGreaterThan(0);
    expect(open.carried.map(({ zh }) => named.some((name) => zh.startsWith(`「${name}」`)))).toEqual(
      named.map(() => true),
    );
    const begun = deskReducer(emptyDesk, { type: "opened", open, step: "edit" });
    expect(deskReducer(begun, { type: "carriedRead" }).open?.carried).toEqual([]);
    expect(beginDraft(issued, "asIs", "", null).carried).toEqual([]);
  });

  test("what is opened as it stands is kept already; a copy is not, and leaves the original as it was", () => {
    const before = JSON.stringify(scheme.document);
    const asIs = beginDraft(issued, "asIs", "", null);
    const year = beginDraft(issued, "nextYear", "", null);
    const version = beginDraft(issued, "nextVersion", "2026-10-01", null);
    expect([asIs, year, version].map(isUnsaved)).toEqual([false, true, true]);
    expect([asIs, year, version].map(({ draft: { document } }) => documentName(document).en)).toEqual([
      "Quarterly appraisal of customer managers (demonstration), 2026 version 1",
      "Quarterly appraisal of customer managers (demonstration), 2027 version 1",
      "Quarterly appraisal of customer managers (demonstration), 2026 version 2",
    ]);
    expect(getAt(version.draft.document, "effective.from")).toBe("2026-10-01");
    expect(readScheme(year.draft.document).ok).toBe(true);
    expect([asIs, year, version].every(({ origin }) => origin.document === scheme.document)).toBe(true);
    expect(JSON.stringify(scheme.document)).toBe(before);
  });
});
