import type { Text } from "../../values/text";
import { text } from "../../values/text";
import type { TeamRules } from "../parts/team";
import type { SchemeDocument } from "../schema";

/** A weight of a scheme: of what, where it stands, and in which list. */
export interface NamedWeight {
  readonly label: Text;
  readonly path: string;
  readonly list: string;
  /** Decimal text, a fraction. */
  readonly weight: string;
}

/** Every weight of a scheme by a key that stays the same when lists are put in another order. */
export function weightsOf(document: SchemeDocument): ReadonlyMap<string, NamedWeight> {
  const { score, quality, scorecard, team, jobs } = document;
  return new Map([
    ["score evaPoints", weightAt("score.weights", "evaPoints", text("EVA分值", "EVA points"), score.weights.evaPoints)],
    ["score quality", weightAt("score.weights", "quality", text("综合素质", "quality"), score.weights.quality)],
    ...named("quality.items", text("素质项目", "quality item"), quality.items),
    ...named("quality.groups", text("评分组", "rater group"), quality.groups),
    ...(scorecard?.cards ?? []).flatMap(({ id, name, indicators }, card) => {
      const list = `scorecard.cards[${String(card)}].indicators`;
      return indicators.map(({ indicator, weight }, index) => {
        const found = scorecard?.indicators.find((one) => one.id === indicator)?.name ?? text(indicator);
        const label = text(`考核卡「${name.zh}」的「${found.zh}」`, `“${found.en}” on card “${name.en}”`);
        const path = `${list}[${String(index)}].weight`;
        return [`card ${id} ${indicator}`, { label, path, list, weight }] as const;
      });
    }),
    ...(team === undefined ? [] : teamShares(team)),
    ...named("jobs.factors", text("评价因素", "factor"), jobs?.factors ?? []),
  ]);
}

/** The team's share t weighs the team against the person: (1 − t) × own + t × team (rules §2). */
function teamShares({ share, types }: TeamRules): readonly (readonly [string, NamedWeight])[] {
  return [
    [
      "team share",
      weightAt("team", "share", text("团队结果（未注明类型）", "the team's result where no type is named"), share),
    ],
    ...types.map(({ id, name, share: own }, index) => {
      const label = text(`类型「${name.zh}」的团队结果`, `the team's result for type “${name.en}”`);
      const path = `team.types[${String(index)}].share`;
      return [`team.types ${id}`, { label, path, list: "team.types", weight: own }] as const;
    }),
  ];
}

interface Weighed {
  readonly id: string;
  readonly name: Text;
  readonly weight: string;
}

function named(list: string, what: Text, entries: readonly Weighed[]): readonly (readonly [string, NamedWeight])[] {
  return entries.map(({ id, name, weight }, index) => [
    `${list} ${id}`,
    {
      label: text(`${what.zh}「${name.zh}」`, `${what.en} “${name.en}”`),
      path: `${list}[${String(index)}].weight`,
      list,
      weight,
    },
  ]);
}

function weightAt(list: string, key: string, label: Text, weight: string): NamedWeight {
  return { label, path: `${list}.${key}`, list, weight };
}
