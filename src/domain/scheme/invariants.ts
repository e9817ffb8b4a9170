import { decimal, sum } from "../values/decimal";
import type { Text } from "../values/text";
import { text } from "../values/text";
import type { SchemeDocument } from "./schema";
import { rankingIndicators } from "./schema";
import type { SchemeIssue } from "./schemeIssue";

type Invariant = (document: SchemeDocument) => readonly SchemeIssue[];

/** What must hold between the parts of a scheme, each with every place that breaks it. */
export function invariantIssues(document: SchemeDocument): readonly SchemeIssue[] {
  return invariants.flatMap((invariant) => invariant(document));
}

const invariants: readonly Invariant[] = [
  // Weights add up to exactly 1 (rules §1.4, §1.5).
  ({ score }) =>
    addUp("score.weights", text("等级评分权重", "weights of the grading score"), [
      score.weights.evaPoints,
      score.weights.quality,
    ]),
  ({ quality }) =>
    addUp(
      "quality.items",
      text("素质项目权重", "weights of the quality items"),
      quality.items.map(({ weight }) => weight),
    ),
  ({ quality }) =>
    addUp(
      "quality.groups",
      text("评分组权重", "weights of the rater groups"),
      quality.groups.map(({ weight }) => weight),
    ),
  // The expected return lies above the lending rate (B §2.1.2 (2)).
  ({ eva }) =>
    decimal(eva.expectedReturn).greaterThan(eva.lendingRate)
      ? []
      : issue(
          "eva.expectedReturn",
          text(
            `资本期望回报率 ${eva.expectedReturn} 没有高于同期银行借贷利率 ${eva.lendingRate};应大于该利率`,
            `the expected return ${eva.expectedReturn} is not above the lending rate ${eva.lendingRate}; it must exceed it`,
          ),
        ),
  // Ladders ascend in both columns (B, tables 2-3 and 2-4); only the lowest grade goes without a score bound.
  ({ ladder }) =>
    ascends(
      ladder.map(({ scoreFloor }) => scoreFloor),
      "scoreFloor",
      text("等级评分下限", "score bound"),
    ),
  ({ ladder }) =>
    ascends(
      ladder.map(({ depositFloor }) => depositFloor),
      "depositFloor",
      text("存款日均下限", "deposit bound"),
    ),
  // Deposits may not be a ranking indicator (rules §1.8), and every reference resolves.
  ({ ranking }) => [ranking.indicator, ...ranking.tieBreaks].flatMap((name, index) => rankable(name, index)),
  ({ quality }) =>
    decimal(quality.highest).greaterThan(quality.lowest)
      ? []
      : issue("quality.highest", text("素质评分上限应大于下限", "the highest quality score must exceed the lowest")),
  ({ effective }) =>
    effective.from <= effective.to
      ? []
      : issue("effective.to", text("终止日早于起始日", "the last day lies before the first")),
  ({ evaPoints: { cap, floor } }) =>
    cap === null || floor === null || decimal(cap).greaterThan(floor)
      ? []
      : issue("evaPoints.cap", text("EVA分值上限应大于下限", "the cap of EVA points must exceed the floor")),
  uniqueNames,
  uniqueIds,
];

function issue(path: string, message: Text): readonly SchemeIssue[] {
  return [{ path, message }];
}

function addUp(path: string, what: Text, weights: readonly string[]): readonly SchemeIssue[] {
  const total = sum(weights.map(decimal));
  if (total.equals(1)) return [];
  return issue(
    path,
    text(
      `${what.zh}合计 ${total.toFixed()},应恰好为 1`,
      `the ${what.en} add up to ${total.toFixed()}; they must add up to exactly 1`,
    ),
  );
}

function ascends(floors: readonly (string | null)[], column: string, what: Text): readonly SchemeIssue[] {
  return floors.flatMap((floor, index) => {
    const path = `ladder[${String(index)}].${column}`;
    const above = floors[index - 1];
    if (floor === null) {
      return index === floors.length - 1
        ? []
        : issue(path, text(`只有最低等级可以没有${what.zh}`, `only the lowest grade may go without a ${what.en}`));
    }
    if (above === undefined || above === null || decimal(above).greaterThan(floor)) return [];
    return issue(
      path,
      text(
        `${what.zh} ${floor} 没有低于上一等级的 ${above};等级从高到低,下限应逐级降低`,
        `the ${what.en} ${floor} is not below ${above} of the grade above; from the highest grade down, bounds must fall`,
      ),
    );
  });
}

function rankable(name: string, index: number): readonly SchemeIssue[] {
  if ((rankingIndicators as readonly string[]).includes(name)) return [];
  const path = index === 0 ? "ranking.indicator" : `ranking.tieBreaks[${String(index - 1)}]`;
  const allowed = rankingIndicators.join("、");
  if (/deposit/i.test(name)) {
    return issue(
      path,
      text(
        `存款不得作为排名指标(存款偏离度监管要求);可用 ${allowed}`,
        `deposits may not be ranked by (regulation on deposit deviation); use ${allowed}`,
      ),
    );
  }
  return issue(
    path,
    text(`没有名为 ${name} 的排名指标;可用 ${allowed}`, `there is no ranking indicator ${name}; use ${allowed}`),
  );
}

/** Names stand for weights and columns, so a name may mean one thing only within its list and among all weights. */
function uniqueNames({ eva, quality, deposits, ladder }: SchemeDocument): readonly SchemeIssue[] {
  const named = [
    ...eva.assetClasses.map(({ name }, index) => ({ name: name.zh, path: `eva.assetClasses[${String(index)}].name` })),
    ...deposits.products.map(({ name }, index) => ({
      name: name.zh,
      path: `deposits.products[${String(index)}].name`,
    })),
    ...quality.items.map(({ name }, index) => ({ name: name.zh, path: `quality.items[${String(index)}].name` })),
    ...quality.groups.map(({ name }, index) => ({ name: name.zh, path: `quality.groups[${String(index)}].name` })),
    ...ladder.map(({ name }, index) => ({ name: name.zh, path: `ladder[${String(index)}].name` })),
  ];
  return repeated(named).map(({ name, path }) => ({
    path,
    message: text(
      `名称「${name}」用了不止一次,应各不相同`,
      `the name "${name}" is used more than once; names must differ`,
    ),
  }));
}

function uniqueIds({ eva, quality, deposits, ladder }: SchemeDocument): readonly SchemeIssue[] {
  const lists = {
    "eva.assetClasses": eva.assetClasses,
    "deposits.products": deposits.products,
    "quality.items": quality.items,
    "quality.groups": quality.groups,
    ladder,
  };
  return Object.entries(lists).flatMap(([path, list]) =>
    repeated(list.map(({ id }, index) => ({ name: id, path: `${path}[${String(index)}].id` }))).map(
      ({ name, path: place }) => ({
        path: place,
        message: text(`标识 ${name} 用了不止一次`, `the identifier ${name} is used more than once`),
      }),
    ),
  );
}

function repeated(
  entries: readonly { readonly name: string; readonly path: string }[],
): readonly { readonly name: string; readonly path: string }[] {
  return entries.filter(({ name }, index) => entries.findIndex((other) => other.name === name) !== index);
}
