import type { Inputs } from "../../domain/calculation/input";

/** What somebody typed into the form of a calculation. */
export interface TrialDraft {
  /** By the name of the input; what is not there was not touched. */
  readonly values: Readonly<Record<string, string>>;
  /** The entries of a list, one after another, each by the names of its inputs. */
  readonly rows: readonly Readonly<Record<string, string>>[];
}

/** Entries that a form begins with. */
const FIRST_ROWS = 2;

/** The form before anything is typed. */
export const emptyDraft: TrialDraft = { values: {}, rows: Array.from({ length: FIRST_ROWS }, () => ({})) };

/** The key of a field: its input, and its entry (from 0) in a list. */
export function fieldKey(name: string, row?: number): string {
  return row === undefined ? name : `${name} ${String(row)}`;
}

/** The inputs that are single fields, and those that are columns of a list of entries. */
export function formInputs(inputs: Inputs): { readonly single: Inputs; readonly columns: Inputs } {
  const all = Object.entries(inputs);
  // Who or what an entry is stands before its figures.
  const columns = all.filter(([, { shape }]) => shape !== "value");
  const named = columns.filter(([, { choices }]) => choices !== undefined);
  const others = columns.filter(([, { choices }]) => choices === undefined);
  return {
    single: Object.fromEntries(all.filter(([, { shape }]) => shape === "value")),
    columns: Object.fromEntries([...named, ...others]),
  };
}

/** The draft with one field changed. */
export function withValue(draft: TrialDraft, name: string, typed: string): TrialDraft {
  return { ...draft, values: { ...draft.values, [name]: typed } };
}

/** The draft with one field of an entry changed. */
export function withEntry(draft: TrialDraft, row: number, name: string, typed: string): TrialDraft {
  return { ...draft, rows: draft.rows.map((entry, index) => (index === row ? { ...entry, [name]: typed } : entry)) };
}

/** The draft with one more entry at the end. */
export function withMore(draft: TrialDraft): TrialDraft {
  return { ...draft, rows: [...draft.rows, {}] };
}

/** The draft without an entry; the last one is emptied instead. */
export function withoutEntry(draft: TrialDraft, row: number): TrialDraft {
  const rows = draft.rows.filter((_entry, index) => index !== row);
  return { ...draft, rows: rows.length === 0 ? [{}] : rows };
}
