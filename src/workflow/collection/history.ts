import type { Decimal } from "../../domain/values/decimal";
import { decimal } from "../../domain/values/decimal";
import { identifierKey } from "../../domain/values/identifier";
import type { FrozenResult } from "../submission/frozenContent";
import type { ReturnContent } from "./returnContent";

/** One person of an earlier period. */
export interface EarlierPerson {
  readonly result: FrozenResult;
  /** The branch that returned the person. */
  readonly unit: string;
}

/** The people of one branch in an earlier period. */
export interface EarlierUnit {
  readonly unit: string;
  readonly results: readonly FrozenResult[];
}

/** An earlier period, taken from an earlier merged workbook or from frozen files, against which returns are held. */
export interface History {
  /** 2026Q2 */
  readonly period: string;
  /** By the key of the staff number. */
  readonly people: ReadonlyMap<string, EarlierPerson>;
  /** By the key of the branch's name. */
  readonly units: ReadonlyMap<string, EarlierUnit>;
}

/**
 * The history out of earlier returns: of the latest period before `period` among them, of each branch its highest version.
 * Null where there is none.
 */
export function historyOf(returns: readonly ReturnContent[], period: string): History | null {
  const earlier = returns.filter((one) => one.period !== "" && one.period < period);
  const latest = earlier.reduce((last, one) => (one.period > last ? one.period : last), "");
  if (latest === "") return null;
  const units = new Map<string, ReturnContent>();
  for (const one of earlier) {
    if (one.period !== latest) continue;
    const key = identifierKey(one.unit);
    const known = units.get(key);
    if (known === undefined || isNewer(one, known)) units.set(key, one);
  }
  // In an order of their own: of a number that two units have always the same one counts.
  const inOrder = new Map([...units].sort(([one], [other]) => (one < other ? -1 : 1)));
  const people = [...inOrder.values()].flatMap(({ unit, results }) =>
    results.map((result) => [identifierKey(result.id), { result, unit }] as const),
  );
  return { period: latest, people: new Map(people.filter(([key]) => key !== "")), units: inOrder };
}

/** The higher version, and of two equal ones always the same, whatever came first. */
function isNewer(one: ReturnContent, other: ReturnContent): boolean {
  return one.version === other.version ? one.fingerprint < other.fingerprint : one.version > other.version;
}

/** A figure of a result; null where there is none. */
export function figureOf(value: string | null): Decimal | null {
  return value === null ? null : decimal(value);
}
