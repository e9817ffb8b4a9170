import type { ItemScore } from "../../domain/appraisal/partAppraiser";
import { partAppraiser } from "../../domain/appraisal/partAppraiser";
import { partTitles } from "../../domain/appraisal/managerParts";
import type { AppraisalContext } from "../../domain/calculation/context";
import { identifierKey } from "../../domain/values/identifier";
import { problem } from "../../domain/values/problem";
import type { Result } from "../../domain/values/result";
import { bad } from "../../domain/values/result";
import { text } from "../../domain/values/text";
import type { PartTableId, TableId } from "../layout/column";
import { tableLayouts } from "../layout/tables";
import type { Pace } from "../pace";
import type { Evidence, Gathering } from "./evidence";
import { gather } from "./evidence";
import type { LocatedProblem } from "./located";
import { productPays, scorecards, vetoesOf } from "./partEvidence";
import type { ReadData } from "./readTable";
import type { RosterParts } from "./rosterParts";
import { checkRosterParts } from "./rosterParts";
import type { MappedRow } from "./rows";
import { teamScores } from "./teamScores";

/** The rows of every table that was read. */
export type TableRows = Readonly<Record<TableId, readonly MappedRow[]>>;

/** The parts of everybody, ready to be joined row by row. */
export interface GatheredParts {
  readonly problems: readonly LocatedProblem[];
  /** The parts of one row of the roster, with the problems of its own cells. */
  readonly check: (
    row: MappedRow,
    items: readonly ItemScore[],
  ) => RosterParts & { readonly problems: readonly LocatedProblem[] };
}

/** Gathers what the tables of the parts say; a part that the scheme leaves out asks for nothing. */
export async function gatherParts(
  data: ReadData,
  rows: TableRows,
  rowOf: ReadonlyMap<string, MappedRow>,
  context: AppraisalContext,
  pace: Pace,
): Promise<GatheredParts> {
  const appraiser = partAppraiser(context);
  const keys = new Set([...rowOf.keys()].filter((key) => key !== ""));
  const from = <T>(id: PartTableId, how: Gathering<T> | null): Promise<Evidence<T> | null> =>
    how === null || data[id] === null ? Promise.resolve(null) : gather(rows[id], keys, how, pace);
  const cards = await from(
    "indicators",
    appraiser.scorecard === null ? null : scorecards(appraiser.scorecard, (key) => rowOf.get(key), context),
  );
  const pays = await from("sales", appraiser.pricing === null ? null : productPays(appraiser.pricing, context));
  const vetoes = await from("vetoes", appraiser.settle === null ? null : vetoesOf(context));
  const teams =
    appraiser.team === null || data.teams === null ? null : await teamScores(rows.teams, rows.roster, context, pace);
  const ofManager = <T>(
    evidence: Evidence<T> | null,
    part: "scorecard" | "pricing",
    key: string,
  ): Result<T> | undefined => {
    // A table that is left out is told once, and takes its part out of everybody's result.
    if (evidence === null) return undefined;
    return evidence.results.get(key) ?? bad(withoutRows(part));
  };
  return {
    problems: [
      // Of an empty table it is said once that it is empty.
      ...[
        { evidence: cards, of: rows.indicators },
        { evidence: pays, of: rows.sales },
        { evidence: vetoes, of: rows.vetoes },
        { evidence: teams, of: rows.teams },
      ].flatMap(({ evidence, of }) => (of.length === 0 ? [] : (evidence?.problems ?? []))),
      ...tablesLeftOut(data, context),
    ],
    check: (row, items) => {
      const key = identifierKey(row.cell("id"));
      const evidence = {
        scorecard: ofManager(cards, "scorecard", key),
        pricing: ofManager(pays, "pricing", key),
        vetoes: vetoes?.results.get(key),
        team: teams === null ? undefined : (teams.scores.get(identifierKey(row.cell("unit"))) ?? null),
      };
      return checkRosterParts(row, evidence, items, appraiser, context);
    },
  };
}

/** A part whose table is not used is missing from everybody's result: said once. Without vetoes, nobody has one. */
function tablesLeftOut(data: ReadData, { scheme }: AppraisalContext): readonly LocatedProblem[] {
  return Object.values(tableLayouts(scheme.document)).flatMap(({ id, title, part }): readonly LocatedProblem[] =>
    part === undefined || data[id] !== null
      ? []
      : [
          {
            problem: problem(
              "missing-entry",
              title,
              null,
              id === "vetoes"
                ? text("数据表（按没有一票否决处理）", "a table (taken as no vetoes)")
                : text("数据表（所有人没有这一部分的结果）", "a table (this part is missing for everybody)"),
            ),
            place: null,
            managerId: null,
            severity: id === "vetoes" ? "notice" : "part",
            part,
          },
        ],
  );
}

function withoutRows(part: "scorecard" | "pricing"): ReturnType<typeof problem> {
  return problem("missing-entry", partTitles[part], null, text("数据表中的记录", "rows in its table"));
}
