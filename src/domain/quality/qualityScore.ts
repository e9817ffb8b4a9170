import { calculation } from "../calculation/calculation";
import type { NamedFigure } from "../calculation/namedFigure";
import type { Input } from "../calculation/input";
import { choiceInput, numberInput } from "../calculation/inputs";
import type { Choice } from "../calculation/fields";
import { scoreRange } from "../scheme/scoreRange";
import type { Decimal } from "../values/decimal";
import { decimal, sum } from "../values/decimal";
import { identifierKey } from "../values/identifier";
import type { Problem } from "../values/problem";
import { problem } from "../values/problem";
import { bad, ok } from "../values/result";
import type { Text } from "../values/text";
import { text } from "../values/text";

/** Raters above which the highest and the lowest score of an item are dropped, where the scheme drops them (rules §1.4). */
export const ENOUGH_RATERS = 5;

const scoreLabel = text("评分", "Score");

/** A rater's score of one item, within the scheme's range. */
const scores = numberInput({
  label: scoreLabel,
  help: text(
    "评分，0–100；一张评分表一行、德能勤三列，或一个评分一行",
    "scores, 0–100; one form a row with a column for each item, or one score a row",
  ),
  unit: "points",
  shape: "entries",
  min: "0",
  max: "100",
  range: ({ scheme }) => scoreRange(scheme.document),
});

const raterLabel = text("评分人", "Rater");

/** Who rated, so that a form entered twice is noticed; a rating without a name is nobody's second. */
const raters: Input<string, "entries"> = {
  label: raterLabel,
  help: text("评分人，用来发现重复的评分表；可不填", "who rated, to notice a form entered twice; may be left out"),
  unit: "none",
  shape: "entries",
  optional: true,
  read: (cell) => ok(identifierKey(cell)),
};

/**
 * Quality score (综合素质): items 德 / 能 / 勤 rated by groups; a group's score of an item is the mean of its raters.
 * 分, 0–100, not rounded.
 * Problems: a blank, non-numeric or out-of-range score, an unknown item or group, a group or item nobody rated (never
 * taken as zero, never silently re-weighted).
 * Source: 《对广东发展银行客户经理的绩效考核探究》2.1.1 and table 2-1.
 */
export const qualityScore = calculation({
  id: "QUALITY",
  kind: "group",
  title: text("综合素质得分", "Quality score"),
  summary: text(
    "综合素质得分（分）：各评分组对德、能、勤的平均分按项目权重和评分组权重加权。缺一组评分会报错，不重新分配权重。",
    "Quality score: each group's mean scores of integrity, competence and diligence, weighted by item and by group. A missing group is an error; weights are never redistributed.",
  ),
  source: text(
    "《对广东发展银行客户经理的绩效考核探究》2.1.1、表 2-1",
    "《对广东发展银行客户经理的绩效考核探究》2.1.1, table 2-1",
  ),
  inputs: {
    scores,
    items: choiceInput({
      label: text("评分项目", "Item"),
      help: text("项目名称（德、能、勤），可用表头", "names of the items; the header row will do"),
      shape: "entries",
      choices: ({ scheme }) => scheme.document.quality.items,
      headerUnit: "points",
    }),
    groups: choiceInput({
      label: text("评分组", "Rater group"),
      help: text("评分组名称，每张评分表一个", "rater groups, one for each form"),
      shape: "entries",
      choices: ({ scheme }) => scheme.document.quality.groups,
    }),
    raters,
  },
  params: ({ scheme }) => ok(scheme.document.quality),
  paramFigures: {
    lowest: { label: text("最低分", "Lowest score"), unit: "points" },
    highest: { label: text("最高分", "Highest score"), unit: "points" },
    dropExtremes: { label: text("去掉最高最低分", "Drop highest and lowest"), unit: "none" },
    items: { label: text("评分项目", "Items"), unit: "none" },
    groups: { label: text("评分组", "Rater groups"), unit: "none" },
  },
  outputs: {
    meanScores: { label: text("各组平均分", "Mean scores"), unit: "points" },
    shares: { label: text("评分组权重 × 项目权重", "Group weight × item weight"), unit: "coefficient" },
    itemScores: { label: text("各项素质得分", "Scores of the items"), unit: "points" },
    qualityScore: {
      label: text("综合素质得分", "Quality score"),
      unit: "points",
      formula: "Σ {meanScores} × {shares}",
    },
  },
  result: "qualityScore",
  compute: (inputs, { items, groups, dropExtremes }) => {
    const twice = ratedTwice(inputs.raters, inputs.groups, inputs.items);
    if (twice !== null) return bad(twice);
    const cells = groups.flatMap((group) => items.map((item) => ({ group, item })));
    const rated = cells.map(({ group, item }) => ({
      group: group.name,
      item,
      weight: decimal(group.weight),
      name: text(`${group.name.zh}·${item.name.zh}`, `${group.name.en} · ${item.name.en}`),
      share: decimal(group.weight).times(item.weight),
      scores: inputs.scores.filter(
        (_score, index) => inputs.groups[index]?.id === group.id && inputs.items[index]?.id === item.id,
      ),
    }));
    const missing = missingRatings(
      rated.filter(({ share }) => share.greaterThan(0)),
      items.length,
    );
    if (missing.length > 0) {
      return bad(
        ...missing.map((name) =>
          problem("missing-entry", scoreLabel, null, text(`「${name.zh}」的评分`, `a score of ${name.en}`)),
        ),
      );
    }
    const counted = rated.filter(({ share }) => share.greaterThan(0));
    const meanScores: readonly NamedFigure[] = counted.map((cell) => ({
      name: cell.name,
      value: mean(cell.scores, dropExtremes),
    }));
    const shares = counted.map(({ share }) => share);
    const total = sum(meanScores.map(({ value }, index) => value.times(shares[index] ?? 0)));
    const itemScores = items.map((item) => itemScore(item, rated, dropExtremes));
    return ok({ meanScores, shares, itemScores, qualityScore: total });
  },
});

