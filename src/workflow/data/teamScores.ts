import type { AppraisalContext } from "../../domain/calculation/context";
import { teamBalance } from "../../domain/team/teamBalance";
import type { Cell } from "../../domain/values/cell";
import { isCellError } from "../../domain/values/cell";
import { counted } from "../../domain/values/counted";
import { identifierKey, identifierOf } from "../../domain/values/identifier";
import { problem } from "../../domain/values/problem";
import { text } from "../../domain/values/text";
import type { Pace } from "../pace";
import { rowsByKey } from "./duplicates";
import type { LocatedProblem } from "./located";
import { locate } from "./located";
import type { MappedRow } from "./rows";

/** The score of each unit, by the key of its name; a unit whose row is at fault has none. */
export interface TeamScores {
  readonly scores: ReadonlyMap<string, Cell>;
  readonly problems: readonly LocatedProblem[];
}

const unitLabel = text("机构", "Unit");
const weight = { managerId: null, severity: "part", part: "team" } as const;

/** Reads 团队得分: one row for each unit of the roster, each unit once. */
export async function teamScores(
  rows: readonly MappedRow[],
  roster: readonly MappedRow[],
  context: AppraisalContext,
  pace: Pace,
): Promise<TeamScores> {
  const members = rowsByKey(roster, "unit");
  const byUnit = rowsByKey(rows, "unit");
  const scores = new Map<string, Cell>();
  const problems = await pace.each(rows, (row) => {
    const cell = row.cell("unit");
    const key = identifierKey(cell);
    if (key === "") return nameless(row);
    const read = teamBalance.inputs.team.read(row.cell("score"), context, identifierOf(cell));
    const twice = (byUnit.get(key)?.length ?? 0) > 1;
    if (read.ok && !twice) scores.set(key, row.cell("score"));
    return [
      ...(read.ok ? [] : locate(read.problems, { place: row.place("score"), ...weight })),
      ...(twice ? locate([repeated(cell)], { place: row.place("unit"), ...weight }) : []),
      ...(members.has(key) ? [] : locate([nobodys(cell)], { place: row.place("unit"), ...weight, severity: "notice" })),
    ];
  });
  const missing = [...members].flatMap(([key, own]) =>
    byUnit.has(key) ? [] : locate([unscored(own)], { place: own[0]?.place("unit") ?? null, ...weight }),
  );
  return { scores, problems: [...problems.flat(), ...missing] };
}

function nameless(row: MappedRow): readonly LocatedProblem[] {
  const cell = row.cell("unit");
  const expected = text("机构名称", "the name of the unit");
  return locate([problem(isCellError(cell) ? "error-cell" : "blank", unitLabel, cell, expected)], {
    place: row.place("unit"),
    ...weight,
  });
}

function repeated(cell: Cell): ReturnType<typeof problem> {
  return problem("duplicate", unitLabel, cell, text("每个机构只留一行", "keep one row for each unit"));
}

function nobodys(cell: Cell): ReturnType<typeof problem> {
  return problem("unknown-unit", unitLabel, cell, text("与客户经理表的机构一致", "use a unit of the roster"));
}

function unscored(own: readonly MappedRow[]): ReturnType<typeof problem> {
  const unit = identifierOf(own[0]?.cell("unit") ?? null);
  return problem(
    "missing-entry",
    text("团队得分", "Team score"),
    null,
    text(
      `机构「${unit}」的得分（${String(own.length)} 人）`,
      `the score of unit "${unit}" (${counted(own.length, "person", "people")})`,
    ),
  );
}
