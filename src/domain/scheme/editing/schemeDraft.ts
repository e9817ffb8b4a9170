import * as v from "valibot";
import { formIssues } from "../formIssues";
import { invariantIssues } from "../invariants";
import { readScheme } from "../scheme";
import { schemeSchema } from "../schema";
import type { SchemeIssue } from "../schemeIssue";
import { reasonIssue, withReasonStandIn } from "./changeReason";
import { getAt, omitAt, setAt } from "./documentPath";
import { followedNames } from "./followedNames";
import type { SchemeEdit } from "./schemeEdit";
import { applyEdit } from "./schemeEdit";
import { weightSums } from "./weightSums";

/** A scheme while it is edited, with the way back. */
export interface SchemeDraft {
  /** The document as it stands, which may be faulty. */
  readonly document: unknown;
  /** Earlier documents, the oldest first. */
  readonly past: readonly unknown[];
  /** Documents that were undone, the next first. */
  readonly future: readonly unknown[];
  /** The path of the field that is being typed in: its keystrokes are undone together. */
  readonly typing: string | null;
  /** The latest document that was right in form, with something for a missing reason of its change; null where none was. */
  readonly sound: unknown;
}

/** A change of the draft, or a step back or forth. */
export type DraftAction =
  | SchemeEdit
  | { readonly kind: "replace"; readonly document: unknown }
  /** A field is left: what is typed next is undone apart, and what led to an entry by its old name follows the new one. */
  | { readonly kind: "settle" }
  | { readonly kind: "undo" }
  | { readonly kind: "redo" };

/** So many steps can be undone. */
const STEPS = 200;

/** The draft of a document as it is opened. */
export function startDraft(document: unknown): SchemeDraft {
  return { document, past: [], future: [], typing: null, sound: soundForm(document) };
}

/** The draft after an action; `library` is the scheme document whose parts are starting values (null: none). */
export function draftReducer(library: unknown): (draft: SchemeDraft, action: DraftAction) => SchemeDraft {
  return (draft, action) => reduced(goesOn(draft, action) ? draft : settled(draft), action, library);
}

function reduced(draft: SchemeDraft, action: DraftAction, library: unknown): SchemeDraft {
  switch (action.kind) {
    case "settle":
      return draft;
    case "undo":
      return undone(draft);
    case "redo":
      return redone(draft);
    case "replace":
      return changed(draft, action.document, null);
    case "set":
      return changed(draft, applyEdit(draft.document, action, library), action.path);
    case "addRow":
    case "removeRow":
    case "moveRow":
    case "addPart":
    case "removePart":
      return changed(draft, applyEdit(draft.document, action, library), null);
  }
}

/** Whether the same field is typed on in. */
function goesOn({ typing }: SchemeDraft, action: DraftAction): boolean {
  return typing === null || (action.kind === "set" && action.path === typing);
}

/**
 * Every issue of the draft as it stands: its faults of form, and what must hold between its parts. An entry that is
 * faulty in form is judged in the latter with the value that it had last, so that a figure half typed hides nothing.
 */
export function draftIssues({ document, sound }: SchemeDraft): readonly SchemeIssue[] {
  const reason = reasonIssue(document);
  return [...(reason === null ? [] : [reason]), ...otherIssues(withReasonStandIn(document), sound)];
}

function otherIssues(document: unknown, sound: unknown): readonly SchemeIssue[] {
  const read = readScheme(document);
  if (read.ok) return [];
  const parsed = v.safeParse(schemeSchema, document);
  if (parsed.success || sound === null) return read.issues;
  const faulty = formIssues(parsed.issues);
  const mended = v.safeParse(
    schemeSchema,
    faulty.reduce((whole, { path }) => restored(whole, path, sound), document),
  );
  if (!mended.success) return read.issues;
  // What weights add up to is not known while one of them cannot be read: the sum with its former value is no issue.
  const unsummed = weightSums(document).filter(({ unreadable }) => unreadable.length > 0);
  const paths = new Set([...faulty, ...unsummed].map(({ path }) => path));
  return [...read.issues, ...invariantIssues(mended.output).filter(({ path }) => !paths.has(path))];
}

/** The issues of one entry, and of the words inside it. */
export function issuesAt(issues: readonly SchemeIssue[], path: string): readonly SchemeIssue[] {
  return issues.filter((issue) => issue.path === path || /^\.(zh|en)$/.test(rest(issue.path, path)));
}

/** The issues of an entry and of everything inside it; all for the path "". */
export function issuesUnder(issues: readonly SchemeIssue[], path: string): readonly SchemeIssue[] {
  if (path === "") return issues;
  return issues.filter((issue) => issue.path === path || /^[.[]/.test(rest(issue.path, path)));
}

function rest(path: string, start: string): string {
  return path.startsWith(start) ? path.slice(start.length) : "";
}

function restored(document: unknown, path: string, sound: unknown): unknown {
  const value = getAt(sound, path);
  return value === undefined ? omitAt(document, path) : setAt(document, path, value);
}

function changed(draft: SchemeDraft, document: unknown, typing: string | null): SchemeDraft {
  if (document === draft.document) return draft;
  const goesOn = typing !== null && typing === draft.typing;
  return {
    document,
    past: goesOn ? draft.past : [...draft.past, draft.document].slice(-STEPS),
    future: [],
    typing,
    sound: soundForm(document) ?? draft.sound,
  };
}

/** The draft once a field is left: other entries follow a name that was changed there, in the same step. */
function settled(draft: SchemeDraft): SchemeDraft {
  if (draft.typing === null) return draft;
  const document = followedNames(draft.past.at(-1), draft.document, draft.typing);
  const sound = (document === draft.document ? null : soundForm(document)) ?? draft.sound;
  return { ...draft, document, typing: null, sound };
}

function undone(draft: SchemeDraft): SchemeDraft {
  const document = draft.past.at(-1);
  if (draft.past.length === 0) return draft;
  return {
    ...draft,
    document,
    past: draft.past.slice(0, -1),
    future: [draft.document, ...draft.future],
    typing: null,
    sound: soundForm(document) ?? draft.sound,
  };
}

function redone(draft: SchemeDraft): SchemeDraft {
  const [document, ...future] = draft.future;
  if (draft.future.length === 0) return draft;
  return {
    ...draft,
    document,
    past: [...draft.past, draft.document],
    future,
    typing: null,
    sound: soundForm(document) ?? draft.sound,
  };
}

/** The document where it is right in form but for the reason of its change, for which something stands; else null. */
function soundForm(document: unknown): unknown {
  const whole = withReasonStandIn(document);
  return v.safeParse(schemeSchema, whole).success ? whole : null;
}
