import type { GradeLadder, GradeStep } from "../../domain/scheme/ladder";
import { counted } from "../../domain/values/counted";
import { identifierKey } from "../../domain/values/identifier";
import { parsePeriod, periodBefore, periodId } from "../../domain/values/period";
import type { Text } from "../../domain/values/text";
import { text } from "../../domain/values/text";
import type { FrozenResult } from "../submission/frozenContent";
import type { Finding } from "./finding";
import { finding } from "./finding";
import type { EarlierPerson, History } from "./history";
import { namedPeople } from "./namedPeople";
import type { ReturnContent } from "./returnContent";

/** Somebody whose last grade is not the one of the quarter before. */
interface Differing extends Pick<FrozenResult, "id" | "name"> {
  /** Null where the return says that there was none. */
  readonly stated: GradeStep | null;
  readonly before: GradeStep;
}

/**
 * The last grades that a return states against the grades of the quarter directly before: an older one says nothing of them.
 * Whoever came from another unit is found there by number, where the unit itself had nobody of that number. A grade that the ladder no longer has cannot be compared.
 */
export function lastGradeFindings(content: ReturnContent, history: History, ladder: GradeLadder): readonly Finding[] {
  const period = parsePeriod(content.period);
  if (period === null || periodId(periodBefore(period)) !== history.period) return [];
  // A scheme that settles nothing needs no last grades, and a branch may leave their column out.
  if (content.results.every(({ lastGrade, settledGrade }) => lastGrade === null && settledGrade === null)) return [];
  const settling = unitsThatSettle(history);
  const own = ownPeople(content, history);
  const differing = content.results.flatMap((result): readonly Differing[] => {
    const number = identifierKey(result.id);
    const earlier = own.get(number) ?? history.people.get(number);
    const before = stepOf(earlier === undefined ? null : countingGrade(earlier, settling), ladder);
    // Of whom nothing is graded now, the last grade decides nothing.
    if (before === null || result.finalGrade === null || result.lastGrade === before.id) return [];
    const { id, name } = result;
    return [{ id, name, stated: stepOf(result.lastGrade, ladder), before }];
  });
  return differing.length === 0 ? [] : [asked(differing, history.period)];
}

/** The people of the unit itself in that quarter: units may number their people each for itself. */
function ownPeople({ unit }: ReturnContent, history: History): ReadonlyMap<string, EarlierPerson> {
  const before = history.units.get(identifierKey(unit));
  return new Map(
    before?.results.map((result) => [identifierKey(result.id), { result, unit: before.unit }] as const) ?? [],
  );
}

/**
 * The units whose scheme settles grades: there somebody without a settled grade was not graded, or the grade was still open.
 */
function unitsThatSettle(history: History): ReadonlySet<string> {
  const known = settlingUnits.get(history);
  if (known !== undefined) return known;
  const units = [...history.units].filter(([, { results }]) =>
    results.some(({ settledGrade }) => settledGrade !== null),
  );
  const made = new Set(units.map(([key]) => key));
  settlingUnits.set(history, made);
  return made;
}

/** Hundreds of returns are held against the same history. */
const settlingUnits = new WeakMap<History, ReadonlySet<string>>();

/** Id of the settled grade where there is one, else of the final one; null where nobody can say. */
function countingGrade({ result, unit }: EarlierPerson, settling: ReadonlySet<string>): string | null {
  return result.settledGrade ?? (settling.has(identifierKey(unit)) ? null : result.finalGrade);
}

function stepOf(id: string | null, ladder: GradeLadder): GradeStep | null {
  return ladder.find((step) => step.id === id) ?? null;
}

function asked(differing: readonly Differing[], period: string): Finding {
  const names = namedPeople(differing, ({ stated, before }) => {
    const found = stated?.name ?? noLastGrade;
    return text(
      `写的是${found.zh}，${period} 是${before.name.zh}`,
      `stated: ${found.en}; ${period}: ${before.name.en}`,
    );
  });
  const count = differing.length;
  return finding(
    "lastGrade",
    text(
      `${String(count)} 人的上季等级与 ${period} 的等级不同：${names.zh}；应与 ${period} 一致，变动据此计算`,
      `the last grade of ${counted(count, "person", "people")} is not the grade of ${period}: ${names.en}; it should be, as movement follows from it`,
    ),
  );
}

const noLastGrade: Text = text("新定级", "none, graded for the first time");
