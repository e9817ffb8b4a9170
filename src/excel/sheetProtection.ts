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
 * Closes again those of the sheets that a failure has left open; the names of those that may be open still. A request ends
 * at its first failure, so a sheet that refuses must not leave the ones behind it open: each has a request of its own, and
 * a second one where the first fails.
 */
export async function lockWhatIsOpen(
  context: Excel.RequestContext,
  locks: readonly Lock[],
): Promise<readonly string[]> {
  const open: string[] = [];
  for (const lock of locks) {
    const close = async (): Promise<void> => {
      lock.sheet.protection.load("protected");
      await context.sync();
      if (!lock.sheet.protection.protected) lockAgain([lock]);
    };
    if (!((await quietly(context, close)) || (await quietly(context, close)))) open.push(lock.sheet.name);
  }
  return open;
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
