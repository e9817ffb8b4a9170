import type { MovementRules, Veto } from "../scheme/parts/movement";
import type { GradeLadder, GradeStep } from "../scheme/ladder";
import { lowerGrade } from "../scheme/ladder";
import type { Text } from "../values/text";
import { joinTexts, text } from "../values/text";
import type { SettlementFacts } from "./movementLimits";
import { downgradeFloor, risingForbidden, upgradeCeiling, whyNotGraded } from "./movementLimits";
import { hardestVeto, vetoText } from "./vetoes";

/** The settled grade (核定等级), with a figure for each rule that changed the grade; that of another rule is null. */
export interface Settlement {
  readonly upgradeCeiling: GradeStep | null;
  readonly cappedGrade: GradeStep | null;
  readonly gradeBeforeProtection: GradeStep | null;
  readonly downgradeFloor: GradeStep | null;
  readonly protectedGrade: GradeStep | null;
  readonly gradeBeforeVeto: GradeStep | null;
  /** The veto that decided, the hardest of all; it stands here even where the grade was no higher anyway. */
  readonly veto: Veto | null;
  readonly vetoCeiling: GradeStep | null;
  readonly vetoedGrade: GradeStep | null;
  /** Null where the manager is not graded. */
  readonly settledGrade: GradeStep | null;
  /** Why the manager may not be promoted this quarter, whatever the grade: a veto, absence, transfer; null where nothing bars. */
  readonly barred: Text | null;
  readonly reason: Text;
}

/** The rules of a scheme that has none: every grade is settled as it was graded. */
export const noMovementRules: MovementRules = {
  maxUpgrade: null,
  maxDowngrade: null,
  vetoes: [],
  newHires: null,
  absence: null,
  transfers: null,
  protections: [],
};

/**
 * Settles a grade: first who is not graded at all; then how high, and how low, the last grade allows; then vetoes, which
 * no protection softens. Limits against the last grade do not meet a first grading.
 * Source: rules §1.7.
 */
export function settle(facts: SettlementFacts, rules: MovementRules, ladder: GradeLadder): Settlement {
  const ungraded = whyNotGraded(facts, rules);
  if (ungraded !== null) {
    const { veto, reason } = ungraded;
    return {
      ...unlimited,
      veto,
      settledGrade: null,
      barred: reason,
      reason: text(`${reason.zh}，不评级。`, `Not graded: ${reason.en}.`),
    };
  }
  const { grade, lastGrade, vetoes } = facts;
  const ceiling = lastGrade === null ? null : upgradeCeiling(facts, lastGrade, rules, ladder);
  const cap = ceiling !== null && ceiling.grade.index > grade.index ? ceiling : null;
  const capped = cap?.grade ?? grade;
  const floor = lastGrade === null ? null : downgradeFloor(facts, lastGrade, rules, ladder);
  const protection = floor !== null && floor.grade.index < capped.index ? floor : null;
  const kept = protection?.grade ?? capped;
  const hardest = hardestVeto(vetoes, kept, lastGrade, ladder);
  const settledGrade = hardest === null ? kept : lowerGrade(kept, hardest.ceiling);
  return {
    ...(cap === null ? noCap : { upgradeCeiling: cap.grade, cappedGrade: capped }),
    ...(protection === null
      ? noProtection
      : { gradeBeforeProtection: capped, downgradeFloor: protection.grade, protectedGrade: kept }),
    ...(hardest === null
      ? noVeto
      : { gradeBeforeVeto: kept, veto: hardest.veto, vetoCeiling: hardest.ceiling, vetoedGrade: settledGrade }),
    settledGrade,
    barred: (hardest === null ? undefined : vetoText(hardest.veto, ladder)) ?? risingForbidden(facts, rules)[0] ?? null,
    reason: reasonText([
      ...(cap === null ? [] : [changeText(cap.reason, grade, capped)]),
      ...(protection === null ? [] : [changeText(protection.reason, capped, kept)]),
      ...(hardest === null ? [] : [changeText(vetoText(hardest.veto, ladder), kept, settledGrade)]),
    ]),
  };
}

const noCap = { upgradeCeiling: null, cappedGrade: null };
const noProtection = { gradeBeforeProtection: null, downgradeFloor: null, protectedGrade: null };
const noVeto = { gradeBeforeVeto: null, veto: null, vetoCeiling: null, vetoedGrade: null };
const unlimited = { ...noCap, ...noProtection, ...noVeto };

/** One rule with what it changed: 每季最多晋升 1 级：高级客户经理 → 一级客户经理. */
function changeText(reason: Text, from: GradeStep, to: GradeStep): Text {
  if (from === to) return text(`${reason.zh}（${to.name.zh}不变）`, `${reason.en} (the grade stays ${to.name.en})`);
  return text(`${reason.zh}：${from.name.zh} → ${to.name.zh}`, `${reason.en}: ${from.name.en} → ${to.name.en}`);
}

function reasonText(changes: readonly Text[]): Text {
  if (changes.length === 0) return text("按最终等级核定。", "Settled as graded.");
  const { zh, en } = joinTexts(changes, text("；", "; "));
  return text(`${zh}。`, `${en.slice(0, 1).toUpperCase()}${en.slice(1)}.`);
}
