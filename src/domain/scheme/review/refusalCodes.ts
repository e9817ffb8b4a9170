import { decimal } from "../../values/decimal";
import { getAt, parentPath, patternOf } from "../editing/documentPath";
import { weightSums } from "../editing/weightSums";
import type { SchemeDocument } from "../schema";
import type { CheckCode } from "./reviewCheck";

/** The checks that refuse a scheme altogether. */
export const refusalCodes = [
  "sums",
  "gaps",
  "overlaps",
  "jumps",
  "expectedReturn",
  "depositRanking",
  "unreachableGrades",
  "effectiveDates",
  "changeReason",
  "invariants",
] as const satisfies readonly CheckCode[];

/** Under which check an issue belongs that refuses the scheme, by what stands at its path. */
export function refusalCode(document: SchemeDocument, path: string): (typeof refusalCodes)[number] {
  const pattern = patternOf(path);
  if (weightSums(document).some((sum) => sum.path === path)) return "sums";
  if (path === "eva.expectedReturn") return "expectedReturn";
  if (path === "change") return "changeReason";
  if (path.startsWith("effective.")) return "effectiveDates";
  if (pattern.startsWith("ranking."))
    return /deposit/i.test(String(getAt(document, path))) ? "depositRanking" : "invariants";
  if (pattern.endsWith(".bands[].pointsFrom")) return "jumps";
  if (rising.includes(pattern)) return joint(document, path);
  if (ends.includes(pattern)) return endOf(document, path);
  const better = stepsWithBounds[pattern];
  return better === undefined ? "invariants" : stepBound(document, path, better);
}

/** Where bands begin that ascend end to end. */
const rising: readonly string[] = [
  "scorecard.indicators[].method.bands[].from",
  "workforce.ages[].from",
  "workforce.service[].from",
  "jobs.grades[].from",
];

/** Where such bands end. */
const ends: readonly string[] = [
  "scorecard.indicators[].method.bands[].to",
  "workforce.ages[].below",
  "workforce.service[].below",
  "jobs.grades[].below",
];

/** Steps that stand from the best down, and whether a bound may lie where nothing reaches it. */
const stepsWithBounds: Readonly<Record<string, "falls" | "rises" | "either">> = {
  "ladder[].scoreFloor": "falls",
  "ladder[].depositFloor": "falls",
  "scorecard.levels[].floor": "falls",
  "team.difficulty.customers[].floor": "falls",
  "team.difficulty.loanBalance[].floor": "falls",
  "scorecard.indicators[].method.steps[].bound": "either",
};

type Joint = "gaps" | "overlaps" | "unreachableGrades" | "invariants";

/** How a band begins beside the end of the one before; one that meets it is beyond the scale. */
function joint(document: SchemeDocument, path: string): Joint {
  const own = numberAt(document, path);
  const before = neighbour(path, -1);
  const end =
    before === null ? decimal(0) : (numberAt(document, `${before}.below`) ?? numberAt(document, `${before}.to`));
  if (own === null || end === null) return "overlaps";
  if (own.equals(end)) return "unreachableGrades";
  return own.greaterThan(end) ? "gaps" : "overlaps";
}

/** A band that ends where it should not: the last one, beyond which nothing would stand, or one that ends before it begins. */
function endOf(document: SchemeDocument, path: string): Joint {
  const last = getAt(document, neighbour(path, 1) ?? "?") === undefined;
  return last && path.endsWith(".below") ? "gaps" : "overlaps";
}

/** A bound that should fall, or rise, from step to step; the last step takes all the rest. */
function stepBound(document: SchemeDocument, path: string, way: "falls" | "rises" | "either"): Joint {
  const own = numberAt(document, path);
  if (own === null) return "overlaps";
  const [before, after] = [neighbour(path, -1), neighbour(path, 1)];
  const key = path.slice(path.lastIndexOf("."));
  const better = before === null ? null : numberAt(document, `${before}${key}`);
  if (way === "either") return getAt(document, after ?? "?") === undefined ? "gaps" : "overlaps";
  if (better?.lessThanOrEqualTo(own) === true) return "overlaps";
  if (getAt(document, after ?? "?") === undefined) return "gaps";
  return patternOf(path) === "scorecard.levels[].floor" && withinScale(document, own)
    ? "unreachableGrades"
    : "invariants";
}

function withinScale({ scorecard }: SchemeDocument, floor: ReturnType<typeof decimal>): boolean {
  return floor.decimalPlaces() <= (scorecard?.scale ?? 0);
}

/** The path of the entry before, or after, the one that holds a path; null before the first. */
function neighbour(path: string, step: -1 | 1): string | null {
  const entry = parentPath(path);
  const found = /^(.*)\[(\d+)\]$/.exec(entry);
  if (found === null) return null;
  const index = Number(found[2]) + step;
  return index < 0 ? null : `${found[1] ?? ""}[${String(index)}]`;
}

function numberAt(document: SchemeDocument, path: string): ReturnType<typeof decimal> | null {
  const value = getAt(document, path);
  return typeof value === "string" ? decimal(value) : null;
}
