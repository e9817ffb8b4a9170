import { decimal } from "../values/decimal";
import { choiceKey } from "../values/choiceKey";
import type { Text } from "../values/text";
import { text } from "../values/text";
import type { Named } from "./invariantChecks";
import { addUp, issue, nameIssue, repeatedNames } from "./invariantChecks";
import { partReports } from "./parts/schemeParts";
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
            `资本期望回报率 ${eva.expectedReturn} 没有高于同期银行借贷利率 ${eva.lendingRate}；应大于该利率`,
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
  highScoreInRange,
  ({ effective }) =>
    effective.from <= effective.to
      ? []
      : issue("effective.to", text("终止日早于起始日", "the last day lies before the first")),
  ({ evaPoints: { cap, floor } }) =>
    cap === null || floor === null || decimal(cap).greaterThan(floor)
      ? []
      : issue("evaPoints.cap", text("EVA分值上限应大于下限", "the cap of EVA points must exceed the floor")),
  uniqueNames,
  freeColumnNames,
  boundsOnScale,
  // A published year is never edited: whoever replaces a version says why (rules §2).
  ({ version, change }) =>
    version === 1 || change !== undefined
      ? []
      : issue(
          "change",
          text("第 2 版起须写明变更理由", "from the second version on, the reason for the change must be given"),
        ),
  (document) => partReports(document).flatMap(({ issues }) => issues),
  (document) =>
    partReports(document).flatMap(({ named }) =>
      Object.entries(named).flatMap(([path, list]) => repeatedNames(path, list)),
    ),
];

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
        `${what.zh} ${floor} 没有低于上一等级的 ${above}；等级从高到低，下限应逐级降低`,
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
        `存款不得作为排名指标（存款偏离度监管要求）；可用 ${allowed}`,
        `deposits may not be ranked by (regulation on deposit deviation); use ${allowed}`,
      ),
    );
  }
  return issue(
    path,
    text(`没有名为 ${name} 的排名指标；可用 ${allowed}`, `there is no ranking indicator ${name}; use ${allowed}`),
  );
}

/**
 * A name is looked up without regard to case, width and spaces, in either language or by its identifier: within a list
 * each of the three must lead to one entry, and a Chinese name to one entry of the whole scheme.
 */
function uniqueNames(document: SchemeDocument): readonly SchemeIssue[] {
  const lists = namedLists(document);
  const within = Object.entries(lists).flatMap(([path, list]) => repeatedNames(path, list));
  const all = Object.entries(lists).flatMap(([path, list]) =>
    list.map(({ name }, index) => ({
      path,
      key: choiceKey(name.zh),
      name: name.zh,
      place: `${path}[${String(index)}].name`,
    })),
  );
  const across = all.filter(({ key, path }, index) =>
    all.slice(0, index).some((other) => other.key === key && other.path !== path),
  );
  return [...within, ...across.map(({ name, place }) => nameIssue(name, place))];
}

/** A high score that no rater can give, or that every one gives, says nothing. */
function highScoreInRange({ quality: { analysis, lowest, highest } }: SchemeDocument): readonly SchemeIssue[] {
  if (analysis === undefined) return [];
  const high = decimal(analysis.highScore);
  if (high.greaterThanOrEqualTo(lowest) && high.lessThanOrEqualTo(highest)) return [];
  return issue(
    "quality.analysis.highScore",
    text(
      `现为 ${analysis.highScore}，应在素质评分的范围 ${lowest}–${highest} 之内`,
      `is ${analysis.highScore}; it should lie within the range of quality scores, ${lowest}–${highest}`,
    ),
  );
}

/** Identifiers of asset classes and quality items name columns, beside the columns that every workbook has. */
function freeColumnNames({ eva, quality }: SchemeDocument): readonly SchemeIssue[] {
  const lists = { "eva.assetClasses": eva.assetClasses, "quality.items": quality.items };
  return Object.entries(lists).flatMap(([path, list]) =>
    list.flatMap(({ id }, index) =>
      COLUMN_NAMES.includes(id)
        ? issue(
            `${path}[${String(index)}].id`,
            text(`标识 ${id} 是表格列的名称，请换一个`, `the identifier ${id} is the name of a column; choose another`),
          )
        : [],
    ),
  );
}

const COLUMN_NAMES = [
  "id",
  "name",
  "unit",
  "lastGrade",
  "netProfit",
  "quality",
  "deposits",
  "rater",
  "group",
  "product",
  "date",
  "balance",
  "card",
  "customers",
  "loanBalance",
  "industry",
  "market",
  "hiredOn",
  "absentDays",
  "transferredOn",
  "protections",
  "heldQuarters",
];

function namedLists({ eva, quality, deposits, ladder }: SchemeDocument): Readonly<Record<string, readonly Named[]>> {
  return {
    "eva.assetClasses": eva.assetClasses,
    "deposits.products": deposits.products,
    "quality.items": quality.items,
    "quality.groups": quality.groups,
    ladder,
  };
}

/** A published score has no more places than the scale: a bound between two scores could never be met exactly. */
function boundsOnScale({ ladder, score }: SchemeDocument): readonly SchemeIssue[] {
  if (score.decideOn !== "published") return [];
  return ladder.flatMap(({ scoreFloor }, index) =>
    scoreFloor !== null && decimal(scoreFloor).decimalPlaces() > score.scale
      ? issue(
          `ladder[${String(index)}].scoreFloor`,
          text(
            `等级评分下限 ${scoreFloor} 的小数位多于等级评分的 ${String(score.scale)} 位`,
            `the score bound ${scoreFloor} has more places than the ${String(score.scale)} of the score`,
          ),
        )
      : [],
  );
}
