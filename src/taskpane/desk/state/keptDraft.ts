import type { Store } from "../../state/store";
import type { DeskState } from "./deskState";
import type { OpenDraft } from "./openDraft";
import { isUnsaved, openDraft } from "./openDraft";
import { documentName } from "./knownSchemes";
import { readDraftFile } from "./readDraftFile";

/** More characters than a draft ever has; a longer one is not kept, so that the browser's storage is never filled. */
export const LARGEST_KEPT = 1_500_000;

/** Where one draft outlives the pane: its text, or null where there is none. */
export interface DraftStorage {
  readonly read: () => string | null;
  readonly write: (content: string | null) => void;
}

/** What of the desk has to outlive the pane: the text of an unsaved draft, null for none, undefined before one is open. */
export function draftToKeep({ open }: Pick<DeskState, "open">): string | null | undefined {
  if (open === null) return undefined;
  if (!isUnsaved(open)) return null;
  const content = JSON.stringify(open.draft.document);
  return content.length > LARGEST_KEPT ? null : content;
}

/**
 * Keeps the unsaved draft of the desk in a storage, from now on: the scheme alone, never a key or a passphrase. It is
 * forgotten once the draft was saved or issued, or another was begun. `wait` says when to write after a change; gives the
 * way to write at once.
 */
export function keepDraft(
  desk: Pick<Store<DeskState, never>, "get" | "subscribe">,
  storage: DraftStorage,
  wait: (write: () => void) => void,
): () => void {
  let seen: OpenDraft | null = null;
  let due = false;
  const write = (): void => {
    if (!due) return;
    due = false;
    const content = draftToKeep(desk.get());
    if (content !== undefined) storage.write(content);
  };
  desk.subscribe(() => {
    const { open } = desk.get();
    if (open === null) return;
    if (seen !== null && open.draft.document === seen.draft.document && open.kept === seen.kept) return;
    seen = open;
    if (due) return;
    due = true;
    wait(write);
  });
  return write;
}

/** The draft that a storage has, as it is put on the desk again: nothing of it stands in a file. Null where it has none. */
export function keptDraft(storage: DraftStorage, library: OpenDraft["library"]): OpenDraft | null {
  const content = storage.read();
  const found = content === null ? null : readDraftFile("", content);
  if (found?.ok !== true) return null;
  const { document } = found.known;
  return openDraft(document, { origin: { label: documentName(document), document: null }, library, kept: false });
}
