import type { HostState } from "./hostState";
import { OfficeError } from "./officeError";
import { findTable } from "./targets";

/** Refuses a table's or a name's text as Excel does: it starts with a letter, "_" or "\", has no spaces and is no address. */
export function checkDefinedName(name: string): void {
  const wellFormed = /^[\p{L}_\\][\p{L}\p{N}_.\\?]{0,254}$/u.test(name);
  if (!wellFormed || /^[A-Za-z]{1,3}\d+$/.test(name) || /^[RrCc]$/.test(name)) {
    throw new OfficeError("InvalidArgument", `The name "${name}" is not allowed.`, "name");
  }
}

/** Refuses a table name that is not allowed or is taken (ItemAlreadyExists). */
export function checkTableName(host: HostState, name: string, ownId: string | null): void {
  checkDefinedName(name);
  const other = findTable(host, name);
  const named = host.grid.names().some((one) => one.name.toLowerCase() === name.toLowerCase());
  if ((other && other.tableId !== ownId) || named) throw new OfficeError("ItemAlreadyExists", undefined, "Table.name");
}

/** The next free name of a new table. */
export function freeTableName(host: HostState): string {
  let number = host.grid.tables().length + 1;
  while (findTable(host, `表${number}`)) number += 1;
  return `表${number}`;
}
