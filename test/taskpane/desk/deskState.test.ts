import { fingerprint } from "../../../src/domain/scheme/fingerprint";
import type { DeskAction, DeskState } from "../../../src/taskpane/desk/state/deskState";
import { deskReducer, emptyDesk } from "../../../src/taskpane/desk/state/deskState";
import { isUnsaved, openDraft } from "../../../src/taskpane/desk/state/openDraft";
import { seal, testKey } from "../../support/sealing";
import { demonstrationScheme } from "../../support/demonstrationScheme";

const scheme = demonstrationScheme();
const { document } = scheme;
const open = openDraft(document, {
  origin: { label: document.title, document },
  library: null,
  kept: false,
});

function after(...actions: readonly DeskAction[]): DeskState {
  return actions.reduce(deskReducer, emptyDesk);
}

const opened: DeskAction = { type: "opened", open, step: "edit" };
const edited: DeskAction = { type: "changed", action: { kind: "set", path: "score.scale", value: 3 } };

describe("the desk", () => {
  test("no step but the first is open before a scheme was begun", () => {
    expect(after({ type: "stepChosen", step: "issue" }).step).toBe("source");
    expect(after({ type: "ledTo", path: "eva" }).step).toBe("source");
    expect(after(opened, { type: "stepChosen", step: "issue" }).step).toBe("issue");
  });

  test("a finding leads to its field from any step", () => {
    const state = after(opened, { type: "stepChosen", step: "check" }, { type: "ledTo", path: "eva.lendingRate" });
    expect([state.step, state.open?.view.section, state.open?.view.target]).toEqual(["edit", "eva", "eva.lendingRate"]);
  });

  test("a saved draft is unsaved again after the next change", () => {
    const saved = after(opened, { type: "saved", document });
    expect(
      [after(opened), saved, deskReducer(saved, edited)].map((state) => state.open && isUnsaved(state.open)),
    ).toEqual([true, false, true]);
  });

  test("what was issued is no longer what stands on the desk once the draft is changed, and stays so while it is only looked at", async () => {
    const issued: DeskAction = {
      type: "issued",
      issued: { scheme, seal: await seal(scheme), key: testKey().key, file: "demonstration-2026-1.json" },
    };
    const state = after(opened, issued);
    expect(state.issued?.seal.scheme.fingerprint).toBe(fingerprint(document));
    expect(state.open && isUnsaved(state.open)).toBe(false);
    expect(deskReducer(state, { type: "changed", action: { kind: "settle" } }).issued).not.toBeNull();
    expect(deskReducer(state, { type: "viewChanged", change: { search: "回报" } }).issued).not.toBeNull();
    expect(deskReducer(state, edited).issued).toBeNull();
    expect(deskReducer(state, opened).issued).toBeNull();
  });

  test("remembers what to begin from while other steps are shown, whatever is opened to compare with", () => {
    const known = { key: "file a.json", place: "file", document, scheme, standing: "draft", file: "a.json" } as const;
    const chosen = after(
      { type: "baseChosen", key: "server demonstration-2026-1" },
      opened,
      { type: "stepChosen", step: "compare" },
      { type: "fileRead", known },
      { type: "stepChosen", step: "source" },
    );
    expect([emptyDesk.base, chosen.base]).toEqual([null, "server demonstration-2026-1"]);
  });

  test("a file read again takes the place of what was read before", () => {
    const known = { key: "file a.json", place: "file", document, scheme, standing: "draft", file: "a.json" } as const;
    const twice = after({ type: "fileRead", known }, { type: "fileRead", known: { ...known, standing: "sealed" } });
    expect(twice.files).toEqual([{ ...known, standing: "sealed" }]);
  });
});
