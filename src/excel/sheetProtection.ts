import { quietly } from "./quietly";
import { fault } from "./workbookFaults";

/** A sheet that was protected, and how, so that it can be protected again. */
export interface Lock {
  readonly sheet: Excel.Worksheet;
  readonly options: Excel.WorksheetProtectionOptions;
}

/**
 * Finds which of the sheets are protected and makes sure that none needs a password, before anything is written: each
 * is opened and closed again. A sheet with a password is a fault that names it. Every sheet's name must be loaded.
 */
export async function findLocks(
  context: Excel.RequestContext,
  sheets: readonly Excel.Worksheet[],
): Promise<readonly Lock[]> {
  for (const { protection } of sheets) protection.load("protected,options");
  await context.sync();
  const locks = sheets
    .filter(({ protection }) => protection.protected)
    .map((sheet) => ({ sheet, options: plainOptions(sheet.protection.options) }));
  for (const lock of locks) await tryKey(context, lock);
  return locks;
}

/** Opens the sheets; takes effect with the next sync. */
export function unlock(locks: readonly Lock[]): void {
  for (const { sheet } of locks) sheet.protection.unprotect();
}

/** Closes the sheets as they were; takes effect with the next sync. */
export function lockAgain(locks: readonly Lock[]): void {
  for (const { sheet, options } of locks) sheet.protection.protect(options);
}

/**
 * Closes again those of the sheets that a failure has left open; whether all are closed. A sheet left open by a request that
 * failed once would be open to everybody, so what fails is tried a second time.
 */
export async function lockWhatIsOpen(context: Excel.RequestContext, locks: readonly Lock[]): Promise<boolean> {
  if (locks.length === 0) return true;
  const close = async (): Promise<void> => {
    for (const { sheet } of locks) sheet.protection.load("protected");
    await context.sync();
    lockAgain(locks.filter(({ sheet }) => !sheet.protection.protected));
  };
  return (await quietly(context, close)) || (await quietly(context, close));
}

// One sync for each protected sheet, of which there are few: a batch ends at its first failure, and the sheet must be named.
async function tryKey(context: Excel.RequestContext, lock: Lock): Promise<void> {
  const { name } = lock.sheet;
  try {
    unlock([lock]);
    lockAgain([lock]);
    await context.sync();
  } catch {
    throw fault("protected", name);
  }
}

/** The options as a plain object: what was loaded belongs to its request. */
function plainOptions(options: Excel.WorksheetProtectionOptions): Excel.WorksheetProtectionOptions {
  return { ...options };
}
