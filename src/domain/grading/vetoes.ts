import type { Veto } from "../scheme/parts/movement";
import type { GradeLadder, GradeStep } from "../scheme/ladder";
import { gradeAt, gradeNamed } from "../scheme/ladder";
import type { Text } from "../values/text";
import { text } from "../values/text";

/** A veto (一票否决) in force, and the highest grade it leaves. */
export interface VetoInForce {
  readonly veto: Veto;
  readonly ceiling: GradeStep;
}

/** Of several vetoes the hardest: the one that leaves the lowest grade; of equals the first that is named. */
export function hardestVeto(
  vetoes: readonly Veto[],
  grade: GradeStep,
  last: GradeStep | null,
  ladder: GradeLadder,
): VetoInForce | null {
  return vetoes
    .map((veto): VetoInForce => ({ veto, ceiling: vetoCeiling(veto, grade, last, ladder) }))
    .reduce<VetoInForce | null>(
      (hard, one) => (hard === null || one.ceiling.index > hard.ceiling.index ? one : hard),
      null,
    );
}

/** What a veto does, in words: 降 2 级. */
export function vetoEffectText({ effect }: Veto, ladder: GradeLadder): Text {
  switch (effect.kind) {
    case "lowest":
      return text("降为最低等级", "lowest grade");
    case "down":
      return text(`降 ${String(effect.grades)} 级`, `${String(effect.grades)} down`);
    case "cap": {
      const name = gradeNamed(ladder, effect.grade)?.name ?? text(effect.grade);
      return text(`不得高于${name.zh}`, `no higher than ${name.en}`);
    }
    case "noUpgrade":
      return text("不得晋级", "no upgrade");
    case "notGraded":
      return text("不评级", "not graded");
  }
}

/** A veto with its effect: 一票否决：业绩数据造假，降 2 级. */
export function vetoText(veto: Veto, ladder: GradeLadder): Text {
  const effect = vetoEffectText(veto, ladder);
  return text(`一票否决：${veto.name.zh}，${effect.zh}`, `veto: ${veto.name.en}, ${effect.en}`);
}

/** The highest grade that a veto leaves to somebody who would otherwise have `grade`. */
function vetoCeiling({ effect }: Veto, grade: GradeStep, last: GradeStep | null, ladder: GradeLadder): GradeStep {
  const bottom = ladder.length - 1;
  switch (effect.kind) {
    case "lowest":
    case "notGraded":
      return gradeAt(ladder, bottom);
    case "down":
      return gradeAt(ladder, Math.min(grade.index + effect.grades, bottom));
    case "cap":
      return gradeNamed(ladder, effect.grade) ?? grade;
    case "noUpgrade":
      return last ?? grade;
  }
}