/** The score of one item over all groups; its value is null where a group that counts did not rate it. */
export interface ItemScore {
  readonly item: Choice;
  /** 分: Σ group weight × mean of the group. */
  readonly value: Decimal | null;
}

function itemScore(
  item: Choice,
  rated: readonly (Rated & { readonly item: Choice; readonly weight: Decimal })[],
  dropExtremes: boolean,
): ItemScore {
  const own = rated.filter((cell) => cell.item === item && cell.weight.greaterThan(0));
  if (own.some(({ scores: given }) => given.length === 0)) return { item, value: null };
  return { item, value: sum(own.map(({ weight, scores: given }) => mean(given, dropExtremes).times(weight))) };
}

/** The same rater of the same group twice for one item: a form was entered twice. */
function ratedTwice(names: readonly string[], groups: readonly Choice[], items: readonly Choice[]): Problem | null {
  const ratings = names.map((name, index) => `${groups[index]?.id ?? ""}|${items[index]?.id ?? ""}|${name}`);
  const twice = names.findIndex((name, index) => !isUnsigned(name) && ratings.indexOf(ratings[index] ?? "") !== index);
  const found = names[twice];
  if (found === undefined) return null;
  return problem(
    "duplicate",
    raterLabel,
    found,
    text("每位评分人每人只留一张评分表", "keep one form from each rater for each manager"),
  );
}

/** Whether the key of a rater's name says nobody: a blank that passed through a formula is 0. */
export function isUnsigned(rater: string): boolean {
  return rater === "" || rater === "0";
}

interface Rated {
  readonly group: Text;
  readonly name: Text;
  readonly scores: readonly Decimal[];
}

/** What nobody rated: a whole group by its name alone, else group and item. */
function missingRatings(rated: readonly Rated[], itemCount: number): readonly Text[] {
  const missing = rated.filter(({ scores: given }) => given.length === 0);
  const groups = [...new Set(missing.map(({ group }) => group))];
  return groups.flatMap((group) => {
    const own = missing.filter((cell) => cell.group === group);
    return own.length === itemCount ? [group] : own.map(({ name }) => name);
  });
}

/** The mean of the raters; with five or more, the highest and the lowest may be left out. */
function mean(given: readonly Decimal[], dropExtremes: boolean): Decimal {
  const ordered = [...given].sort((one, other) => one.comparedTo(other));
  const counted = dropExtremes && ordered.length >= ENOUGH_RATERS ? ordered.slice(1, -1) : ordered;
  return sum(counted).dividedBy(counted.length);
}
