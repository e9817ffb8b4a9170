import type { OwnSheet } from "./ownSheets";
import { ownSheet, rememberSheets } from "./ownSheets";
import { isLastTimeName, isSameName, lastTimeName } from "./sheetNames";

/** A sheet and the copy of what it held before; names and ids are loaded. */
interface Copied {
  readonly sheet: Excel.Worksheet;
  readonly copy: Excel.Worksheet;
}

/**
 * Keeps what sheets held before, as values under the name …_上次. Older copies of what this add-in itself wrote make way;
 * what a person had stays, and then the name is numbered. Copies that an earlier failure left unnamed get their name.
 */
export async function keepCopies(
  context: Excel.RequestContext,
  copied: readonly Copied[],
  own: readonly OwnSheet[],
): Promise<void> {
  const sheets = context.workbook.worksheets;
  sheets.load("items/id,items/name");
  const used = copied.map(({ copy }) => copy.getUsedRangeOrNullObject());
  for (const range of used) range.load("address");
  await context.sync();

  const fresh = new Set(copied.map(({ copy }) => copy.id));
  const ours = sheets.items.flatMap((sheet) => {
    const mark = ownSheet(own, sheet);
    const concerned = mark !== null && copied.some((one) => isSameName(one.sheet.name, mark.of));
    return concerned ? [{ sheet, mark }] : [];
  });
  const older = ours.filter(({ mark }) => mark.role === "copy" && !fresh.has(mark.id));
  const unnamed = ours.filter(
    ({ mark }) => fresh.has(mark.id) || (mark.role === "original" && !isLastTimeName(mark.name)),
  );
  const moving = new Set([...older, ...unnamed].map(({ mark }) => mark.id));
  const taken = sheets.items.filter(({ id }) => !moving.has(id)).map(({ name }) => name);

  for (const { sheet } of older) sheet.delete();
  const named = unnamed.map(({ sheet, mark }): OwnSheet => {
    const name = lastTimeName(mark.of, taken);
    taken.push(name);
    sheet.name = name;
    return { ...mark, name };
  });
  rememberSheets(context, [...own.filter(({ id }) => !moving.has(id)), ...named]);
  copied.forEach(({ copy }, index) => {
    const range = used[index];
    copy.protection.unprotect();
    // Its formulas would go on computing, with the new data.
    if (range !== undefined && !range.isNullObject) range.copyFrom(range, "Values");
  });
  await context.sync();
}
