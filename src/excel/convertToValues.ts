import type { Progress } from "../workflow/ports";
import { cellAddress, withoutSheet } from "./addresses";
import { goOn, rowChunks, sizedChunks } from "./chunks";
import { removeSheets } from "./draftSheets";
import { inExcel } from "./inExcel";
import { inHalves } from "./inHalves";
import type { NamespaceFormula } from "./namespaceFormulas";
import { findNamespaceFormulas } from "./namespaceFormulas";
import { askOwnSheets, rememberSheets } from "./ownSheets";
import { quietly } from "./quietly";
import { formulaBackupName } from "./sheetNames";
import type { Lock } from "./sheetProtection";
import { findLocks, lockAgain, lockWhatIsOpen, unlock } from "./sheetProtection";
import { contentInCopies, fault } from "./workbookFaults";

/** Formulas turned into values in one request. */
const AT_ONCE = 500;

/** Values that are no result yet, or show that the add-in did not compute. */
const NO_RESULT = /^#(BUSY!|GETTING_DATA|NAME\?|CONNECT!|UNKNOWN!)$/;

/** A formula and the address of all cells it fills, A1 without the sheet. */
interface Filled extends NamespaceFormula {
  readonly address: string;
}

/**
 * Turns the formulas of the namespace into their present values, after keeping each sheet as …_公式备份; how many cells.
 * A formula without a result is a fault before anything changes; a failure half-way leaves the workbook as it was.
 */
export function convertToValues(progress: Progress): Promise<number> {
  return inExcel("KPI", async (context) => {
    const found = await findNamespaceFormulas(context, progress);
    if (found.length === 0) return 0;
    const filled = await findFilled(context, found, progress);
    const cells = await countCells(context, filled, progress);
    const sheets = [...new Set(found.map(({ sheet }) => sheet))];
    const locks = await findLocks(context, sheets);
    const backups = await backUp(context, sheets);
    try {
      unlock(locks);
      await replace(context, filled, progress);
      lockAgain(locks);
      await context.sync();
    } catch (error) {
      const back = await quietly(context, () => bringBack(context, locks, filled));
      if (back) await quietly(context, () => removeSheets(context, backups));
      await lockWhatIsOpen(context, locks);
      if (!back)
        throw contentInCopies(sheets.map(({ name }, index) => ({ sheet: name, copy: backups[index]?.name ?? "" })));
      throw error;
    }
    return cells;
  });
}

async function findFilled(
  context: Excel.RequestContext,
  found: readonly NamespaceFormula[],
  progress: Progress,
): Promise<readonly Filled[]> {
  const filled: Filled[] = [];
  for (const { from, count } of rowChunks(found.length, 1, AT_ONCE)) {
    goOn(progress);
    const asked = found.slice(from, from + count).map((cell) => ({
      cell,
      spill: cell.sheet.getRange(cellAddress(cell)).getSpillingToRangeOrNullObject(),
    }));
    for (const { spill } of asked) spill.load("address");
    await context.sync();
    filled.push(
      ...asked.map(({ cell, spill }) => ({
        ...cell,
        address: spill.isNullObject ? cellAddress(cell) : withoutSheet(spill.address),
      })),
    );
  }
  return filled;
}

/** How many cells the formulas fill; rejects where one of them has no result yet. */
async function countCells(
  context: Excel.RequestContext,
  filled: readonly Filled[],
  progress: Progress,
): Promise<number> {
  let cells = 0;
  for (const chunk of rowChunks(filled.length, 1, AT_ONCE)) {
    goOn(progress);
    const counts = await inHalves(chunk, ({ from, count }) => countOf(context, filled.slice(from, from + count)));
    cells += counts.reduce((total, count) => total + count, 0);
  }
  return cells;
}

/** How many cells each of some formulas fills. */
async function countOf(context: Excel.RequestContext, filled: readonly Filled[]): Promise<readonly number[]> {
  const part = filled.map((one) => ({ one, range: one.sheet.getRange(one.address) }));
  for (const { range } of part) range.load("values");
  await context.sync();
  return part.map(({ one, range }) => {
    const values = (range.values as readonly (readonly unknown[])[]).flat();
    const open = values.find((value): value is string => typeof value === "string" && NO_RESULT.test(value));
    if (open !== undefined) throw fault("busy", `${one.sheet.name}!${cellAddress(one)} ${open}`);
    return values.length;
  });
}

/** Copies the sheets under names that are free, and marks the copies as ours. */
async function backUp(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<readonly Excel.Worksheet[]> {
  const all = context.workbook.worksheets;
  all.load("items/name");
  const asked = askOwnSheets(context);
  await context.sync();
  const taken = all.items.map(({ name }) => name);
  const backups = sheets.map((sheet) => {
    const name = formulaBackupName(sheet.name, taken);
    taken.push(name);
    const copy = sheet.copy("End");
    copy.name = name;
    copy.load("id,name");
    return copy;
  });
  await context.sync();
  const marks = backups.map(({ id, name }, index) => ({
    id,
    name,
    role: "backup" as const,
    of: sheets[index]?.name ?? "",
  }));
  await quietly(context, () => {
    rememberSheets(context, [...asked(), ...marks]);
  });
  return backups;
}

async function replace(context: Excel.RequestContext, filled: readonly Filled[], progress: Progress): Promise<void> {
  for (const { from, count } of rowChunks(filled.length, 1, AT_ONCE)) {
    goOn(progress);
    for (const { sheet, address } of filled.slice(from, from + count)) {
      sheet.getRange(address).copyFrom(address, "Values");
    }
    await context.sync();
    progress.report(from + count, filled.length);
  }
}

/** Puts the formulas back, in parts; a value left where an array spills would be in its way. */
async function bringBack(
  context: Excel.RequestContext,
  locks: readonly Lock[],
  filled: readonly Filled[],
): Promise<void> {
  unlock(locks);
  const formulas = filled.map(({ formula }) => [formula]);
  for (const { from, count } of sizedChunks(formulas, AT_ONCE)) {
    for (const { sheet, address, formula, ...cell } of filled.slice(from, from + count)) {
      sheet.getRange(address).clear("Contents");
      sheet.getRange(cellAddress(cell)).formulas = [[formula]];
    }
    await context.sync();
  }
}
