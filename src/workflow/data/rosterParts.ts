import type { ManagerParts } from "../../domain/appraisal/managerParts";
import type { GradeFacts } from "../../domain/appraisal/joinGrade";
import type { ItemScore, PartAppraiser, SettlementCells } from "../../domain/appraisal/partAppraiser";
import type { ScorecardResult } from "../../domain/appraisal/scorecardResult";
import { transferredLater } from "../../domain/grading/settledGrade";
import { settlementInputs } from "../../domain/grading/settlementInputs";
import { outcome } from "../../domain/outcome/outcome";
import { gradeLadder, gradeAt } from "../../domain/scheme/ladder";
import type { AppraisalContext } from "../../domain/calculation/context";
import type { SchemePartId } from "../../domain/scheme/parts/schemeParts";
import type { Cell } from "../../domain/values/cell";
import { identifierKey, identifierOf } from "../../domain/values/identifier";
import { formatSerialDate } from "../../domain/values/format";
import { periodEnd } from "../../domain/values/period";
import type { Problem } from "../../domain/values/problem";
import { problem } from "../../domain/values/problem";
import type { Result } from "../../domain/values/result";
import { bad, ok, then } from "../../domain/values/result";
import type { Text } from "../../domain/values/text";
import { text } from "../../domain/values/text";
import { difficultyCoefficient } from "../../domain/team/difficultyCoefficient";
import type { LocatedProblem } from "./located";
import { locate } from "./located";
import type { MappedRow } from "./rows";

/** What the tables say of one manager's parts, where they were gathered; undefined for a part the scheme leaves out. */
export interface PartEvidence {
  readonly scorecard: Result<ScorecardResult> | undefined;
  readonly pricing: ManagerParts["pricing"];
  readonly vetoes: Result<Cell> | undefined;
  /** The team's score; null where the unit has none, undefined where no table of team scores is used. */
  readonly team: Cell | undefined;
}

/** The parts of one manager as far as they need no grade, and what the grade will be joined with. */
export interface RosterParts {
  readonly parts: ManagerParts;
  readonly facts: GradeFacts;
}

/** Checks the cells of one row of the roster that the parts need, and works out what needs no grade. */
export function checkRosterParts(
  row: MappedRow,
  { scorecard, pricing, vetoes, team }: PartEvidence,
  items: readonly ItemScore[],
  appraiser: PartAppraiser,
  context: AppraisalContext,
): RosterParts & { readonly problems: readonly LocatedProblem[] } {
  const managerId = identifierKey(row.cell("id"));
  const report = (
    part: SchemePartId,
    columns: ReadonlyMap<string, string>,
    found: readonly Problem[],
    severity: LocatedProblem["severity"] = "part",
  ): readonly LocatedProblem[] =>
    found.flatMap((each) =>
      locate([each], {
        place: row.place(columns.get(each.field.zh) ?? "id"),
        managerId,
        severity,
        part,
      }),
    );
  const difficulty =
    team === undefined
      ? undefined
      : appraiser.team?.difficulty({
          customers: row.cell("customers"),
          loanBalance: row.cell("loanBalance"),
          industry: row.cell("industry"),
          market: row.cell("market"),
        });
  const balance =
    appraiser.balance === null || difficulty === undefined || team === undefined
      ? undefined
      : appraiser.balance({
          scorecard,
          difficulty,
          unit: identifierOf(row.cell("unit")),
          team,
          type: row.cell("card"),
        });
  const level = appraiser.level?.({ ...present("scorecard", scorecard), ...present("team", balance) });
  const settlement = settlementOf(row, vetoes, appraiser, context);
  const held = outcome.inputs.heldQuarters.read(row.cell("heldQuarters"), context);
  return {
    parts: {
      ...present("scorecard", scorecard),
      ...present("difficulty", difficulty),
      ...present("team", balance),
      ...present("level", level),
      ...present("pricing", pricing),
    },
    facts: {
      lastGrade: row.cell("lastGrade"),
      settlement: settlement?.result,
      exempt: settlement?.exempt ?? null,
      heldQuarters: row.cell("heldQuarters"),
      items,
    },
    problems: [
      ...(difficulty?.ok === false ? report("team", difficultyColumns, difficulty.problems) : []),
      ...(settlement === null ? [] : report("movement", settlementColumns, settlement.own)),
      ...(settlement === null ? [] : report("movement", settlementColumns, settlement.notices, "notice")),
      ...(appraiser.outcome === null || held.ok ? [] : report("outcome", outcomeColumns, held.problems)),
    ],
  };
}

