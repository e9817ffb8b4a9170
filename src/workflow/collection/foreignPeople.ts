import { identifierKey } from "../../domain/values/identifier";
import { text } from "../../domain/values/text";
import type { Expectations } from "./expectedFindings";
import type { Finding } from "./finding";
import { finding } from "./finding";
import type { History } from "./history";
import type { ReturnContent } from "./returnContent";

/** What is known of the units: those of the list, and their people of an earlier period. */
type KnownUnits = Pick<Expectations, "units" | "history">;

/**
 * Returns whose people belong to another unit than the one that is said to return them. Rosters name the units of people as
 * freely as branches name their own departments, so this is asked only where most people stand under the name of another unit
 * that is expected, is known from before or returns something itself (a name that people of several other units bear, such as
 * 营业部, is a department); or where nobody stands under the stated name, and nobody
 * was there in the earlier period either.
 */
export function foreignPeople(
  returns: readonly ReturnContent[],
  { units, history }: KnownUnits,
): ReadonlyMap<ReturnContent, readonly Finding[]> {
  const names = [...units, ...returns.map(({ unit }) => unit), ...earlierUnits(history)];
  const departments = sharedNames(returns);
  const known = new Set(names.map((name) => identifierKey(name)).filter((key) => key !== "" && !departments.has(key)));
  return new Map(
    returns.flatMap((one) => {
      const found = foreignFinding(one, known, history);
      return found === null ? [] : [[one, [found]] as const];
    }),
  );
}

/** The names under which people of two or more units stand that bear another name themselves. */
function sharedNames(returns: readonly ReturnContent[]): ReadonlySet<string> {
  const first = new Map<string, string>();
  const shared = new Set<string>();
  for (const one of returns) {
    const own = identifierKey(one.unit);
    for (const name of rosterUnits(one).keys()) {
      if (isWithin(name, own)) continue;
      if ((first.get(name) ?? own) !== own) shared.add(name);
      first.set(name, own);
    }
  }
  return shared;
}

function earlierUnits(history: History | null): readonly string[] {
  return history === null ? [] : [...history.units.values()].map(({ unit }) => unit);
}

function foreignFinding(content: ReturnContent, known: ReadonlySet<string>, history: History | null): Finding | null {
  const own = identifierKey(content.unit);
  if (own === "") return null;
  const rosters = rosterUnits(content);
  const foreign = [...rosters].filter(([key]) => known.has(key) && !isWithin(key, own));
  const people = foreign.reduce((total, [, { count }]) => total + count, 0);
  if (people * 2 > content.results.length)
    return elsewhere(
      content,
      foreign.map(([, { unit }]) => unit),
      people,
    );
  if ([...rosters.keys()].some((key) => isWithin(key, own))) return null;
  const before = history?.units.get(own)?.results ?? [];
  if (history === null || before.length === 0) return null;
  const then = new Set(before.map(({ id }) => identifierKey(id)));
  return content.results.some(({ id }) => then.has(identifierKey(id))) ? null : strangers(content, history.period);
}

/** Whether one name is the other, or begins it or stands in it: 城东支行 and 城东支行营业部, 分行 and 某某分行. */
function isWithin(one: string, other: string): boolean {
  return one !== "" && (one.includes(other) || other.includes(one));
}

/** A unit under which people of a return stand, and how many. */
interface RosterUnit {
  readonly unit: string;
  readonly count: number;
}

/** A content never changes, and is judged again after every file. */
const rosters = new WeakMap<ReturnContent, ReadonlyMap<string, RosterUnit>>();

/** The units under which the people of a return stand, by key. */
function rosterUnits(content: ReturnContent): ReadonlyMap<string, RosterUnit> {
  const known = rosters.get(content);
  if (known !== undefined) return known;
  const made = new Map<string, RosterUnit>();
  for (const { unit } of content.results) {
    const key = identifierKey(unit);
    made.set(key, { unit: unit.trim(), count: (made.get(key)?.count ?? 0) + 1 });
  }
  rosters.set(content, made);
  return made;
}

/** Units named in one finding. */
const NAMED = 5;

function elsewhere({ unit, results }: ReturnContent, others: readonly string[], people: number): Finding {
  const [count, all] = [String(people), String(results.length)];
  const named = others.slice(0, NAMED);
  const more = others.length > NAMED;
  return finding(
    "otherUnit",
    text(
      `文件写的机构是「${unit}」，名册 ${all} 人中 ${count} 人的机构是「${named.join("」「")}」${more ? "等" : ""}；上报的机构应与人员的机构一致，请向两边核实`,
      `the file says that it is of "${unit}", but ${count} of its ${all} people stand under "${named.join('", "')}"${more ? " and others" : ""}; both should be the same unit, ask both`,
    ),
  );
}

function strangers({ unit, results }: ReturnContent, period: string): Finding {
  const all = String(results.length);
  return finding(
    "otherUnit",
    text(
      `文件写的机构是「${unit}」，名册 ${all} 人的机构都不是它，也没有一人在 ${period} 的「${unit}」里；应为该机构的人员，请核实是哪个机构的文件`,
      `the file says that it is of "${unit}", but none of its ${all} people stands under that name or was there in ${period}; ask whose file it is`,
    ),
  );
}
