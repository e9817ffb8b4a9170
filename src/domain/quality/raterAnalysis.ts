import type { Choice } from "../calculation/fields";
import type { RaterAnalysisRules } from "../scheme/raterAnalysisRules";
import { usualRaterAnalysis } from "../scheme/raterAnalysisRules";
import type { SchemeDocument } from "../scheme/schema";
import { counted } from "../values/counted";
import type { Decimal } from "../values/decimal";
import { decimal, publish, reaches, sum } from "../values/decimal";
import { formatFigure } from "../values/format";
import type { Text } from "../values/text";
import { text } from "../values/text";
import { countedForms } from "./countedForms";
import type { MissingForms, RatedManager } from "./missingForms";
import { missingForms, surelyMissing } from "./missingForms";
import type { RatingForm, ScoredForm } from "./ratingForm";
import { scoredForms } from "./ratingForm";

/** Places to which the figures of the analysis are published. */
const PLACES = 2;

/** Of fewer forms nothing is said about spread and high scores. */
const ENOUGH_FORMS = 3;

/** How one rater of one group rated (评分人分析). */
export interface RaterFigures {
  /** As the forms name the rater; "" for forms that nobody signed. */
  readonly rater: string;
  readonly group: Choice;
  /** Forms returned; the faulty ones among them count in no figure. */
  readonly forms: number;
  readonly faulty: number;
  /** Forms beside these for somebody whom the rater had rated already; they count in no figure. */
  readonly repeated: number;
  /** Mean of the forms' scores, 分, published; null where every form is faulty. */
  readonly mean: Decimal | null;
  /** Standard deviation of the forms' scores (of all, not of a sample), 分, published. */
  readonly spread: Decimal | null;
  /** Mean difference from the group's mean of the same manager, 分, published; null where nobody else of the group rated them. */
  readonly leniency: Decimal | null;
  /** More than one manager, and the same scores for everyone. */
  readonly sameForEveryone: boolean;
  /** Share of forms with a high score, a fraction. */
  readonly highShare: Decimal | null;
  /** Managers whose form this rater surely has not returned. */
  readonly missing: readonly string[];
  readonly remarks: readonly Text[];
}

/** The analysis for the committee. */
export interface RaterAnalysis {
  /** By group in the order of the scheme, then in the order of the forms. */
  readonly raters: readonly RaterFigures[];
  readonly missing: readonly MissingForms[];
}

/**
 * How the raters rated (评分人分析), for the committee: mean, spread, leniency against the group over the same people, same
 * score for everyone, share of high scores, forms not returned. A form's score is Σ item score × item weight.
 * Source: rules §1.4; 《对广东发展银行客户经理的绩效考核探究》2.3.1 (考核的结果受主观因素影响很深).
 */
export function analyseRaters(
  given: readonly RatingForm[],
  managers: readonly RatedManager[],
  quality: SchemeDocument["quality"],
): RaterAnalysis {
  const { forms, repeated } = countedForms(given);
  const rules = quality.analysis ?? usualRaterAnalysis;
  const missing = missingForms(forms, managers, quality);
  const late = surelyMissing(missing);
  const raters = quality.groups.flatMap((group) => {
    const returned = forms.filter((form) => form.group.id === group.id);
    const scored = scoredForms(returned, quality);
    const means = groupMeans(scored);
    return [...new Set(returned.map(({ rater }) => rater))].map((rater) =>
      raterFigures(
        {
          rater,
          group,
          returned: returned.filter((form) => form.rater === rater).length,
          repeated: repeated.filter((form) => form.group.id === group.id && form.rater === rater).length,
          scored: scored.filter((form) => form.rater === rater),
          missing: late
            .filter((gap) => gap.group.id === group.id && gap.raters.includes(rater))
            .map(({ manager }) => manager),
        },
        means,
        rules,
      ),
    );
  });
  return { raters, missing };
}

interface OwnForms {
  readonly rater: string;
  readonly group: Choice;
  readonly returned: number;
  readonly repeated: number;
  readonly scored: readonly ScoredForm[];
  readonly missing: readonly string[];
}

type GroupMeans = ReadonlyMap<string, { readonly mean: Decimal; readonly forms: number }>;