/** One entry of a record, where there is a value. */
export function present<K extends string, T>(key: K, value: T | undefined): Readonly<Partial<Record<K, T>>> {
  // The record has the one key, or none.
  return (value === undefined ? {} : { [key]: value }) as Readonly<Partial<Record<K, T>>>;
}

interface Settling {
  readonly result: Result<SettlementCells>;
  /** Problems of the roster's own cells; those of the table of vetoes are told there. */
  readonly own: readonly Problem[];
  /** What is left out of account this quarter. */
  readonly notices: readonly Problem[];
  /** Why the manager is not graded, whatever the grading says; null where the rules let it stand. */
  readonly exempt: Text | null;
}

/**
 * What settles this manager's grade. Days out of order, and who is not graded by the rules, show before any grade is
 * known: both are looked for with the lowest grade, which takes no part in them.
 */
function settlementOf(
  row: MappedRow,
  vetoes: Result<Cell> | undefined,
  { settle }: PartAppraiser,
  context: AppraisalContext,
): Settling | null {
  if (settle === null) return null;
  const ladder = gradeLadder(context.scheme.document);
  const lowest = gradeAt(ladder, ladder.length - 1);
  const own = {
    hired: row.cell("hiredOn"),
    absentDays: row.cell("absentDays"),
    transferred: row.cell("transferredOn"),
    protections: row.cell("protections"),
  };
  const tried = settle(lowest, { ...own, lastGrade: null, vetoes: vetoes?.ok === true ? vetoes.value : null });
  if (!tried.ok) return { result: bad(...tried.problems), own: tried.problems, notices: [], exempt: null };
  const { inputs, figures } = tried.value;
  const { settledGrade, reason } = figures;
  return {
    result: then(vetoes ?? ok(null), (names) => ok({ ...own, lastGrade: row.cell("lastGrade"), vetoes: names })),
    own: [],
    notices: laterTransfer(inputs.transferred, context),
    exempt: settledGrade === null ? reason : null,
  };
}

/** The notice of a transfer after the quarter: it counts in a later one. */
function laterTransfer(day: number | null, { period }: AppraisalContext): readonly Problem[] {
  const lastDay = period === null ? null : periodEnd(period);
  if (day === null || lastDay === null || !transferredLater(day, lastDay)) return [];
  const until = formatSerialDate(lastDay);
  return [
    problem(
      "outside-period",
      settlementInputs.transferred.label,
      formatSerialDate(day),
      text(
        `不晚于 ${until} 的日期（之后的调入本季不计）`,
        `no later than ${until} (a later transfer does not count yet)`,
      ),
    ),
  ];
}

const { customers, loanBalance, industry, market } = difficultyCoefficient.inputs;
const difficultyColumns = new Map([
  [customers.label.zh, "customers"],
  [loanBalance.label.zh, "loanBalance"],
  [industry.label.zh, "industry"],
  [market.label.zh, "market"],
]);

const { hired, absentDays, transferred, protections } = settlementInputs;
const settlementColumns = new Map([
  [hired.label.zh, "hiredOn"],
  [absentDays.label.zh, "absentDays"],
  [transferred.label.zh, "transferredOn"],
  [protections.label.zh, "protections"],
]);

const outcomeColumns = new Map([[outcome.inputs.heldQuarters.label.zh, "heldQuarters"]]);
