import { identifierOf } from "../../domain/values/identifier";
import { uniqueBy } from "./uniqueBy";
import type { Period } from "../../domain/values/period";
import { periodId } from "../../domain/values/period";
import type { CollectionQuestion, CollectionReport } from "../../collection/collectionCalls";
import type { Acceptance } from "../../workflow/collection/judgedFile";
import type { ConfiguredScheme } from "../../workflow/seal/bankRecord";
import type { ChosenFile, ReadPurpose, UnreadFile } from "./chosenFile";
import { withoutFiles } from "./chosenFile";
import { expectedScheme } from "./expectedScheme";
import type { Work } from "../state/work";
import type { Fault } from "../state/fault";
import { begun, finished, waiting } from "../state/work";

/** What goes on: reading returns or history, looking at them again, or making a file. */
export type CollectionTask = "open" | "read" | "history" | "look" | "merge" | "receipts";

/** What came of making a file. */
export interface MadeInfo {
  readonly task: "merge" | "receipts";
  readonly name: string;
  readonly count: number;
  readonly people: number;
  readonly fingerprint: string;
}

/** Everything that the collection tab shows. */
export interface CollectionState {
  /** The bank's schemes, by which returns are expected; empty until they were read. */
  readonly schemes: readonly ConfiguredScheme[];
  readonly period: Period;
  /** Fingerprint of the scheme expected; "" where there is none to choose. */
  readonly scheme: string;
  /** The list of units as a person typed or pasted it. */
  readonly unitList: string;
  /** Whether workbooks that were not frozen are refused. */
  readonly frozenOnly: boolean;
  /** Whether a person chose that scheme; else the files and the period say which. */
  readonly schemePicked: boolean;
  /** Returns that are let in, each with what was asked about it then. */
  readonly accepted: readonly Acceptance[];
  /** Fingerprints of merged workbooks that were known again. */
  readonly trusted: readonly string[];
  readonly report: CollectionReport | null;
  /** Files that were chosen and not read, in the order in which they were chosen. */
  readonly unread: readonly UnreadFile[];
  /** What goes on now, or went on last. */
  readonly task: CollectionTask;
  readonly work: Work<MadeInfo | null>;
}

/** What changes the collection tab. */
export type CollectionAction =
  | { readonly type: "begun"; readonly task: CollectionTask }
  | { readonly type: "progressed"; readonly done: number; readonly total: number }
  | { readonly type: "failed"; readonly fault: Fault }
  | { readonly type: "done"; readonly made: MadeInfo | null }
  | { readonly type: "opened"; readonly schemes: readonly ConfiguredScheme[] }
  | { readonly type: "periodChosen"; readonly period: Period }
  | { readonly type: "schemeChosen"; readonly scheme: string }
  | { readonly type: "unitsEntered"; readonly unitList: string }
  | { readonly type: "frozenOnlySet"; readonly frozenOnly: boolean }
  | { readonly type: "letIn"; readonly acceptances: readonly Acceptance[] }
  | { readonly type: "trusted"; readonly fingerprint: string }
  | { readonly type: "keptOut"; readonly fingerprints: readonly string[] }
  | { readonly type: "reported"; readonly report: CollectionReport }
  | { readonly type: "chosen"; readonly purpose: ReadPurpose; readonly files: readonly ChosenFile[] }
  | { readonly type: "leftUnread"; readonly purpose: ReadPurpose; readonly files: readonly ChosenFile[] }
  | { readonly type: "cleared" };

/** The tab before anything was opened. */
export function emptyCollection(period: Period): CollectionState {
  return {
    schemes: [],
    period,
    scheme: "",
    schemePicked: false,
    unitList: "",
    frozenOnly: false,
    accepted: [],
    trusted: [],
    report: null,
    unread: [],
    task: "open",
    work: waiting,
  };
}

