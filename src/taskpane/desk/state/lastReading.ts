import type { PaneSituation } from "../../state/paneSituation";

/**
 * Whence the bank's schemes are: all of them were read, they are those that an earlier reading found, or they could not be
 * read at all.
 */
export type BankReading = "read" | "earlier" | "unread";

/** What the last reading that ended well has found. */
export interface LastReading {
  readonly situation: PaneSituation;
  readonly bank: BankReading;
}

/**
 * Whether a situation knows nothing of the schemes that the bank has issued: the server did not give them, or did not give
 * the keys, without which no issued one counts.
 */
function lacksBank({ serverFault, keys, refusedFiles }: PaneSituation): boolean {
  return serverFault !== null || (!keys.ok && refusedFiles.length > 0);
}

/** What is known after a further reading. One without the bank's schemes does not make those forgotten that were found before. */
export function afterReading(last: LastReading | null, situation: PaneSituation): LastReading {
  if (!lacksBank(situation)) return { situation, bank: "read" };
  if (last === null || last.bank === "unread") return { situation, bank: "unread" };
  return { situation: { ...situation, configured: last.situation.configured }, bank: "earlier" };
}
