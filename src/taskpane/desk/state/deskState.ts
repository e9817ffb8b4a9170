import type { DraftAction } from "../../../domain/scheme/editing/schemeDraft";
import type { BankKey } from "../../../domain/seal/keyList";
import type { Seal } from "../../../domain/seal/seal";
import type { Scheme } from "../../../domain/scheme/scheme";
import type { DeskStep } from "./deskSteps";
import type { KnownScheme } from "./knownSchemes";
import type { EditView, OpenDraft } from "./openDraft";
import { changeDraft } from "./openDraft";
import { showPlace } from "./showPlace";

/** A scheme that was signed on the desk. */
export interface IssuedScheme {
  readonly scheme: Scheme;
  readonly seal: Seal;
  /** The public half of the key that signed it. */
  readonly key: BankKey;
  /** The name of the file that was handed over. */
  readonly file: string;
}

/** What stands on the scheme desk. */
export interface DeskState {
  readonly step: DeskStep;
  /** The scheme being written; null before one was begun. */
  readonly open: OpenDraft | null;
  /** The last one signed; null before, and once the draft was changed. */
  readonly issued: IssuedScheme | null;
  /** The key of the scheme that was chosen to begin from; null before one was. */
  readonly base: string | null;
  /** Schemes that were read from files. */
  readonly files: readonly KnownScheme[];
}

/** What changes the desk. */
export type DeskAction =
  | { readonly type: "stepChosen"; readonly step: DeskStep }
  | { readonly type: "opened"; readonly open: OpenDraft; readonly step: DeskStep }
  | { readonly type: "changed"; readonly action: DraftAction }
  | { readonly type: "saved"; readonly document: unknown }
  | { readonly type: "viewChanged"; readonly change: Partial<EditView> }
  | { readonly type: "carriedRead" }
  | { readonly type: "ledTo"; readonly path: string }
  | { readonly type: "baseChosen"; readonly key: string }
  | { readonly type: "fileRead"; readonly known: KnownScheme }
  | { readonly type: "issued"; readonly issued: IssuedScheme };

/** Nothing on the desk. */
export const emptyDesk: DeskState = { step: "source", open: null, issued: null, base: null, files: [] };

/** The desk after something happened. */
export function deskReducer(state: DeskState, action: DeskAction): DeskState {
  switch (action.type) {
    case "stepChosen":
      return state.open === null || state.step === action.step ? state : { ...state, step: action.step };
    case "opened":
      return { ...state, step: action.step, open: action.open, issued: null };
    case "changed":
      return withDraft(state, (open) => changeDraft(open, action.action));
    case "saved":
      return withDraft(state, (open) => ({ ...open, kept: action.document }));
    case "viewChanged":
      return withDraft(state, (open) => ({ ...open, view: { ...open.view, ...action.change } }));
    case "carriedRead":
      return withDraft(state, (open) => ({ ...open, carried: [] }));
    case "ledTo":
      return {
        ...withDraft(state, (open) => ({ ...open, view: showPlace(open.draft.document, open.view, action.path) })),
        step: state.open === null ? state.step : "edit",
      };
    case "baseChosen":
      return { ...state, base: action.key };
    case "fileRead":
      return {
        ...state,
        files: [...state.files.filter(({ key }) => key !== action.known.key), action.known],
      };
    case "issued":
      return { ...withDraft(state, (open) => ({ ...open, kept: open.draft.document })), issued: action.issued };
  }
}

function withDraft(state: DeskState, change: (open: OpenDraft) => OpenDraft): DeskState {
  if (state.open === null) return state;
  const open = change(state.open);
  if (open === state.open) return state;
  const edited = open.draft.document !== state.open.draft.document;
  return { ...state, open, issued: edited ? null : state.issued };
}
