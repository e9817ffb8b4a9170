import { choiceKey } from "../../values/choiceKey";
import type { Named } from "../invariantChecks";
import { keysOf } from "../invariantChecks";
import type { SchemeDocument } from "../schema";

/** 绩效等级 from the highest down: those of the scorecard, else the list of 结果应用 itself; none where neither has any. */
export function performanceLevels({ scorecard, outcome }: SchemeDocument): readonly Named[] {
  return scorecard?.levels ?? outcome?.levels ?? none;
}

/** What a score can be given for: quality items, and the perspectives and indicators of the scorecard. */
export function scoredItems(document: SchemeDocument): readonly Named[] {
  const known = items.get(document);
  if (known !== undefined) return known;
  const { quality, scorecard } = document;
  const made = [...quality.items, ...(scorecard?.perspectives ?? []), ...(scorecard?.indicators ?? [])];
  items.set(document, made);
  return made;
}

/** The entry that a scheme means by a name or an identifier; undefined where there is none. */
export function entryNamed<Entry extends Named>(list: readonly Entry[], name: string): Entry | undefined {
  const wanted = choiceKey(name);
  return list.find((entry) => keysOf(entry).includes(wanted));
}

const none: readonly Named[] = [];
const items = new WeakMap<SchemeDocument, readonly Named[]>();
