import type { CascadeRules } from "../../../domain/scheme/parts/cascade";

/** One level below the bank in a structure of the scheme, with the table that passes targets on to it. */
export interface CascadeLevel {
  /** How formulas speak of its table. */
  readonly id: string;
  /** Name of its table and sheet, such as 层级式支行. */
  readonly name: string;
  readonly structure: CascadeRules["structures"][number];
  /** From 1, the level below the bank. */
  readonly depth: number;
  /** The names of the levels from the one below the bank down to this one. */
  readonly path: readonly string[];
  /** Whether another level follows below. */
  readonly passesOn: boolean;
}

/** The table of the bank's own targets, above every first level. */
export const BANK_TARGETS = "targets";

/** The levels below the bank of every structure that the scheme describes, in order. */
export function cascadeLevels({ structures }: CascadeRules): readonly CascadeLevel[] {
  return structures.flatMap((structure) =>
    structure.levels.slice(1).map((level, index): CascadeLevel => {
      const depth = index + 1;
      return {
        id: `${structure.id}${String(depth)}`,
        name: `${structure.name.zh}${level.name.zh}`,
        structure,
        depth,
        path: structure.levels.slice(1, depth + 1).map(({ name }) => name.zh),
        passesOn: depth < structure.levels.length - 1,
      };
    }),
  );
}

/** The level above; null for one directly below the bank. */
export function levelAbove(levels: readonly CascadeLevel[], { structure, depth }: CascadeLevel): CascadeLevel | null {
  return levels.find((other) => other.structure === structure && other.depth === depth - 1) ?? null;
}

/** The level below; null for the lowest. */
export function levelBelow(levels: readonly CascadeLevel[], { structure, depth }: CascadeLevel): CascadeLevel | null {
  return levels.find((other) => other.structure === structure && other.depth === depth + 1) ?? null;
}

/** The key of the column that names a level of the path. */
export function pathKey(depth: number): string {
  return `level${String(depth)}`;
}
