import type { Choice } from "../domain/calculation/fields";
import { choiceKey } from "../domain/values/choiceKey";
import type { SchemeDocument } from "../domain/scheme/schema";
import type { Cell } from "../domain/values/cell";
import { isBlank, isCellError } from "../domain/values/cell";
import { problem } from "../domain/values/problem";
import type { Result } from "../domain/values/result";
import { bad, ok } from "../domain/values/result";
import type { Text } from "../domain/values/text";
import { joinTexts, text } from "../domain/values/text";

/** Which list of the scheme a weight or coefficient stands in. */
export type WeightList = "score" | "items" | "groups" | "assetClasses" | "products";

/** A weight or coefficient of the scheme, found by any of its names. */
export interface SchemeWeight extends Choice {
  readonly list: WeightList;
  /** Decimal text, a fraction. */
  readonly value: string;
  readonly aliases: readonly string[];
}

/** The lists whose weights add up to 1. */
export const wholeLists: readonly WeightList[] = ["score", "items", "groups"];

/** Every weight and coefficient of a scheme. */
export function schemeWeights({ score, quality, eva, deposits }: SchemeDocument): readonly SchemeWeight[] {
  return [
    named("score", "evaPoints", text("EVA分值", "EVA points"), score.weights.evaPoints, [
      "经济增加值",
      "economic value added",
      "EVA",
    ]),
    named("score", "quality", text("综合素质", "Quality"), score.weights.quality, ["综合素质得分", "quality score"]),
    ...quality.items.map(({ id, name, weight }) => named("items", id, name, weight)),
    ...quality.groups.map(({ id, name, weight }) => named("groups", id, name, weight)),
    ...eva.assetClasses.map(({ id, name, coefficient }) => named("assetClasses", id, name, coefficient)),
    ...deposits.products.map(({ id, name, coefficient }) => named("products", id, name, coefficient)),
  ];
}

/** The weight a cell names, in either language or by its identifier; the problem lists the names there are. */
export function readWeightName(cell: Cell, weights: readonly SchemeWeight[], label: Text): Result<SchemeWeight> {
  const expected = joinTexts(
    weights.map(({ name }) => name),
    text("、", ", "),
  );
  if (isBlank(cell)) return bad(problem("blank", label, cell, expected));
  if (isCellError(cell)) return bad(problem("error-cell", label, cell, expected));
  const found = weightNamed(String(cell), weights);
  return found === undefined ? bad(problem("unknown-choice", label, cell, expected)) : ok(found);
}

/** The weight of that name; undefined where there is none. */
export function weightNamed(name: string, weights: readonly SchemeWeight[]): SchemeWeight | undefined {
  const wanted = choiceKey(name);
  return weights.find((weight) =>
    [weight.id, weight.name.zh, weight.name.en, ...weight.aliases].some((key) => choiceKey(key) === wanted),
  );
}

function named(list: WeightList, id: string, name: Text, value: string, aliases: readonly string[] = []): SchemeWeight {
  return { list, id, name, value, aliases };
}
