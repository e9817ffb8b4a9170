import type { Choice } from "../domain/calculation/fields";
import { readChoice } from "../domain/calculation/fields";
import { choiceKey } from "../domain/values/choiceKey";
import { scorecardPart } from "../domain/scheme/parts/scorecard";
import type { ScorecardCard, ScorecardRules } from "../domain/scheme/parts/scorecard";
import type { SchemeDocument } from "../domain/scheme/schema";
import type { Cell } from "../domain/values/cell";
import { isBlank, isBlankName, isCellError } from "../domain/values/cell";
import { problem } from "../domain/values/problem";
import type { Result } from "../domain/values/result";
import { bad, ok, then } from "../domain/values/result";
import type { Text } from "../domain/values/text";
import { joinTexts, text } from "../domain/values/text";
import type { Parameter } from "./functionDefinition";

/** Which list of the scheme a weight or coefficient stands in; the weights of each card are a list of their own. */
export type WeightList = "score" | "items" | "groups" | "assetClasses" | "products" | `card:${string}`;

/** A weight or coefficient of the scheme, found by any of its names. */
export interface SchemeWeight extends Choice {
  readonly list: WeightList;
  /** Decimal text, a fraction. */
  readonly value: string;
  readonly aliases: readonly string[];
}

/** Whether the weights of a list add up to 1. */
export function isWhole(list: WeightList): boolean {
  return list !== "assetClasses" && list !== "products";
}

/** The last parameter of the functions that look weights up: whose weights they are. */
export const cardParameter: Parameter = {
  name: "card",
  label: text("考核卡", "Card"),
  help: text(
    "考核卡名称，查该卡上各指标的权重；不填则查评级的权重和系数",
    "name of a card, for the weights of its indicators; without it, weights and coefficients of the grading",
  ),
  shape: "value",
  optional: true,
};

/** The weights among which a name is looked up: those of the card, where one is named, else those of the grading. */
export function weightsFor(
  cardCell: Cell,
  { document }: { readonly document: SchemeDocument },
): Result<readonly SchemeWeight[]> {
  if (isBlankName(cardCell)) return ok(schemeWeights(document));
  const { scorecard } = document;
  if (scorecard === undefined) {
    const { zh, en } = scorecardPart.title;
    const found = text("考核方案", "The scheme");
    return bad(problem("missing-part", found, null, text(`「${zh}」部分`, `a part "${en}"`)));
  }
  return then(readChoice(cardCell, scorecard.cards, cardParameter.label), (card) => ok(cardWeights(card, scorecard)));
}

/** Every weight of a scheme, of the grading and of all cards. */
export function allWeights(document: SchemeDocument): readonly SchemeWeight[] {
  const { scorecard } = document;
  return [...schemeWeights(document), ...(scorecard?.cards.flatMap((card) => cardWeights(card, scorecard)) ?? [])];
}

function cardWeights({ id, indicators }: ScorecardCard, rules: ScorecardRules): readonly SchemeWeight[] {
  return indicators.map(({ indicator, weight }) => {
    const name = rules.indicators.find((listed) => listed.id === indicator)?.name ?? text(indicator);
    return named(`card:${id}`, indicator, name, weight);
  });
}

/** Every weight and coefficient of the grading. */
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
