import { identifierKey } from "../../domain/values/identifier";
import type { Text } from "../../domain/values/text";
import { text } from "../../domain/values/text";
import type { FrozenPartKey } from "./frozenParts";
import { isPartKey, partNames } from "./frozenParts";
import type { KeptResult } from "./register";

/** What of a person's result is compared between two versions. */
export type ComparedFigure = Exclude<keyof KeptResult, "id" | "parts"> | FrozenPartKey;

/** The names of what is compared, in order; what the parts give without its unit, which the scheme says. */
export const comparedFigures: Readonly<Record<ComparedFigure, Text>> = {
  name: text("姓名", "Name"),
  unit: text("机构", "Unit"),
  eva: text("经济增加值（元）", "EVA (CNY)"),
  quality: text("综合素质（分）", "Quality (points)"),
  deposits: text("存款日均（万元）", "Average deposits (× CNY 10,000)"),
  gradingScore: text("等级评分（分）", "Grading score (points)"),
  finalGrade: text("最终等级", "Final grade"),
  settledGrade: text("核定等级", "Settled grade"),
  ...partNames,
};

/** One thing that differs between two versions of a period. */
export interface VersionChange {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  /** `added` and `removed` concern the whole person. */
  readonly kind: "changed" | "added" | "removed";
  /** Null where the whole person is concerned. */
  readonly figure: ComparedFigure | null;
  readonly before: string | null;
  readonly after: string | null;
}

/** What differs between two versions, person by person in the order of the newer one, whoever is gone at the end. */
export function versionChanges(before: readonly KeptResult[], after: readonly KeptResult[]): readonly VersionChange[] {
  const earlier = byPerson(before);
  const changes = after.flatMap((person): readonly VersionChange[] => {
    const known = earlier.get(identifierKey(person.id))?.shift();
    return known === undefined ? [whole(person, "added")] : figureChanges(known, person);
  });
  return [...changes, ...[...earlier.values()].flat().map((person) => whole(person, "removed"))];
}

/** The results of each staff number; one that stands twice in the roster has two. */
function byPerson(results: readonly KeptResult[]): ReadonlyMap<string, KeptResult[]> {
  const people = new Map<string, KeptResult[]>();
  for (const result of results) {
    const key = identifierKey(result.id);
    const own = people.get(key);
    if (own === undefined) people.set(key, [result]);
    else own.push(result);
  }
  return people;
}

function figureChanges(before: KeptResult, after: KeptResult): readonly VersionChange[] {
  // The keys are exactly those of the record.
  return (Object.keys(comparedFigures) as readonly ComparedFigure[])
    .map((figure) => ({ figure, before: keptFigure(before, figure), after: keptFigure(after, figure) }))
    .filter((change) => change.before !== change.after)
    .map((change) => ({ ...who(after), kind: "changed", ...change }));
}

function keptFigure(result: KeptResult, figure: ComparedFigure): string | null {
  return isPartKey(figure) ? (result.parts?.[figure] ?? null) : result[figure];
}

function whole(person: KeptResult, kind: "added" | "removed"): VersionChange {
  return { ...who(person), kind, figure: null, before: null, after: null };
}

function who({ id, name, unit }: KeptResult): Pick<VersionChange, "id" | "name" | "unit"> {
  return { id, name, unit };
}
