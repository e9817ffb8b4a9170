import { decimal } from "../../values/decimal";
import type { Text } from "../../values/text";
import { text } from "../../values/text";
import type { Named } from "../invariantChecks";
import { issue } from "../invariantChecks";
import type { SchemeDocument } from "../schema";
import type { SchemeIssue } from "../schemeIssue";
import type { OutcomeRules } from "./outcome";
import { entryNamed, performanceLevels, scoredItems, sharedItemNames } from "./outcomeNames";

/** What must hold of 结果应用: every name leads to an entry, and the coefficients cover what they are looked up by. */
export function outcomeIssues(rules: OutcomeRules, document: SchemeDocument): readonly SchemeIssue[] {
  return [
    ...levelListIssues(rules, document),
    ...promotionIssues(rules, performanceLevels(document)),
    ...coefficientIssues("outcome.pay.grades", gradeWord, rules.pay.grades.map(byGrade), document.ladder),
    ...(rules.pay.levels.length === 0
      ? []
      : coefficientIssues("outcome.pay.levels", levelWord, rules.pay.levels.map(byLevel), performanceLevels(document))),
    ...sharedItemNames(document),
    ...trainingBoundIssues(rules),
    ...courseIssues(rules, document),
  ];
}

const gradeWord = text("等级", "grade");
const levelWord = text("绩效等级", "performance level");

interface Coefficient {
  readonly of: string;
  readonly key: string;
  readonly coefficient: string;
}

function byGrade({ grade, coefficient }: OutcomeRules["pay"]["grades"][number]): Coefficient {
  return { of: grade, key: "grade", coefficient };
}

function byLevel({ level, coefficient }: OutcomeRules["pay"]["levels"][number]): Coefficient {
  return { of: level, key: "level", coefficient };
}

/** Two lists of performance levels could contradict one another. */
function levelListIssues({ levels }: OutcomeRules, { scorecard }: SchemeDocument): readonly SchemeIssue[] {
  if (levels === undefined || scorecard === undefined) return [];
  return issue(
    "outcome.levels",
    text(
      "绩效等级已由平衡计分卡给出，这里不再列一遍",
      "the scorecard gives the performance levels already; do not list them here again",
    ),
  );
}

function promotionIssues({ promotion }: OutcomeRules, levels: readonly Named[]): readonly SchemeIssue[] {
  return Object.entries(promotion).flatMap(([way, rule]) => {
    const level = rule?.level ?? null;
    if (level === null || entryNamed(levels, level) !== undefined) return [];
    return issue(`outcome.promotion.${way}.level`, unknown(level, levelWord));
  });
}

/** One coefficient for each entry, none twice, and none of a higher entry below that of a lower one. */
function coefficientIssues(
  path: string,
  what: Text,
  coefficients: readonly Coefficient[],
  entries: readonly Named[],
): readonly SchemeIssue[] {
  const found = coefficients.map(({ of }) => entryNamed(entries, of));
  const strange = coefficients.flatMap(({ of, key }, index) => {
    const place = `${path}[${String(index)}].${key}`;
    if (found[index] === undefined) return issue(place, unknown(of, what));
    if (found.indexOf(found[index]) === index) return [];
    return issue(place, text(`${what.zh}「${of}」出现了不止一次`, `the ${what.en} "${of}" stands here twice`));
  });
  const missing = entries
    .filter((entry) => !found.includes(entry))
    .flatMap(({ name }) =>
      issue(path, text(`缺少${what.zh}「${name.zh}」的系数`, `the ${what.en} "${name.en}" has no coefficient`)),
    );
  if (strange.length + missing.length > 0) return [...strange, ...missing];
  return falling(path, what, coefficients, found as readonly Named[], entries);
}

/** From the highest entry down, coefficients do not rise. */
function falling(
  path: string,
  what: Text,
  coefficients: readonly Coefficient[],
  found: readonly Named[],
  entries: readonly Named[],
): readonly SchemeIssue[] {
  const ordered = entries.map((entry) => found.indexOf(entry));
  return ordered.flatMap((index, place) => {
    const own = coefficients[index];
    const above = coefficients[ordered[place - 1] ?? -1];
    if (own === undefined || above === undefined || decimal(own.coefficient).lessThanOrEqualTo(above.coefficient))
      return [];
    return issue(
      `${path}[${String(index)}].coefficient`,
      text(
        `${what.zh}「${own.of}」的系数 ${own.coefficient} 高于更高一级「${above.of}」的 ${above.coefficient}`,
        `the coefficient ${own.coefficient} of ${what.en} "${own.of}" exceeds ${above.coefficient} of "${above.of}" above it`,
      ),
    );
  });
}

/** Scores run from 0 to 100: below the one bound nobody is weak, above the other everybody is. */
function trainingBoundIssues({ training: { below } }: OutcomeRules): readonly SchemeIssue[] {
  const bound = decimal(below);
  if (bound.greaterThanOrEqualTo(0) && bound.lessThanOrEqualTo(100)) return [];
  return issue(
    "outcome.training.below",
    text(`现为 ${below}，应为 0–100 之间的分数`, `is ${below}; it should be a score from 0 to 100`),
  );
}

function courseIssues({ training }: OutcomeRules, document: SchemeDocument): readonly SchemeIssue[] {
  return training.courses.flatMap(({ items }, course) =>
    items.flatMap((item, index) =>
      entryNamed(scoredItems(document), item) === undefined
        ? issue(
            `outcome.training.courses[${String(course)}].items[${String(index)}]`,
            text(
              `方案中没有名为「${item}」的素质项目、维度或指标`,
              `the scheme has no quality item, perspective or indicator "${item}"`,
            ),
          )
        : [],
    ),
  );
}

function unknown(name: string, what: Text): Text {
  return text(`方案中没有名为「${name}」的${what.zh}`, `the scheme has no ${what.en} "${name}"`);
}
