import type { Draft } from "./draftSheets";
import { removeSheets } from "./draftSheets";
import { quietly } from "./quietly";
import { readTables } from "./restoreSheets";
import type { TableShape } from "./restoreSheets";

/** A sheet that is there already, with the copy from which it can be restored. */
export interface Existing {
  readonly draft: Draft;
  readonly sheet: Excel.Worksheet;
  readonly copy: Excel.Worksheet;
  readonly tables: readonly TableShape[];
}

/** Copies the sheets that will be overwritten; takes the copies away again where one cannot be made. */
export async function keepSafe(
  context: Excel.RequestContext,
  drafts: readonly Draft[],
  old: readonly (Excel.Worksheet | null)[],
): Promise<readonly Existing[]> {
  const existing: Existing[] = [];
  const copies: Excel.Worksheet[] = [];
  try {
    // The copies are made one by one: few, and each the safety of what follows.
    for (const [index, draft] of drafts.entries()) {
      const sheet = old[index] ?? null;
      if (sheet === null) continue;
      const copy = sheet.copy("End");
      copy.load("id,name");
      await context.sync();
      copies.push(copy);
      existing.push({ draft, sheet, copy, tables: await readTables(context, sheet) });
    }
  } catch (error) {
    await quietly(context, () => removeSheets(context, copies));
    throw error;
  }
  return existing;
}
