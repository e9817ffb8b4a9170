import { getAt, omitAt, setAt } from "../../../src/domain/scheme/editing/documentPath";
import type { OpenDraft } from "../../../src/taskpane/desk/state/openDraft";
import { changeDraft, isUnsaved, newRow, openDraft } from "../../../src/taskpane/desk/state/openDraft";
import { showPlace } from "../../../src/taskpane/desk/state/showPlace";
import { fullDocument } from "../../support/demonstrationScheme";

const document = fullDocument();
const origin = { label: document.title, document };

function opened(unfolded: readonly string[] = []): OpenDraft {
  const open = openDraft(document, { origin, library: document, kept: true });
  return { ...open, view: { ...open.view, unfolded } };
}

describe("a scheme on the desk", () => {
  test("is unsaved once something differs, and saved again once that is undone or typed back", () => {
    const open = opened();
    const changed = changeDraft(open, { kind: "set", path: "eva.expectedReturn", value: "0.12" });
    const back = changeDraft(changed, { kind: "undo" });
    const typedBack = changeDraft(changed, { kind: "set", path: "eva.expectedReturn", value: "0.10" });
    expect([open, changed, back, typedBack].map(isUnsaved)).toEqual([false, true, false, false]);
    const same = changeDraft(changed, {
      kind: "set",
      path: "eva.expectedReturn",
      value: getAt(document, "eva.expectedReturn"),
    });
    expect(isUnsaved(same)).toBe(false);
  });

  test("that was copied into another version stands in no file yet", () => {
    expect(isUnsaved(openDraft(document, { origin, library: null, kept: false }))).toBe(true);
  });

  test("keeps the same entries open when the rows before them move, come and go", () => {
    const list = "scorecard.indicators";
    const open = opened([`${list}[2]`, "scorecard.cards[1]"]);
    const unfolded = (draft: OpenDraft): readonly string[] => draft.view.unfolded;
    expect(unfolded(changeDraft(open, { kind: "removeRow", path: list, index: 0 }))).toEqual([
      `${list}[1]`,
      "scorecard.cards[1]",
    ]);
    expect(unfolded(changeDraft(open, { kind: "removeRow", path: list, index: 2 }))).toEqual(["scorecard.cards[1]"]);
    expect(unfolded(changeDraft(open, { kind: "moveRow", path: list, from: 2, to: 1 }))).toEqual([
      `${list}[1]`,
      "scorecard.cards[1]",
    ]);
    expect(unfolded(changeDraft(open, { kind: "moveRow", path: list, from: 1, to: 2 }))).toEqual([
      `${list}[1]`,
      "scorecard.cards[1]",
    ]);
    expect(unfolded(changeDraft(open, { kind: "removePart", path: "scorecard" }))).toEqual([]);
  });

  test("an entry that stays open is still the same one after any move", () => {
    const list = "scorecard.indicators";
    const nameAt = (open: OpenDraft, path: string): unknown => getAt(open.draft.document, `${path}.name.zh`);
    for (const [from, to] of [
      [0, 5],
      [5, 0],
      [3, 4],
      [4, 3],
      [2, 2],
    ] as const) {
      const open = opened([`${list}[3]`]);
      const moved = changeDraft(open, { kind: "moveRow", path: list, from, to });
      expect(nameAt(moved, moved.view.unfolded[0] ?? "")).toBe(nameAt(open, `${list}[3]`));
    }
  });

  test("a new row is found wherever the editing puts it", () => {
    const added = changeDraft(opened(), { kind: "addRow", path: "ladder" });
    const index = newRow(document, added.draft.document, "ladder");
    const names = document.ladder.map(({ id }) => id);
    expect(names).not.toContain(getAt(added.draft.document, `ladder[${String(index)}].id`));
    expect(newRow(document, document, "ladder")).toBeNull();
    expect(newRow(document, setAt(document, "ladder", document.ladder.slice(1)), "ladder")).toBeNull();
  });
});

describe("being led to a field", () => {
  const { view } = opened();

  test.each([
    ["eva.assetClasses[2].coefficient", "eva", ["eva.assetClasses[2]"]],
    ["effective.from", "revision", []],
    ["change.reason.zh", "revision", []],
    ["title.en", "general", []],
    [
      "scorecard.cards[1].indicators[3].weight",
      "scorecard",
      ["scorecard.cards[1]", "scorecard.cards[1].indicators[3]"],
    ],
    ["scorecard", "scorecard", []],
    ["ladder[0].scoreFloor", "ladder", ["ladder[0]"]],
  ])("%s stands in section %s", (path, section, unfolded) => {
    expect(showPlace(document, { ...view, search: "回报" }, path)).toEqual({
      section,
      unfolded,
      target: path,
      search: "",
    });
  });

  test("a part that the scheme lacks leads to its own section", () => {
    expect(showPlace(omitAt(document, "scorecard"), view, "scorecard.cards[0]").section).toBe("scorecard");
  });
});
