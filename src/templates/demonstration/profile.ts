import type { SchemeDocument } from "../../domain/scheme/schema";
import { decimal } from "../../domain/values/decimal";
import type { Random } from "./random";

/** What a manager of the demonstration is to come out at, before it is turned into rows. */
export interface Profile {
  /** Scores of one rating form after another: the committee's three, then the department head's. */
  readonly forms: readonly (readonly number[])[];
  /** 元, by asset class. */
  readonly balances: readonly number[];
  /** 元 */
  readonly netProfit: number;
  /** Average deposits to be reached, 万元. */
  readonly deposits: number;
  readonly lastGrade: string | null;
}

/** Share of managers meant for each grade, highest first: assistants many, principals few. */
const shares = [0.02, 0.055, 0.1, 0.14, 0.17, 0.205, 0.31];
const bandTop = [99, 90, 80, 70, 60, 50, 40];
const bandBottom = [90, 80, 70, 60, 50, 40, 14];

/** A made-up manager, whose score and deposits lie about where the grade drawn for them is. */
export function drawProfile(random: Random, scheme: SchemeDocument): Profile {
  const grade = drawGrade(random);
  const score = (bandBottom[grade] ?? 14) + random.next() * ((bandTop[grade] ?? 40) - (bandBottom[grade] ?? 14));
  const forms = drawForms(random, 79 + (6 - grade) * 1.6);
  const balances = scheme.eva.assetClasses.map((_class, index) => drawBalance(random, index, grade));
  const points =
    (score - qualityOf(forms, scheme) * Number(scheme.score.weights.quality)) / Number(scheme.score.weights.evaPoints);
  const netProfit = points * Number(scheme.evaPoints.yuanPerStep) + chargeOf(balances, scheme);
  return {
    forms,
    balances,
    netProfit: Number(netProfit.toFixed(2)),
    deposits: drawDeposits(random, grade, scheme),
    lastGrade: drawLastGrade(random, grade, scheme),
  };
}

/** 资本成本 of the balances for a quarter, 元. */
export function chargeOf(balances: readonly number[], { eva }: SchemeDocument): number {
  const capital = eva.assetClasses.reduce(
    (total, { coefficient }, index) => total.plus(decimal(balances[index] ?? 0).times(coefficient)),
    decimal(0),
  );
  return capital.times(eva.expectedReturn).dividedBy(4).toNumber();
}

/** The quality score that forms come to, where the last one is the department head's. */
function qualityOf(forms: readonly (readonly number[])[], { quality }: SchemeDocument): number {
  const [committee = "0.6", head = "0.4"] = quality.groups.map(({ weight }) => weight);
  const raters = forms.slice(0, -1);
  return quality.items.reduce((total, { weight }, item) => {
    const mean = raters.reduce((sum, form) => sum + (form[item] ?? 0), 0) / raters.length;
    return total + Number(weight) * (mean * Number(committee) + (forms.at(-1)?.[item] ?? 0) * Number(head));
  }, 0);
}

function drawGrade(random: Random): number {
  const draw = random.next();
  let reached = 0;
  return Math.max(
    shares.findIndex((share) => (reached += share) > draw),
    0,
  );
}

function drawForms(random: Random, level: number): readonly (readonly number[])[] {
  return Array.from({ length: 4 }, () =>
    Array.from({ length: 3 }, () => Math.min(100, Math.max(52, Math.round(random.around(level, 5))))),
  );
}

/** Most managers hold a few classes; non-performing balances are rare and small. */
function drawBalance(random: Random, index: number, grade: number): number {
  const held = [0.3, 0.45, 0.5, 0.45, 0.4, 0.6, 0.3, 0.2, 0.15, 0.35, 0.18][index] ?? 0.3;
  if (random.next() >= held) return 0;
  const size = index === 10 ? 90 : 400 + (6 - grade) * 450;
  return random.whole(Math.round(size / 5), size * 2) * 10_000;
}

function drawDeposits(random: Random, grade: number, { ladder }: SchemeDocument): number {
  const draw = random.next();
  const index = Math.min(6, Math.max(0, grade + (draw < 0.12 ? 1 : draw < 0.34 ? -1 : 0)));
  const floor = Number(ladder[index]?.depositFloor ?? 0);
  const above = index === 0 ? floor * 1.6 : Number(ladder[index - 1]?.depositFloor ?? 2000);
  return Math.round(Math.max(floor, 120) + random.next() * (above - Math.max(floor, 120)) * 0.98);
}

function drawLastGrade(random: Random, grade: number, { ladder }: SchemeDocument): string | null {
  const draw = random.next();
  if (draw < 0.05) return null;
  const last = draw < 0.16 ? grade - 1 : draw < 0.33 ? grade + 1 : grade;
  return ladder[Math.min(6, Math.max(0, last))]?.name.zh ?? null;
}
