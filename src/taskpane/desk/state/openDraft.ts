import type { DraftAction, SchemeDraft } from "../../../domain/scheme/editing/schemeDraft";
import { draftReducer, startDraft } from "../../../domain/scheme/editing/schemeDraft";
import { listAt } from "../../../domain/scheme/editing/documentPath";
import { canonicalJson } from "../../../domain/scheme/fingerprint";
import type { SchemeDocument } from "../../../domain/scheme/schema";
import type { Text } from "../../../domain/values/text";
import { liesUnder } from "./liesUnder";

/** What a draft was begun from. */
export interface DraftOrigin {
  /** Where it came from, in words. */
  readonly label: Text;
  /** The scheme as it was there, to compare with; null where that one was refused. */
  readonly document: SchemeDocument | null;
}

/** What of the editor stands open. */
export interface EditView {
  /** The section shown. */
  readonly section: string;
  /** Paths of the entries that are unfolded. */
  readonly unfolded: readonly string[];
  /** The field to be led to, until that was done. */
  readonly target: string | null;
  readonly search: string;
}

/** A scheme on the desk. */
export interface OpenDraft {
  readonly draft: SchemeDraft;
  readonly origin: DraftOrigin;
  /** The document as it stands in a file or where it came from: nothing of it would be lost. */
  readonly kept: unknown;
  /** Where new parts take their starting values from; null for the least valid ones. */
  readonly library: SchemeDocument | null;
  readonly view: EditView;
  /** What of the special and temporary indicators was left out or re-dated when it was begun; none once that was read. */
  readonly carried: readonly Text[];
}

/** The section in which identity, dates and the reason of a version stand. */
export const FIRST_SECTION = "revision";

/** Puts a document on the desk. One that was changed on the way there (a new version) is not kept anywhere yet. */
export function openDraft(
  document: unknown,
  {
    origin,
    library,
    kept,
    carried = [],
  }: Pick<OpenDraft, "origin" | "library"> & Partial<Pick<OpenDraft, "carried">> & { readonly kept: boolean },
): OpenDraft {
  return {
    draft: startDraft(document),
    origin,
    library,
    kept: kept ? document : null,
    view: { section: FIRST_SECTION, unfolded: [], target: null, search: "" },
    carried,
  };
}

/** Whether the draft holds something that stands in no file. */
export function isUnsaved({ draft: { document }, kept }: Pick<OpenDraft, "draft" | "kept">): boolean {
  return document !== kept && (kept === null || canonicalJson(document) !== canonicalJson(kept));
}

/** The draft after a change. Entries keep open as they stood, wherever they move to. */
export function changeDraft(open: OpenDraft, action: DraftAction): OpenDraft {
  const draft = draftReducer(open.library)(open.draft, action);
  if (draft === open.draft) return open;
  return { ...open, draft, view: { ...open.view, unfolded: refold(open, draft.document, action) } };
}

/** The place of the row that a list has got; null where it got none. */
export function newRow(before: unknown, after: unknown, path: string): number | null {
  const rows = listAt(before, path);
  const found = listAt(after, path).findLastIndex((row) => !rows.includes(row));
  return found === -1 || listAt(after, path).length <= rows.length ? null : found;
}

/** The entries that stand open after rows were added, removed or moved: their paths count the rows before them. */
function refold({ draft, view: { unfolded } }: OpenDraft, after: unknown, action: DraftAction): readonly string[] {
  switch (action.kind) {
    case "addRow": {
      const added = newRow(draft.document, after, action.path) ?? Infinity;
      return renumber(unfolded, action.path, (row) => (row >= added ? row + 1 : row));
    }
    case "removeRow":
      return renumber(unfolded, action.path, (row) =>
        row === action.index ? null : row > action.index ? row - 1 : row,
      );
    case "moveRow":
      return renumber(unfolded, action.path, (row) => movedRow(row, action));
    case "removePart":
      return unfolded.filter((path) => !liesUnder(path, action.path));
    case "addPart":
    case "set":
    case "settle":
    case "undo":
    case "redo":
    case "replace":
      return unfolded;
  }
}

function movedRow(row: number, { from, to }: { readonly from: number; readonly to: number }): number {
  if (row === from) return to;
  if (from < row && row <= to) return row - 1;
  if (to <= row && row < from) return row + 1;
  return row;
}

function renumber(paths: readonly string[], list: string, change: (row: number) => number | null): readonly string[] {
  return paths.flatMap((path) => {
    const match = path.startsWith(`${list}[`) ? /^\[(\d+)\](.*)$/.exec(path.slice(list.length)) : null;
    if (match === null) return [path];
    const row = change(Number(match[1]));
    return row === null ? [] : [`${list}[${String(row)}]${match[2] ?? ""}`];
  });
}
