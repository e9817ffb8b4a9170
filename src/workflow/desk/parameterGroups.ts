import { canonicalJson } from "../../domain/scheme/fingerprint";
import { gradeLadder } from "../../domain/scheme/ladder";
import type { Scheme } from "../../domain/scheme/scheme";
import { readScheme } from "../../domain/scheme/scheme";
import type { Grade, SchemeDocument } from "../../domain/scheme/schema";
import type { Text } from "../../domain/values/text";
import { text } from "../../domain/values/text";
import type { LadderMatch } from "./ladderMatch";

/** Parameters that change together, and whose change may move a grade. */
export interface ParameterGroup {
  readonly id: GroupId;
  readonly label: Text;
}

/** The names of the groups in code. */
export type GroupId =
  | "assetClasses"
  | "expectedReturn"
  | "evaPoints"
  | "deposits"
  | "quality"
  | "scoreWeights"
  | "scoreRounding"
  | "scoreFloors"
  | "depositFloors"
  | "ladder"
  | "movement";

/** The older scheme with one group of parameters of the newer, as far as a grade depends on it. */
export interface GroupTrial {
  readonly group: ParameterGroup;
  readonly scheme: Scheme;
}

/**
 * The groups of parameters in which two schemes differ, each with the older scheme under that change alone; null where
 * the change cannot stand alone (a rule names a grade that the ladder does not have yet).
 */
export function changedGroups(
  older: SchemeDocument,
  newer: SchemeDocument,
  match: LadderMatch,
): readonly { readonly group: ParameterGroup; readonly scheme: Scheme | null }[] {
  return groups.flatMap(({ group, of, put }) => {
    if (group.id === "ladder" ? match.complete : !match.complete && floorGroups.includes(group.id)) return [];
    if (canonicalJson(of(older)) === canonicalJson(of(newer))) return [];
    const alone = readScheme(graded(put(older, newer, match)));
    return [{ group, scheme: alone.ok ? alone.scheme : null }];
  });
}

/** The parts of a scheme on which a grade depends, and nothing besides. */
function graded(document: SchemeDocument): SchemeDocument {
  const { format, id, bank, title, year, version, illustrative, effective, basis, movement, ...rest } = document;
  const { eva, evaPoints, deposits, quality, score, ladder, boundary, ranking, change } = rest;
  return {
    ...{ format, id, bank, title, year, version, illustrative, effective, basis },
    ...{ eva, evaPoints, deposits, quality, score, ladder, boundary, ranking },
    ...(change === undefined ? {} : { change }),
    ...(movement === undefined ? {} : { movement }),
  };
}

interface Group {
  readonly group: ParameterGroup;
  /** What of a scheme belongs to the group. */
  readonly of: (document: SchemeDocument) => unknown;
  /** The older scheme with the newer one's group. */
  readonly put: (older: SchemeDocument, newer: SchemeDocument, match: LadderMatch) => SchemeDocument;
}

const floorGroups: readonly GroupId[] = ["scoreFloors", "depositFloors"];

const groups: readonly Group[] = [
  {
    group: { id: "assetClasses", label: text("经济资本分配系数", "capital allocation coefficients") },
    of: ({ eva }) => eva.assetClasses.map(({ id, coefficient }) => [id, coefficient]),
    put: (older, newer) => ({ ...older, eva: { ...older.eva, assetClasses: newer.eva.assetClasses } }),
  },
  {
    group: {
      id: "expectedReturn",
      label: text("资本期望回报率与期间系数", "expected return on capital and period factor"),
    },
    of: ({ eva: { expectedReturn, periodFactor } }) => [expectedReturn, periodFactor],
    put: (older, newer) => ({ ...older, eva: { ...newer.eva, assetClasses: older.eva.assetClasses } }),
  },
  {
    group: { id: "evaPoints", label: text("EVA分值的折算", "EVA points") },
    of: ({ evaPoints }) => evaPoints,
    put: (older, { evaPoints }) => ({ ...older, evaPoints }),
  },
  {
    group: { id: "deposits", label: text("一般性存款的计算", "general deposits") },
    of: ({ deposits: { method, products } }) => [
      method,
      products.map(({ id, coefficient, general }) => [id, coefficient, general]),
    ],
    put: (older, { deposits }) => ({ ...older, deposits }),
  },
  {
    group: { id: "quality", label: text("综合素质的评分", "quality") },
    of: ({ quality: { lowest, highest, dropExtremes, items, groups: raters } }) => [
      [lowest, highest, dropExtremes],
      [items, raters].map((list) => list.map(({ id, weight }) => [id, weight])),
    ],
    put: (older, { quality }) => ({ ...older, quality }),
  },
  {
    group: { id: "scoreWeights", label: text("等级评分权重", "weights of the grading score") },
    of: ({ score }) => score.weights,
    put: (older, newer) => ({ ...older, score: { ...older.score, weights: newer.score.weights } }),
  },
  {
    group: { id: "scoreRounding", label: text("等级评分的取整与判定依据", "rounding of the grading score") },
    of: ({ score: { scale, decideOn } }) => [scale, decideOn],
    put: (older, newer) => ({ ...older, score: { ...newer.score, weights: older.score.weights } }),
  },
  {
    group: { id: "scoreFloors", label: text("等级评分下限", "score bounds of the ladder") },
    of: ({ ladder }) => ladder.map(({ scoreFloor }) => scoreFloor),
    put: (older, newer, match) => withFloors(older, newer, match, ({ scoreFloor }) => ({ scoreFloor })),
  },
  {
    group: { id: "depositFloors", label: text("存款日均下限", "deposit bounds of the ladder") },
    of: ({ ladder }) => ladder.map(({ depositFloor }) => depositFloor),
    put: (older, newer, match) => withFloors(older, newer, match, ({ depositFloor }) => ({ depositFloor })),
  },
  {
    group: { id: "ladder", label: text("等级阶梯的级次", "steps of the ladder") },
    of: ({ ladder }) => ladder.map(({ id, scoreFloor, depositFloor }) => [id, scoreFloor, depositFloor]),
    put: (older, { ladder }) => ({ ...older, ladder }),
  },
  {
    group: { id: "movement", label: text("等级变动规则", "rules of movement") },
    of: ({ movement }) => movement ?? null,
    put: (older, { movement }) => ({ ...older, movement }),
  },
];

/** The older ladder with some bounds of the newer, grade by grade. */
function withFloors(
  older: SchemeDocument,
  newer: SchemeDocument,
  match: LadderMatch,
  floors: (grade: Grade) => Partial<Grade>,
): SchemeDocument {
  const steps = gradeLadder(older);
  return {
    ...older,
    ladder: older.ladder.map((grade, index) => {
      const step = steps[index];
      const other = step === undefined ? null : match.counterpart(step);
      const found = newer.ladder.find(({ id }) => id === other?.id);
      return found === undefined ? grade : { ...grade, ...floors(found) };
    }),
  };
}
