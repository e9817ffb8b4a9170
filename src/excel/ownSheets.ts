/** Under which the workbook's settings keep the list of the sheets that this add-in made. */
const KEY = "kpi-appraisal.sheets";

const roles = ["draft", "written", "copy", "original", "backup"] as const;

/**
 * What a sheet of this add-in's is. `draft`: not shown yet, may go. `written`: its content is ours. `copy`: what we had
 * written before, gives way to the next copy. `original`: what a person had before our first writing, never taken away.
 * `backup`: a sheet before its formulas became values, never taken away.
 */
export type OwnRole = (typeof roles)[number];

/** A sheet that this add-in made, as it was left. A person who renames it makes it his own. */
export interface OwnSheet {
  readonly id: string;
  readonly name: string;
  readonly role: OwnRole;
  /** The sheet of which it is a draft or copy. */
  readonly of: string;
}

/** Asks for the sheets that this add-in made; call the answer after the next sync. What cannot be read counts as none. */
export function askOwnSheets(context: Excel.RequestContext): () => readonly OwnSheet[] {
  const setting = context.workbook.settings.getItemOrNullObject(KEY);
  setting.load("value");
  return () => (setting.isNullObject ? [] : parsed(setting.value));
}

/** Keeps the list in the workbook; takes effect with the next sync. */
export function rememberSheets(context: Excel.RequestContext, own: readonly OwnSheet[]): void {
  context.workbook.settings.add(KEY, JSON.stringify(own));
}

/**
 * What a sheet is to this add-in; null for a person's sheet. Both id and name must be as they were left: ids may be given
 * anew when a file is opened, and then a sheet rather counts as a person's than the reverse. Id and name must be loaded.
 */
export function ownSheet(own: readonly OwnSheet[], { id, name }: Excel.Worksheet): OwnSheet | null {
  return own.find((one) => one.id === id && one.name === name) ?? null;
}

function parsed(value: unknown): readonly OwnSheet[] {
  try {
    const list: unknown = typeof value === "string" ? JSON.parse(value) : null;
    return Array.isArray(list) ? list.filter(isOwnSheet) : [];
  } catch {
    return [];
  }
}

function isOwnSheet(entry: unknown): entry is OwnSheet {
  if (typeof entry !== "object" || entry === null) return false;
  const { id, name, role, of } = entry as Partial<Record<keyof OwnSheet, unknown>>;
  return [id, name, of].every((text) => typeof text === "string") && roles.some((known) => known === role);
}
