/** Longest name that Excel gives a sheet. */
const LONGEST = 31;

/** What stands behind the name of a sheet's copy from before the last writing. */
const LAST_TIME = "_上次";

/** What stands behind the name of a sheet's copy from before its formulas became values. */
const FORMULA_BACKUP = "_公式备份";

/** A free name under which a new sheet is made up before it appears. */
export function draftName(name: string, taken: readonly string[]): string {
  return freeName(`~${name.slice(0, LONGEST - 1)}`, taken);
}

/** A free name for the copy of a sheet from before the last writing. */
export function lastTimeName(name: string, taken: readonly string[]): string {
  return freeName(shortened(name, LAST_TIME), taken);
}

/** Whether a copy already has a name that tells what it is. */
export function isLastTimeName(name: string): boolean {
  return name.includes(LAST_TIME);
}

/** A free name for the copy of a sheet with its formulas. */
export function formulaBackupName(name: string, taken: readonly string[]): string {
  return firstFree((number) => shortened(name, `${FORMULA_BACKUP}${number === 1 ? "" : String(number)}`), taken);
}

/** The name, or with the first number that is free behind it. */
export function freeName(name: string, taken: readonly string[]): string {
  return firstFree((number) => (number === 1 ? name : shortened(name, ` (${String(number)})`)), taken);
}

/** Whether Excel takes the names for the same. */
export function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function firstFree(numbered: (number: number) => string, taken: readonly string[]): string {
  let number = 1;
  while (taken.some((one) => isSameName(one, numbered(number)))) number += 1;
  return numbered(number);
}

function shortened(name: string, ending: string): string {
  return `${name.slice(0, LONGEST - ending.length)}${ending}`;
}
