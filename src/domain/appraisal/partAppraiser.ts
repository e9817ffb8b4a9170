import type { AppraisalContext } from "../calculation/context";
import { partOf } from "../calculation/context";
import { settledGrade } from "../grading/settledGrade";
import { performanceLevel } from "../kpi/performanceLevel";
import { libraryPoints } from "../kpi/libraryPoints";
import { hasOutcome, outcome } from "../outcome/outcome";
import type { productPay } from "../pricing/productPay";
import { productPayIn } from "../pricing/productPay";
import type { SchemePartId } from "../scheme/parts/schemeParts";
import type { GradeStep } from "../scheme/ladder";
import type { Cell } from "../values/cell";
import type { Decimal } from "../values/decimal";
import { LazyDecimal } from "../values/lazyDecimal";
import { problem } from "../values/problem";
import type { Result } from "../values/result";
import { bad, ok, then } from "../values/result";
import type { Text } from "../values/text";
import { text } from "../values/text";
import type { ManagerParts } from "./managerParts";
import { partTitles } from "./managerParts";
import type { ScorecardResult, ScorecardRunner } from "./scorecardResult";
import { scorecardRunner } from "./scorecardResult";
import type { DifficultyResult, TeamResult, TeamRunner } from "./teamResult";
import { teamRunner } from "./teamResult";
import type { Worker } from "./worked";
import { worker } from "./worked";

/** What the sheets say of one manager that settles a grade, cell by cell; see SETTLEDGRADE. */
export interface SettlementCells {
  readonly lastGrade: Cell;
  readonly vetoes: Cell;
  readonly hired: Cell;
  readonly absentDays: Cell;
  readonly transferred: Cell;
  readonly protections: Cell;
}

/** The score of one item, 分, from which training is proposed; null where nobody scored it. */
export interface ItemScore {
  readonly name: Text;
  readonly score: LazyDecimal | null;
}

/** The parts of the appraisal that a scheme has, ready for managers; a part that it leaves out is null. */
export interface PartAppraiser {
  readonly scorecard: ScorecardRunner | null;
  readonly team: TeamRunner | null;
  readonly pricing: Worker<typeof productPay.inputs, PayFigures> | null;
  readonly settle: ((grade: GradeStep, cells: SettlementCells) => NonNullable<ManagerParts["movement"]>) | null;
  /** The performance level of the result that counts, from the scorecard and, where the scheme has it, the balance. */
  readonly level: ((parts: Pick<ManagerParts, "scorecard" | "team">) => NonNullable<ManagerParts["level"]>) | null;
  /** Balances the card's total with the team's score. */
  readonly balance: ((facts: BalanceFacts) => Result<TeamResult>) | null;
  readonly outcome: ((facts: OutcomeFacts) => NonNullable<ManagerParts["outcome"]>) | null;
}

type PayFigures = Extract<ReturnType<typeof productPay.compute>, { ok: true }>["value"];

/** What balances own result and team; `team` is null where the unit has no score. */
export interface BalanceFacts {
  readonly scorecard: Result<ScorecardResult> | undefined;
  readonly difficulty: Result<DifficultyResult>;
  readonly unit: string;
  readonly team: Cell;
  readonly type: Cell;
}

/** From what the use of the result follows. `grade` is null where the manager is not graded. */
export interface OutcomeFacts {
  readonly grade: GradeStep | null;
  readonly lastGrade: Cell;
  readonly level: ManagerParts["level"];
  readonly heldQuarters: Cell;
  /** Scores besides those of the card: the quality items. */
  readonly items: readonly ItemScore[];
  readonly scorecard: ManagerParts["scorecard"];
  /** Why the settlement forbids promotion; null where it does not. */
  readonly barred: Text | null;
}

/** Prepares the parts that the scheme has. */
export function partAppraiser(context: AppraisalContext): PartAppraiser {
  const { document } = context.scheme;
  const where = <T>(id: SchemePartId, make: () => T): T | null => (document[id] === undefined ? null : make());
  const team = where("team", () => teamRunner(context));
  return {
    scorecard: where("scorecard", () => scorecardRunner(context)),
    team,
    pricing: where("pricing", () => worker(productPayIn(partOf(context, "pricing").currency), context)),
    settle: where("movement", () => {
      const settled = worker(settledGrade, context);
      return (grade, cells) => settled({ ...cells, grade: grade.name.zh, asOf: null });
    }),
    balance: team === null ? null : (facts) => balanced(facts, team),
    level: where("scorecard", () => {
      const leveled = worker(performanceLevel, context);
      return ({ scorecard, team: balance }) =>
        then(resultThatCounts(scorecard, balance), (score) => leveled({ score: score.toNumber() }));
    }),
    outcome: where("outcome", () => {
      const used = worker(outcome, context);
      return ({ grade, lastGrade, level, heldQuarters, items, scorecard, barred }) => {
        if (grade === null) return ok(null);
        if (level?.ok === false) return bad(without("outcome", "level"));
        const scored = [...items, ...cardItems(scorecard, context)];
        const cells = {
          grade: grade.name.zh,
          lastGrade,
          level: level?.value.figures.performanceLevel.name.zh ?? null,
          heldQuarters,
          itemNames: scored.map(({ name }) => name.zh),
          itemScores: scored.map(({ score }) => score?.number ?? null),
          barred: null,
        };
        return then(used(cells, { barred }), ({ figures, ...worked }) =>
          ok(hasOutcome(figures) ? { ...worked, figures } : null),
        );
      };
    }),
  };
}

/** The points of the card's indicators in the order of the scheme's library; null where the card has one not. */
function cardItems(scorecard: ManagerParts["scorecard"], context: AppraisalContext): readonly ItemScore[] {
  if (scorecard?.ok !== true) return [];
  const points = libraryPoints(scorecard.value.total.figures, partOf(context, "scorecard"));
  return points.map(({ indicator, points: score }) => ({
    name: indicator.name,
    score: score && LazyDecimal.of(score),
  }));
}

/** The total of a card balanced with the team; problems of the card are told with the card. */
function balanced({ scorecard, difficulty, unit, team, type }: BalanceFacts, runner: TeamRunner): Result<TeamResult> {
  if (scorecard?.ok !== true) return bad(without("team", "scorecard"));
  if (!difficulty.ok) return bad(without("team", "difficulty"));
  if (team === null) return bad(noTeamScore(unit));
  return runner.balance(scorecard.value.total.figures.totalScore, team, type, difficulty.value);
}

/** The score from which the level follows. */
function resultThatCounts(scorecard: ManagerParts["scorecard"], team: ManagerParts["team"]): Result<Decimal> {
  if (team !== undefined) return team.ok ? ok(team.value.figures.balancedScore) : bad(without("level", "team"));
  return scorecard?.ok === true ? ok(scorecard.value.total.figures.totalScore) : bad(without("level", "scorecard"));
}

/** The problem of a part that another part had to come before. */
export function without(part: keyof typeof partTitles, before: keyof typeof partTitles): ReturnType<typeof problem> {
  const { zh, en } = partTitles[before];
  return problem("earlier-part", partTitles[part], null, text(`「${zh}」的结果`, `the result of "${en}"`));
}

/** The problem of a unit without a score. */
export function noTeamScore(unit: string): ReturnType<typeof problem> {
  return problem(
    "missing-entry",
    text("团队得分", "Team score"),
    null,
    text(`机构「${unit}」的得分`, `the score of unit "${unit}"`),
  );
}