/** The tab after something happened. */
export function collectionReducer(state: CollectionState, action: CollectionAction): CollectionState {
  switch (action.type) {
    case "begun":
      return { ...state, task: action.task, work: begun };
    case "progressed":
      return state.work.state === "running"
        ? { ...state, work: { state: "running", done: action.done, total: action.total } }
        : state;
    case "failed":
      return { ...state, work: { state: "failed", fault: action.fault } };
    case "done":
      return { ...state, work: finished(action.made) };
    case "opened":
      return opened(state, action.schemes);
    case "periodChosen":
      return settled({ ...state, period: action.period, schemePicked: false });
    case "schemeChosen":
      return { ...state, scheme: action.scheme, schemePicked: true };
    case "unitsEntered":
      return { ...state, unitList: action.unitList };
    case "frozenOnlySet":
      return { ...state, frozenOnly: action.frozenOnly };
    case "letIn":
      return { ...state, accepted: withAcceptances(state.accepted, action.acceptances) };
    case "trusted":
      return { ...state, trusted: [...state.trusted, action.fingerprint] };
    case "keptOut":
      return {
        ...state,
        accepted: state.accepted.filter(({ fingerprint: one }) => !action.fingerprints.includes(one)),
      };
    case "reported":
      return settled({ ...state, report: action.report });
    case "chosen":
      return { ...state, unread: withoutFiles(state.unread, action.purpose, action.files) };
    case "leftUnread":
      return { ...state, unread: withUnread(state.unread, action.purpose, action.files) };
    case "cleared":
      return settled({ ...emptied(state), schemePicked: false });
  }
}

/** The files that were chosen for this and not read. */
export function unreadFiles({ unread }: Pick<CollectionState, "unread">, purpose: ReadPurpose): readonly ChosenFile[] {
  return unread.filter((one) => one.purpose === purpose).map(({ file }) => file);
}

/** What the collection is asked: the period, the scheme, the units, the decisions. */
export function questionOf({
  period,
  scheme,
  unitList,
  accepted,
  trusted,
  frozenOnly,
}: CollectionState): CollectionQuestion {
  return { period: periodId(period), scheme, units: unitNames(unitList), accepted, trusted, frozenOnly };
}

/** The units of a list that was typed or pasted: one a line, or parted by commas, tabs or 、. */
export function unitNames(unitList: string): readonly string[] {
  const names = unitList.split(/[\n\r\t,，、;；]+/).map((name) => identifierOf(name));
  return uniqueBy(
    names.filter((name) => name !== ""),
    (name) => name.toUpperCase(),
  );
}

/** The tab with the schemes of the bank, read for the first time or anew; what a person chose stays while it is there. */
function opened(state: CollectionState, schemes: readonly ConfiguredScheme[]): CollectionState {
  const there = schemes.some(({ fingerprint }) => fingerprint === state.scheme);
  return settled({ ...state, schemes, schemePicked: state.schemePicked && there });
}

/** The tab with the scheme that period and files ask for, unless a person chose one. */
function settled(state: CollectionState): CollectionState {
  const { schemes, period, report, schemePicked } = state;
  return schemePicked ? state : { ...state, scheme: expectedScheme(schemes, period, report?.files ?? []) };
}

/** What was let in before and now: of a return let in again, what was asked both times. */
function withAcceptances(before: readonly Acceptance[], now: readonly Acceptance[]): readonly Acceptance[] {
  const all = new Map(before.map(({ fingerprint, seen }) => [fingerprint, seen]));
  for (const { fingerprint, seen } of now)
    all.set(fingerprint, [...new Set([...(all.get(fingerprint) ?? []), ...seen])]);
  return [...all].map(([fingerprint, seen]) => ({ fingerprint, seen }));
}

/** Those left unread before and now, each once. */
function withUnread(
  unread: readonly UnreadFile[],
  purpose: ReadPurpose,
  files: readonly ChosenFile[],
): readonly UnreadFile[] {
  return [...withoutFiles(unread, purpose, files), ...files.map((file) => ({ file, purpose }))];
}

/** The tab without files and decisions. */
function emptied(state: CollectionState): CollectionState {
  return { ...state, accepted: [], trusted: [], report: null, unread: [], work: waiting };
}