/** The group's mean of each manager, with the number of forms behind it. */
function groupMeans(forms: readonly ScoredForm[]): GroupMeans {
  const byManager = new Map<string, Decimal[]>();
  for (const { manager, total } of forms) {
    const known = byManager.get(manager);
    if (known === undefined) byManager.set(manager, [total]);
    else known.push(total);
  }
  return new Map(
    [...byManager].map(([manager, totals]) => [manager, { mean: meanOf(totals), forms: totals.length }] as const),
  );
}

function raterFigures(
  { rater, group, returned, repeated, scored, missing }: OwnForms,
  means: GroupMeans,
  rules: RaterAnalysisRules,
): RaterFigures {
  const totals = scored.map(({ total }) => total);
  const [first] = scored;
  const exact = {
    leniency: leniencyOf(scored, means),
    highShare: first === undefined ? null : shareOf(totals, (total) => reaches(total, decimal(rules.highScore))),
    spread: first === undefined ? null : publish(spreadOf(totals), PLACES),
    sameForEveryone:
      first !== undefined &&
      scored.length > 1 &&
      scored.every(({ scores }) => scores.every((score, index) => score.equals(first.scores[index] ?? score))),
  };
  const figures = {
    ...exact,
    forms: returned,
    faulty: returned - scored.length,
    repeated,
    leniency: exact.leniency === null ? null : publish(exact.leniency, PLACES),
    missing,
  };
  return {
    rater,
    group,
    mean: first === undefined ? null : publish(meanOf(totals), PLACES),
    ...figures,
    remarks: remarksOf(figures, rules),
  };
}

function leniencyOf(forms: readonly ScoredForm[], means: GroupMeans): Decimal | null {
  const differences = forms.flatMap(({ manager, total }) => {
    const group = means.get(manager);
    return group === undefined || group.forms < 2 ? [] : [total.minus(group.mean)];
  });
  return differences.length === 0 ? null : meanOf(differences);
}

/** What the committee should look at, in words. */
function remarksOf(
  found: Omit<RaterFigures, "rater" | "group" | "mean" | "remarks">,
  rules: RaterAnalysisRules,
): readonly Text[] {
  const { leniency, spread, highShare, missing, faulty, repeated, sameForEveryone } = found;
  const remarks: Text[] = [];
  const many = found.forms - faulty >= ENOUGH_FORMS;
  if (sameForEveryone) remarks.push(text("对所有人评分相同", "same scores for everyone"));
  else if (many && spread?.lessThan(rules.leastSpread) === true)
    remarks.push(text("评分拉不开差距", "hardly tells people apart"));
  if (leniency?.abs().greaterThanOrEqualTo(rules.leniency) === true) {
    const by = formatFigure(leniency.abs(), "points");
    remarks.push(
      leniency.isNegative()
        ? text(`偏严：低于同组 ${by} 分`, `strict: ${by} below the group`)
        : text(`偏宽：高于同组 ${by} 分`, `lenient: ${by} above the group`),
    );
  }
  if (many && highShare?.greaterThanOrEqualTo(rules.highShare) === true) {
    const share = formatFigure(publish(highShare, 4), "rate");
    const bound = formatFigure(decimal(rules.highScore), "points");
    remarks.push(text(`${bound} 分以上占 ${share}`, `${share} at ${bound} or more`));
  }
  if (faulty > 0) remarks.push(text(`${String(faulty)} 份评分表有误`, counted(faulty, "faulty form")));
  if (repeated > 0) {
    const forms = counted(repeated, "form");
    remarks.push(text(`重复评分 ${String(repeated)} 份，未计入`, `${forms} for somebody rated already, not counted`));
  }
  if (missing.length > 0) {
    const forms = counted(missing.length, "form");
    remarks.push(text(`缺 ${String(missing.length)} 份评分表`, `${forms} not returned`));
  }
  return remarks;
}

function meanOf(values: readonly Decimal[]): Decimal {
  return sum(values).dividedBy(values.length);
}

/** The standard deviation of all values, by exact decimal square root. */
function spreadOf(values: readonly Decimal[]): Decimal {
  const mean = meanOf(values);
  return meanOf(values.map((value) => value.minus(mean).pow(2))).sqrt();
}

function shareOf(values: readonly Decimal[], counts: (value: Decimal) => boolean): Decimal {
  return decimal(values.filter(counts).length).dividedBy(values.length);
}
