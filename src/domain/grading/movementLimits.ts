import type { MovementRules, Protection, Veto } from "../scheme/parts/movement";
import type { GradeLadder, GradeStep } from "../scheme/ladder";
import { gradeAt } from "../scheme/ladder";
import { addMonths } from "../values/calendar";
import { counted } from "../values/counted";
import type { Decimal } from "../values/decimal";
import { formatSerialDate } from "../values/format";
import type { Text } from "../values/text";
import { text } from "../values/text";

/** What the rules of movement look at; dates are Excel serials, null where a rule finds nothing to go by. */
export interface SettlementFacts {
  /** The final grade of the grading. */
  readonly grade: GradeStep;
  readonly lastGrade: GradeStep | null;
  readonly vetoes: readonly Veto[];
  readonly protections: readonly Protection[];
  readonly hired: number | null;
  readonly absentDays: Decimal | null;
  readonly transferred: number | null;
  /** The day on which months of service, and months since a transfer, are counted. */
  readonly asOf: number | null;
}

/** A grade beyond which a rule lets nobody rise or fall, and why. */
export interface Limit {
  readonly grade: GradeStep;
  readonly reason: Text;
}

/** Why somebody is not graded, and by which veto; null for everybody else. */
export function whyNotGraded(
  { hired, absentDays, vetoes, asOf }: SettlementFacts,
  { newHires, absence }: MovementRules,
): { readonly veto: Veto | null; readonly reason: Text } | null {
  const veto = vetoes.find(({ effect }) => effect.kind === "notGraded");
  if (veto !== undefined) return { veto, reason: text(`一票否决：${veto.name.zh}`, `veto: ${veto.name.en}`) };
  // The last day counts: whoever has served the whole quarter has served its three months.
  if (newHires !== null && hired !== null && asOf !== null && addMonths(hired, newHires.months) > asOf + 1) {
    const [day, until, months] = [formatSerialDate(hired), formatSerialDate(asOf), newHires.months];
    const reason = text(
      `${day} 入职，至 ${until} 不满 ${String(months)} 个月`,
      `joined on ${day}, less than ${counted(months, "month")} by ${until}`,
    );
    return { veto: null, reason };
  }
  if (absence?.effect !== "notGraded" || !absentTooLong(absentDays, absence.days)) return null;
  return { veto: null, reason: absenceText(absentDays, absence.days) };
}

/** Why a rule lets nobody rise above the last grade, whatever the grade: long absence, a recent transfer. */
export function risingForbidden(
  { absentDays, transferred, asOf }: SettlementFacts,
  { absence, transfers }: MovementRules,
): readonly Text[] {
  const reasons: Text[] = [];
  if (absence !== null && absentTooLong(absentDays, absence.days)) {
    const why = absenceText(absentDays, absence.days);
    reasons.push(text(`${why.zh}，不得晋级`, `${why.en}, no upgrade`));
  }
  if (transfers?.effect === "keepGrade" && justTransferred(transferred, transfers.months, asOf))
    reasons.push(transferText(transferred, transfers.months, text("保留上季等级", "grade kept")));
  return reasons;
}

/** The lowest of the grades that a manager may not pass upwards from the last grade; null where no rule says so. */
export function upgradeCeiling(
  facts: SettlementFacts,
  last: GradeStep,
  rules: MovementRules,
  ladder: GradeLadder,
): Limit | null {
  const { maxUpgrade } = rules;
  const limits = risingForbidden(facts, rules).map((reason): Limit => ({ grade: last, reason }));
  if (maxUpgrade !== null) {
    const most = String(maxUpgrade);
    limits.push({
      grade: gradeAt(ladder, Math.max(last.index - maxUpgrade, 0)),
      reason: text(`每季最多晋升 ${most} 级`, `at most ${most} up in a quarter`),
    });
  }
  return firstBy(limits, (one, other) => one.grade.index > other.grade.index);
}

/** The highest of the grades below which a manager may not fall from the last grade; null where no rule says so. */
export function downgradeFloor(
  { absentDays, transferred, asOf, protections }: SettlementFacts,
  last: GradeStep,
  { maxDowngrade, absence, transfers }: MovementRules,
  ladder: GradeLadder,
): Limit | null {
  const below = (grades: number): GradeStep => gradeAt(ladder, Math.min(last.index + grades, ladder.length - 1));
  const limits: Limit[] = [];
  if (absence?.effect === "keepGrade" && absentTooLong(absentDays, absence.days)) {
    const why = absenceText(absentDays, absence.days);
    limits.push({ grade: last, reason: text(`${why.zh}，保留上季等级`, `${why.en}, grade kept`) });
  }
  if (transfers !== null && justTransferred(transferred, transfers.months, asOf)) {
    const what = transfers.effect === "keepGrade" ? text("保留上季等级", "grade kept") : text("不降级", "no downgrade");
    limits.push({ grade: last, reason: transferText(transferred, transfers.months, what) });
  }
  for (const { name, maxDowngrade: most } of protections)
    limits.push({ grade: below(most), reason: protectionText(name, most) });
  if (maxDowngrade !== null) {
    const most = String(maxDowngrade);
    limits.push({
      grade: below(maxDowngrade),
      reason: text(`每季最多降低 ${most} 级`, `at most ${most} down in a quarter`),
    });
  }
  return firstBy(limits, (one, other) => one.grade.index < other.grade.index);
}

/** The limit that none of the others beats; of equals the first. */
function firstBy(limits: readonly Limit[], beats: (one: Limit, other: Limit) => boolean): Limit | null {
  return limits.reduce<Limit | null>((found, limit) => (found === null || beats(limit, found) ? limit : found), null);
}

function absentTooLong(days: Decimal | null, limit: number): days is Decimal {
  return days?.greaterThan(limit) === true;
}

/** Whether the day lies within so many months before the day of reckoning. */
function justTransferred(day: number | null, months: number, asOf: number | null): day is number {
  return day !== null && asOf !== null && addMonths(day, months) > asOf;
}

function absenceText(days: Decimal, limit: number): Text {
  const found = counted(days.toNumber(), "day");
  return text(`缺勤 ${String(days)} 天，超过 ${String(limit)} 天`, `absent for ${found}, more than ${String(limit)}`);
}

function transferText(day: number, months: number, what: Text): Text {
  const since = formatSerialDate(day);
  return text(
    `${since} 调入，${String(months)} 个月内${what.zh}`,
    `transferred on ${since}, ${what.en} for ${counted(months, "month")}`,
  );
}

function protectionText(name: Text, most: number): Text {
  if (most === 0) return text(`${name.zh}保护，不降级`, `protected (${name.en}), no downgrade`);
  return text(`${name.zh}保护，最多降 ${String(most)} 级`, `protected (${name.en}), at most ${String(most)} down`);
}
