/** Longest name that Excel gives a sheet. */
const LONGEST = 31;

/** What stands behind the name of a sheet's copy from before the last writing. */
const LAST_TIME = "_上次";

/** What stands behind the name of a sheet's copy from before its formulas became values. */
const FORMULA_BACKUP = "_公式备份";

/** The name under which a new sheet is made up before it appears. */
export function draftName(name: string): string {
  return `~${name.slice(0, LONGEST - 1)}`;
}

/** The name of the copy of a sheet from before the last writing. */
export function lastTimeName(name: string): string {
  return shortened(name, LAST_TIME);
}

/** A free name for the copy of a sheet with its formulas. */
export function formulaBackupName(name: string, taken: readonly string[]): string {
  const numbered = (number: number): string =>
    shortened(name, `${FORMULA_BACKUP}${number === 1 ? "" : String(number)}`);
  const used = new Set(taken.map((one) => one.toLowerCase()));
  let number = 1;
  while (used.has(numbered(number).toLowerCase())) number += 1;
  return numbered(number);
}

/** Whether the sheet is a draft or a copy of this add-in's, and holds no data of its own. */
export function isOwnCopy(name: string): boolean {
  return name.startsWith("~") || name.includes(LAST_TIME) || name.includes(FORMULA_BACKUP);
}

function shortened(name: string, ending: string): string {
  return `${name.slice(0, LONGEST - ending.length)}${ending}`;
}
