import type { ArchivedFile, FileTrust } from "../../workflow/archive/archivedFile";
import { fileTrust } from "../../workflow/archive/archivedFile";
import type { HistoryEntry } from "../../workflow/archive/personHistory";

/** What the archive's tab shows. */
export interface ArchiveState {
  /** Files that were read, the latest first. */
  readonly files: readonly ArchivedFile[];
  /** Page of the list of files, from 0. */
  readonly page: number;
  /** A fingerprint from a receipt or a log, as entered, to be looked for among the files. */
  readonly fingerprint: string;
  /** Staff number or name that is looked for, as entered. */
  readonly words: string;
  /** Key of the person whose history is shown; null where none was chosen. */
  readonly person: string | null;
  /** The result whose appeal is open; null where the lists are shown. */
  readonly opened: HistoryEntry | null;
}

/** What changes the archive's tab. */
export type ArchiveAction =
  | { readonly type: "added"; readonly file: ArchivedFile }
  | { readonly type: "cleared" }
  | { readonly type: "paged"; readonly page: number }
  | { readonly type: "compared"; readonly fingerprint: string }
  | { readonly type: "searched"; readonly words: string }
  | { readonly type: "chosen"; readonly person: string | null }
  | { readonly type: "opened"; readonly entry: HistoryEntry }
  | { readonly type: "closed" };

/** No file, nothing looked for. */
export const emptyArchive: ArchiveState = {
  files: [],
  page: 0,
  fingerprint: "",
  words: "",
  person: null,
  opened: null,
};

/** The archive's tab after something happened. */
export function archiveReducer(state: ArchiveState, action: ArchiveAction): ArchiveState {
  switch (action.type) {
    case "added":
      return { ...state, files: [action.file, ...state.files.filter((file) => !isSame(file, action.file))] };
    case "cleared":
      return emptyArchive;
    case "paged":
      return { ...state, page: action.page };
    case "compared":
      return { ...state, fingerprint: action.fingerprint };
    case "searched":
      return { ...state, words: action.words, person: null };
    case "chosen":
      return { ...state, person: action.person };
    case "opened":
      return { ...state, opened: action.entry };
    case "closed":
      return { ...state, opened: null };
  }
}

/** A file that is read again takes the place of what it was before. */
function isSame({ source: one }: ArchivedFile, { source: other }: ArchivedFile): boolean {
  return one.name === other.name && one.size === other.size;
}

/** How many files stand how. */
export interface ArchiveCounts {
  readonly untouched: number;
  /** Untouched, but under a scheme that is not proven to be the bank's. */
  readonly unproven: number;
  readonly changed: number;
  readonly merged: number;
  readonly notFrozen: number;
  readonly unreadable: number;
}

/** Counts the files by what came of looking at them. */
export function archiveCounts(files: readonly ArchivedFile[]): ArchiveCounts {
  const count = (holds: (file: ArchivedFile) => boolean): number => files.filter(holds).length;
  return {
    untouched: count((file) => fileTrust(file) === "verified"),
    unproven: count((file) => fileTrust(file) === "unproven"),
    changed: count(isChanged),
    merged: count((file) => fileTrust(file) === "carried"),
    notFrozen: count(({ reading }) => reading.state === "notFrozen"),
    unreadable: count(({ reading }) => reading.state === "damaged" || reading.state === "unreadable"),
  };
}

/** Whether a file holds results, but not as they were frozen or merged. */
function isChanged(file: ArchivedFile): boolean {
  const { state } = file.reading;
  return (state === "frozen" || state === "merged") && fileTrust(file) === "changed";
}

/** What is wrong first, then what is in order, each with the latest first. */
export function worstFirst(files: readonly ArchivedFile[]): readonly ArchivedFile[] {
  const weight = (file: ArchivedFile): number => (isChanged(file) ? 0 : places[fileTrust(file)]);
  return [...files].sort((one, other) => weight(one) - weight(other));
}

/** What is no frozen file, or cannot be read, stands before a merge. */
const places: Readonly<Record<FileTrust, number>> = { unproven: 1, changed: 2, carried: 3, verified: 4 };

/** Digits of a fingerprint that must be entered before files are told apart by it. */
const ENOUGH = 8;

/** The files whose frozen content has the fingerprint, or begins with its digits; null while too few are entered. */
export function filesWith(files: readonly ArchivedFile[], entered: string): readonly ArchivedFile[] | null {
  const digits = entered.replace(/\s/g, "").toLowerCase();
  if (digits.length < ENOUGH) return null;
  return files.filter(({ reading }) => reading.state === "frozen" && reading.own.fingerprint.startsWith(digits));
}
