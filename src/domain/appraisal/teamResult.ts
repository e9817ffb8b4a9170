import type { AppraisalContext } from "../calculation/context";
import { difficultyCoefficient } from "../team/difficultyCoefficient";
import { teamBalance } from "../team/teamBalance";
import type { Cell } from "../values/cell";
import { isBlank } from "../values/cell";
import type { Decimal } from "../values/decimal";
import type { Result } from "../values/result";
import { ok } from "../values/result";
import type { WorkOf } from "./worked";
import { worker } from "./worked";

/** What makes one manager's job harder than another's, cell by cell. */
export interface DifficultyCells {
  readonly customers: Cell;
  readonly loanBalance: Cell;
  readonly industry: Cell;
  readonly market: Cell;
}

/** How hard a manager's job is; null where the sheets say nothing of it, and nothing is adjusted. */
export type DifficultyResult = WorkOf<typeof difficultyCoefficient> | null;

/** One manager's result between own work and team. */
export type TeamResult = WorkOf<typeof teamBalance>;

/** Balances own results with those of the team. */
export interface TeamRunner {
  readonly difficulty: (cells: DifficultyCells) => Result<DifficultyResult>;
  /** `own` is the total of the card, 分; `type` names the card. */
  readonly balance: (own: Decimal, team: Cell, type: Cell, difficulty: DifficultyResult) => Result<TeamResult>;
}

/** Prepares the balance of own result and team under a scheme that has it (rules §2). */
export function teamRunner(context: AppraisalContext): TeamRunner {
  const coefficient = worker(difficultyCoefficient, context);
  const balance = worker(teamBalance, context);
  return {
    difficulty: (cells) => (Object.values(cells).every(isBlank) ? ok(null) : coefficient({ ...cells })),
    balance: (own, team, managerType, difficulty) =>
      balance({
        own: own.toNumber(),
        team,
        managerType,
        difficulty: difficulty?.figures.difficultyCoefficient.toNumber() ?? null,
      }),
  };
}
