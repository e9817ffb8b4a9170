import { identifierKey } from "../../domain/values/identifier";
import { text } from "../../domain/values/text";
import type { Finding } from "./finding";
import { finding } from "./finding";
import type { ReturnContent } from "./returnContent";

/** People whose staff number stands in the returns of more than one unit, told at each of these returns. */
export function sharedPeople(returns: readonly ReturnContent[]): ReadonlyMap<ReturnContent, readonly Finding[]> {
  const holders = new Map<string, ReturnContent>();
  const shared = new Map<string, Set<ReturnContent>>();
  for (const one of returns) {
    for (const { id } of one.results) {
      const key = identifierKey(id);
      if (key === "") continue;
      const holder = holders.get(key);
      if (holder === undefined) holders.set(key, one);
      else if (holder !== one) shared.set(key, (shared.get(key) ?? new Set([holder])).add(one));
    }
  }
  const found = new Map<ReturnContent, Finding[]>();
  for (const [key, everywhere] of shared) {
    for (const one of everywhere) {
      const others = [...everywhere].filter((other) => other !== one);
      found.set(one, [...(found.get(one) ?? []), twoBranches(key, one, others)]);
    }
  }
  return found;
}

function twoBranches(key: string, one: ReturnContent, others: readonly ReturnContent[]): Finding {
  const person = one.results.find(({ id }) => identifierKey(id) === key);
  const units = others.map(({ unit }) => unit).sort();
  return finding(
    "twoBranches",
    text(
      `工号 ${person?.id ?? key} ${person?.name ?? ""} 也在「${units.join("」「")}」的上报里；每人只应在一个机构`,
      `${person?.id ?? key} ${person?.name ?? ""} also stands in the return of "${units.join('", "')}"; everybody belongs to one unit`,
    ),
  );
}
