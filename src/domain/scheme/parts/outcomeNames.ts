import { choiceKey } from "../../values/choiceKey";
import type { Named } from "../invariantChecks";
import { keysOf, nameIssue } from "../invariantChecks";
import type { SchemeDocument } from "../schema";
import type { SchemeIssue } from "../schemeIssue";

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

/** Names of scored items that stand in two of their lists, and so would lead to whichever list comes first. */
export function sharedItemNames({ quality, scorecard }: SchemeDocument): readonly SchemeIssue[] {
  const lists: readonly (readonly [string, readonly Named[]])[] = [
    ["quality.items", quality.items],
    ["scorecard.perspectives", scorecard?.perspectives ?? none],
    ["scorecard.indicators", scorecard?.indicators ?? none],
  ];
  return lists.flatMap(([path, list], place) => {
    const taken = new Set(lists.slice(0, place).flatMap(([, earlier]) => earlier.flatMap(keysOf)));
    return list.flatMap((entry, index) =>
      keysOf(entry).some((key) => taken.has(key)) ? [nameIssue(entry.name.zh, `${path}[${String(index)}].name`)] : [],
    );
  });
}

/** The perspective of each indicator of the scorecard, by the indicator's identifier; none without a scorecard. */
export function perspectivesOf({ scorecard }: SchemeDocument): ReadonlyMap<string, Named> {
  const { indicators, perspectives } = scorecard ?? { indicators: [], perspectives: [] };
  return new Map(
    indicators.flatMap(({ id, perspective: wanted }) => {
      const found = perspectives.find((perspective) => perspective.id === wanted);
      return found === undefined ? [] : [[id, found] as const];
    }),
  );
}

/** The entry that a scheme means by a name or an identifier; undefined where there is none. */
export function entryNamed<Entry extends Named>(list: readonly Entry[], name: string): Entry | undefined {
  const wanted = choiceKey(name);
  return list.find((entry) => keysOf(entry).includes(wanted));
}

const none: readonly Named[] = [];
const items = new WeakMap<SchemeDocument, readonly Named[]>();
