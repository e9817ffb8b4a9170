import type { GradeLadder } from "../../domain/scheme/ladder";
import { sum } from "../../domain/values/decimal";
import { identifierKey } from "../../domain/values/identifier";
import type { ComparedPerson } from "./comparedPeople";
import type { EffectCounts, MigrationMatrix, MigrationRow, PayEffect, UnitEffect } from "./effect";

/** How many of some people fare how. */
export function effectCounts(people: readonly ComparedPerson[]): EffectCounts {
  const of = (wanted: ComparedPerson["change"]): number => people.filter(({ change }) => change === wanted).length;
  return {
    rises: of("rises"),
    falls: of("falls"),
    same: of("same"),
    onlyOlder: of("onlyOlder"),
    onlyNewer: of("onlyNewer"),
    neither: of("neither"),
    total: people.length,
  };
}

/** The counts of each unit; units with most changes first, then in the order of the roster. */
export function unitEffects(people: readonly ComparedPerson[]): readonly UnitEffect[] {
  const units = new Map<string, ComparedPerson[]>();
  for (const person of people) {
    const key = identifierKey(person.older.manager.unit);
    const own = units.get(key);
    if (own === undefined) units.set(key, [person]);
    else own.push(person);
  }
  const effects = [...units.values()].map((own) => ({
    unit: own[0]?.older.manager.unit ?? "",
    counts: effectCounts(own),
  }));
  return effects.sort((one, other) => changes(other.counts) - changes(one.counts));
}

/** Older grade × newer grade; a row for whom the older scheme does not grade only where there is anybody. */
export function migrationMatrix(
  people: readonly ComparedPerson[],
  ladders: { readonly older: GradeLadder; readonly newer: GradeLadder },
): MigrationMatrix {
  const rowOf = (own: readonly ComparedPerson[]): MigrationMatrix["totals"] => ({
    counts: ladders.newer.map(({ id }) => own.filter(({ newer }) => newer.grade?.id === id).length),
    ungraded: own.filter(({ newer }) => newer.grade === null).length,
    total: own.length,
  });
  const rows = [...ladders.older, null].map((grade): MigrationRow => ({
    grade,
    ...rowOf(people.filter(({ older }) => (older.grade?.id ?? null) === (grade?.id ?? null))),
  }));
  return { rows: rows.filter(({ grade, total }) => grade !== null || total > 0), totals: rowOf(people) };
}

/** 薪酬系数 on average before and after, of those who have one under both schemes. */
export function payEffect(people: readonly ComparedPerson[]): PayEffect | null {
  const paid = people.flatMap(({ older, newer }) => {
    const [before, after] = [older.pay, newer.pay];
    return before === null || after === null ? [] : [{ before, after }];
  });
  if (paid.length === 0) return null;
  const older = sum(paid.map(({ before }) => before)).dividedBy(paid.length);
  const newer = sum(paid.map(({ after }) => after)).dividedBy(paid.length);
  return {
    people: paid.length,
    older: older.toFixed(),
    newer: newer.toFixed(),
    change: older.isZero() ? null : newer.minus(older).dividedBy(older).toFixed(),
  };
}

function changes({ rises, falls, onlyOlder, onlyNewer }: EffectCounts): number {
  return rises + falls + onlyOlder + onlyNewer;
}
