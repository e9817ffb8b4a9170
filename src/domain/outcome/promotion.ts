import type { Named } from "../scheme/invariantChecks";
import type { GradeStep } from "../scheme/ladder";
import type { OutcomeRules } from "../scheme/parts/outcome";
import { entryNamed } from "../scheme/parts/outcomeNames";
import { counted } from "../values/counted";
import type { Decimal } from "../values/decimal";
import type { Text } from "../values/text";
import { text } from "../values/text";

/** Whether somebody is proposed for promotion, and why, or why not. */
export interface Promotion {
  readonly recommended: boolean;
  readonly reason: Text;
}

/** The names of the two answers. */
export const promotionNames = {
  recommended: text("建议晋级", "Recommended"),
  notRecommended: text("不建议", "Not recommended"),
} as const;

/** What the proposal looks at. */
export interface PromotionFacts {
  /** The settled grade. */
  readonly grade: GradeStep;
  readonly lastGrade: GradeStep | null;
  readonly level: Named | null;
  /** Quarters for which the grade has been held, this one included; null where nobody says. */
  readonly heldQuarters: Decimal | null;
  /** Why the settlement forbids promotion this quarter; null where it does not. */
  readonly barred: Text | null;
}

/**
 * The proposal for promotion (晋级建议): an upgrade, or a grade held for long enough, each with the performance level that
 * the scheme asks for; none for whom a veto or the rules of movement bar from rising. Source: rules §1.7, §6.
 */
export function promotion(
  facts: PromotionFacts,
  { upgrade, held }: OutcomeRules["promotion"],
  levels: readonly Named[],
): Promotion {
  const { grade, lastGrade, heldQuarters, barred } = facts;
  if (barred !== null) return no(barred);
  if (lastGrade !== null && grade.index < lastGrade.index) return byUpgrade(facts, lastGrade, upgrade, levels);
  if (lastGrade !== null && grade.index > lastGrade.index) {
    return no(text(`由${lastGrade.name.zh}降为${grade.name.zh}`, `down from ${lastGrade.name.en} to ${grade.name.en}`));
  }
  if (grade.index === 0) return no(text("已是最高等级", "already the highest grade"));
  if (held === null || lastGrade === null) {
    return no(
      lastGrade === null ? text("本季新定级", "graded for the first time") : text("本季保级", "grade retained"),
    );
  }
  if (heldQuarters?.greaterThanOrEqualTo(held.quarters) !== true) {
    const found = heldQuarters === null ? text("未填", "not given") : text(String(heldQuarters));
    return no(
      text(
        `本季保级，保持季度数${found.zh}，未满 ${String(held.quarters)} 季`,
        `grade retained, quarters held ${found.en}, fewer than ${String(held.quarters)}`,
      ),
    );
  }
  const why = text(
    `${grade.name.zh}已保持 ${String(heldQuarters)} 季，满 ${String(held.quarters)} 季`,
    `${grade.name.en} held for ${counted(heldQuarters.toNumber(), "quarter")}, at least ${String(held.quarters)}`,
  );
  return withLevel(why, facts.level, held.level, levels);
}

function byUpgrade(
  { grade, level }: PromotionFacts,
  lastGrade: GradeStep,
  upgrade: OutcomeRules["promotion"]["upgrade"],
  levels: readonly Named[],
): Promotion {
  const why = text(`由${lastGrade.name.zh}晋级为${grade.name.zh}`, `up from ${lastGrade.name.en} to ${grade.name.en}`);
  if (upgrade === null) {
    return no(text(`${why.zh}，但方案不以晋级为晋升条件`, `${why.en}, but the scheme does not promote by upgrade`));
  }
  return withLevel(why, level, upgrade.level, levels);
}

/** The proposal holds where the performance level is at least the one asked for. */
function withLevel(why: Text, level: Named | null, asked: string | null, levels: readonly Named[]): Promotion {
  const least = asked === null ? undefined : entryNamed(levels, asked);
  if (least === undefined) return yes(why);
  if (level === null) {
    return no(
      text(
        `${why.zh}，但没有绩效等级（应至少${least.name.zh}）`,
        `${why.en}, but no performance level (at least ${least.name.en})`,
      ),
    );
  }
  if (levels.indexOf(level) <= levels.indexOf(least)) {
    return yes(
      text(
        `${why.zh}，绩效等级${level.name.zh}，达到${least.name.zh}`,
        `${why.en}, performance ${level.name.en}, at least ${least.name.en}`,
      ),
    );
  }
  return no(
    text(
      `${why.zh}，但绩效等级${level.name.zh}，未达到${least.name.zh}`,
      `${why.en}, but performance ${level.name.en}, below ${least.name.en}`,
    ),
  );
}

function yes({ zh, en }: Text): Promotion {
  return { recommended: true, reason: sentence(zh, en) };
}

function no({ zh, en }: Text): Promotion {
  return { recommended: false, reason: sentence(zh, en) };
}

function sentence(zh: string, en: string): Text {
  return text(`${zh}。`, `${en.slice(0, 1).toUpperCase()}${en.slice(1)}.`);
}
