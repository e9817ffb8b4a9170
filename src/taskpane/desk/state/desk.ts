import type { DraftAction } from "../../../domain/scheme/editing/schemeDraft";
import { pathTo } from "../../../domain/scheme/editing/documentPath";
import type { PaneServices } from "../../services";
import type { Errand } from "../../state/errand";
import { createErrand } from "../../state/errand";
import type { PaneSituation } from "../../state/paneSituation";
import { paneSituation } from "../../state/paneSituation";
import type { Store } from "../../state/store";
import { createStore } from "../../state/store";
import type { DeskAction, DeskState } from "./deskState";
import { deskReducer, emptyDesk } from "./deskState";
import { draftFileName } from "./draftFileName";
import type { LastReading } from "./lastReading";
import { afterReading } from "./lastReading";
import { newRow } from "./openDraft";
import type { EffectAnswer, EffectQuestion } from "./previewEffect";
import { previewEffect } from "./previewEffect";
import { textBytes } from "./textBytes";

/** The scheme desk: its state, and what a person can do at it. It outlives a change of pages. */
export interface Desk extends Store<DeskState, DeskAction> {
  /** What the workbook carries and what the bank has configured. */
  readonly situation: Errand<PaneSituation>;
  /** What the last reading of it that ended well has found, while another runs or failed; null before the first. */
  readonly lastReading: Store<LastReading | null, PaneSituation>;
  readonly effect: Errand<EffectAnswer>;
  readonly readSituation: () => Promise<void>;
  readonly change: (action: DraftAction) => void;
  /** Adds a row to the list at a path and leads to it. */
  readonly addRow: (path: string) => void;
  /** Leads to the field of a path in the editor. */
  readonly lead: (path: string) => void;
  /** Hands the draft over as a file. */
  readonly save: () => void;
  readonly preview: (question: EffectQuestion) => Promise<void>;
}

/** Makes the desk over the ports, with nothing on it. */
export function createDesk(services: PaneServices): Desk {
  const store = createStore<DeskState, DeskAction>(emptyDesk, deskReducer);
  const situation = createErrand<PaneSituation>();
  const lastReading = createStore<LastReading | null, PaneSituation>(null, afterReading);
  // Told before anybody else who follows the readings: whoever sees one done finds what it has found.
  situation.subscribe(() => {
    const work = situation.get();
    if (work.state === "done") lastReading.dispatch(work.value);
  });
  const effect = createErrand<EffectAnswer>();
  return {
    ...store,
    situation,
    lastReading,
    effect,
    readSituation: () => situation.run((progress) => paneSituation(services, progress)),
    change: (action) => {
      store.dispatch({ type: "changed", action });
    },
    addRow: (path) => {
      const before = store.get().open?.draft.document;
      store.dispatch({ type: "changed", action: { kind: "addRow", path } });
      const added = newRow(before, store.get().open?.draft.document, path);
      if (added !== null) store.dispatch({ type: "ledTo", path: pathTo(path, added) });
    },
    lead: (path) => {
      store.dispatch({ type: "ledTo", path });
    },
    save: () => {
      const { open } = store.get();
      if (open === null) return;
      const { document } = open.draft;
      services.files.save(draftFileName(document), textBytes(`${JSON.stringify(document, null, 2)}\n`));
      store.dispatch({ type: "saved", document });
    },
    preview: (question) => effect.run((progress) => previewEffect(services, question, progress)),
  };
}
