import { decimal, sum } from "../../values/decimal";
import type { Text } from "../../values/text";
import { text } from "../../values/text";
import { getAt, listAt, pathTo } from "./documentPath";

/** Weights that must add up to exactly 1, as far as they can be read. */
export interface WeightSum {
  /** Of the list or the group; an issue of the sum stands there too. */
  readonly path: string;
  readonly label: Text;
  /** The paths of the weights. */
  readonly members: readonly string[];
  /** Decimal text, a fraction. */
  readonly sum: string;
  /** What is missing to 1, decimal text; below 0 where there is too much. */
  readonly missing: string;
  /** The paths of weights that cannot be read and are not counted. */
  readonly unreadable: readonly string[];
}

/** The sums of all weights of a document, which may be faulty. */
export function weightSums(document: unknown): readonly WeightSum[] {
  const weighed = (path: string, label: Text): readonly WeightSum[] => {
    const rows = listAt(document, path);
    return rows.length === 0
      ? []
      : [
          added(
            document,
            path,
            label,
            rows.map((_, index) => `${pathTo(path, index)}.weight`),
          ),
        ];
  };
  return [
    added(document, "score.weights", text("等级评分权重", "Weights of the grading score"), [
      "score.weights.evaPoints",
      "score.weights.quality",
    ]),
    ...weighed("quality.items", text("素质项目权重", "Weights of the quality items")),
    ...weighed("quality.groups", text("评分组权重", "Weights of the rater groups")),
    ...listAt(document, "scorecard.cards").flatMap((_, index) => {
      const card = `scorecard.cards[${String(index)}]`;
      const [zh, en] = ["zh", "en"].map((language) => {
        const name = getAt(document, `${card}.name.${language}`);
        return typeof name === "string" && name !== "" ? name : String(index + 1);
      });
      return weighed(`${card}.indicators`, text(`考核卡「${zh ?? ""}」的指标权重`, `Weights of card “${en ?? ""}”`));
    }),
    ...weighed("jobs.factors", text("评价因素权重", "Weights of the factors")),
  ];
}

function added(document: unknown, path: string, label: Text, members: readonly string[]): WeightSum {
  const read = members.map((member) => ({ member, value: getAt(document, member) }));
  const readable = read.flatMap(({ value }) => (typeof value === "string" && isDecimal(value) ? [decimal(value)] : []));
  const total = sum(readable);
  return {
    path,
    label,
    members,
    sum: total.toString(),
    missing: decimal(1).minus(total).toString(),
    unreadable: read.flatMap(({ member, value }) => (typeof value === "string" && isDecimal(value) ? [] : [member])),
  };
}

function isDecimal(value: string): boolean {
  return /^-?\d{1,15}(\.\d{1,10})?$/.test(value);
}
