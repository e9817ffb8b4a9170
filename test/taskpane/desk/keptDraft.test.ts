import { getAt, setAt } from "../../../src/domain/scheme/editing/documentPath";
import type { Desk } from "../../../src/taskpane/desk/state/desk";
import { createDesk } from "../../../src/taskpane/desk/state/desk";
import type { DraftStorage } from "../../../src/taskpane/desk/state/keptDraft";
import { draftToKeep, keepDraft, keptDraft, LARGEST_KEPT } from "../../../src/taskpane/desk/state/keptDraft";
import { isUnsaved, openDraft } from "../../../src/taskpane/desk/state/openDraft";
import { demonstrationDocument } from "../../support/demonstrationScheme";
import { fakeServices } from "../fakeServices";

const document = demonstrationDocument();
const origin = { label: document.title, document };
const open = openDraft(document, { origin, library: null, kept: true });

/** A desk whose draft is kept, what the storage has, and how often it was written to. */
function keptDesk(content: string | null = null): {
  readonly desk: Desk;
  readonly storage: DraftStorage;
  readonly writes: () => number;
  readonly pass: () => void;
} {
  const desk = createDesk(fakeServices().services);
  let kept = content;
  let writes = 0;
  const waiting: (() => void)[] = [];
  const storage: DraftStorage = {
    read: () => kept,
    write: (written) => {
      kept = written;
      writes += 1;
    },
  };
  keepDraft(desk, storage, (later) => waiting.push(later));
  const pass = (): void => {
    for (const later of waiting.splice(0)) later();
  };
  return { desk, storage, writes: () => writes, pass };
}

function type(desk: Desk, value: string): void {
  desk.change({ kind: "set", path: "eva.expectedReturn", value });
}

describe("a draft that outlives the pane", () => {
  test("is written once for all that was typed meanwhile, and comes back as unsaved", () => {
    const { desk, storage, writes, pass } = keptDesk();
    desk.dispatch({ type: "opened", open, step: "edit" });
    type(desk, "0.1");
    type(desk, "0.12");
    pass();
    expect(writes()).toBe(1);
    const again = keptDraft(storage, document);
    expect(getAt(again?.draft.document, "eva.expectedReturn")).toBe("0.12");
    expect([again !== null && isUnsaved(again), again?.library]).toEqual([true, document]);
  });

  test("comes back with its faults", () => {
    const { desk, storage, pass } = keptDesk();
    desk.dispatch({ type: "opened", open, step: "edit" });
    type(desk, "0.");
    pass();
    expect(getAt(keptDraft(storage, null)?.draft.document, "eva.expectedReturn")).toBe("0.");
  });

  test("stays as it is until something is begun, and is forgotten once that is saved, or stands in a file", () => {
    const earlier = JSON.stringify(setAt(document, "version", 9));
    const { desk, storage, pass } = keptDesk(earlier);
    desk.dispatch({ type: "stepChosen", step: "edit" });
    pass();
    expect(storage.read()).toBe(earlier);
    desk.dispatch({ type: "opened", open, step: "edit" });
    pass();
    expect(storage.read()).toBeNull();
    type(desk, "0.12");
    pass();
    expect(storage.read()).not.toBeNull();
    desk.save();
    pass();
    expect(storage.read()).toBeNull();
  });

  test("is not kept beyond the largest size, and what is no scheme is not offered", () => {
    const huge = setAt(document, "basis.zh", "x".repeat(LARGEST_KEPT));
    const large = openDraft(huge, { origin, library: null, kept: false });
    expect([draftToKeep({ open: large }), draftToKeep({ open: null })]).toEqual([null, undefined]);
    for (const content of ["", "{", "[]", '{"a":1}', null])
      expect(keptDraft({ read: () => content, write: () => undefined }, null)).toBeNull();
  });
});
