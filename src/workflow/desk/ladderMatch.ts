import type { GradeLadder, GradeStep } from "../../domain/scheme/ladder";

/** Two ladders brought into one order, so that grades of both can be compared. */
export interface LadderMatch {
  /** The place of a grade of the older ladder in the common order; 0 is the highest. */
  readonly olderRank: (grade: GradeStep) => number;
  /** The same of a grade of the newer ladder; grades that stand for one another share the place. */
  readonly newerRank: (grade: GradeStep) => number;
  /** The grade of the newer ladder that stands for one of the older; null where there is none. */
  readonly counterpart: (older: GradeStep) => GradeStep | null;
  /** Whether every grade of either ladder has its counterpart. */
  readonly complete: boolean;
}

/**
 * Matches two ladders: grades of the same identifier or name stand for one another; between two such grades, the others
 * stand for one another in their order, and those left over have a place of their own.
 */
export function matchLadders(older: GradeLadder, newer: GradeLadder): LadderMatch {
  const slots = gaps(older, newer).flatMap(inOrder);
  const olderRanks = new Map(slots.flatMap(([old], rank) => (old === null ? [] : [[old.id, rank] as const])));
  const newerRanks = new Map(slots.flatMap(([, fresh], rank) => (fresh === null ? [] : [[fresh.id, rank] as const])));
  const fresh = new Map(slots.flatMap(([old, other]) => (old === null ? [] : [[old.id, other] as const])));
  return {
    olderRank: ({ id }) => rankOf(olderRanks, id),
    newerRank: ({ id }) => rankOf(newerRanks, id),
    counterpart: ({ id }) => fresh.get(id) ?? null,
    complete: slots.every(([old, other]) => old !== null && other !== null),
  };
}

type Slot = readonly [older: GradeStep | null, newer: GradeStep | null];

/** What lies between two grades that are the same, that grade at the end with it. */
interface Gap {
  readonly older: readonly GradeStep[];
  readonly newer: readonly GradeStep[];
  readonly end: readonly Slot[];
}

function gaps(older: GradeLadder, newer: GradeLadder): readonly Gap[] {
  const found: Gap[] = [];
  let [seen, done] = [0, 0];
  for (const [index, grade] of newer.entries()) {
    const place = older.findIndex((old, at) => at >= seen && (old.id === grade.id || old.name.zh === grade.name.zh));
    const old = older[place];
    if (old === undefined) continue;
    found.push({ older: older.slice(seen, place), newer: newer.slice(done, index), end: [[old, grade]] });
    [seen, done] = [place + 1, index + 1];
  }
  return [...found, { older: older.slice(seen), newer: newer.slice(done), end: [] }];
}

function inOrder({ older, newer, end }: Gap): readonly Slot[] {
  const length = Math.max(older.length, newer.length);
  return [...Array.from({ length }, (_, index): Slot => [older[index] ?? null, newer[index] ?? null]), ...end];
}

function rankOf(ranks: ReadonlyMap<string, number>, id: string): number {
  const rank = ranks.get(id);
  if (rank === undefined) throw new Error(`The ladders do not have the grade ${id}`);
  return rank;
}
