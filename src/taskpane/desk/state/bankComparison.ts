import type { Text } from "../../../domain/values/text";
import type { Fault } from "../../state/fault";
import type { PaneSituation } from "../../state/paneSituation";
import type { Work } from "../../state/work";
import type { LastReading } from "./lastReading";

/** Why the bank's schemes are not known: the reading ended in a fault, or the bank's keys do not serve. */
export type Unread = { readonly fault: Fault } | { readonly keys: Text };

/**
 * How far a draft is checked beside the bank's schemes. `earlier`: beside those that an earlier reading found. `leftOut`: the
 * files of the server that do not count, beside which it was not checked.
 */
export type BankComparison =
  | { readonly state: "complete"; readonly leftOut: readonly string[] }
  | { readonly state: "reading"; readonly earlier: boolean }
  | { readonly state: "unread"; readonly earlier: boolean; readonly why: Unread };

/** How far the check of a draft goes, by the reading under way and the last one that ended well. */
export function bankComparison(work: Work<PaneSituation>, last: LastReading | null): BankComparison {
  const earlier = last !== null && last.bank !== "unread";
  if (work.state === "failed") return { state: "unread", earlier, why: { fault: work.fault } };
  if (work.state !== "done" || last === null) return { state: "reading", earlier };
  const { serverFault, keys, refusedFiles } = last.situation;
  if (last.bank === "read") return { state: "complete", leftOut: refusedFiles.map(({ file }) => file) };
  if (serverFault !== null) return { state: "unread", earlier, why: { fault: serverFault } };
  return keys.ok ? { state: "reading", earlier } : { state: "unread", earlier, why: { keys: keys.reason } };
}

/**
 * What issuing asks for: it waits for a reading under way; without the bank's schemes somebody must say that they were
 * compared by hand; else nothing besides.
 */
export function issueTerms({ state }: BankComparison): "wait" | "acknowledge" | "none" {
  return state === "reading" ? "wait" : state === "unread" ? "acknowledge" : "none";
}
