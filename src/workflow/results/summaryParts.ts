import { decimal } from "../../domain/values/decimal";
import { columnLetters } from "../data/located";
import type { GradingOutcome } from "../grading/gradingOutcome";
import type { BlockPlan } from "../ports";
import { dashboard } from "../review/dashboard";
import { movementMatrix } from "../review/movementMatrix";
import { vetoCases } from "../review/vetoCases";

/** A small table of the summary: its headers, its rows, and the formats of its columns. */
interface SmallTable {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly formats?: readonly string[];
  /** Names that are longer than their columns wrap; the last column is prose that runs on to the right. */
  readonly wraps?: boolean;
}

/** What the parts of the scheme add to 考核汇总, one table below another from a row on; nothing where there are none. */
export function summaryParts(outcome: GradingOutcome, firstRow: number): readonly BlockPlan[] {
  const { movement, scorecard } = outcome.context.scheme.document;
  const tables = [
    ...(movement === undefined ? [] : [matrixTable(outcome), vetoTable(outcome)]),
    ...(scorecard === undefined ? [] : [levelTable(outcome)]),
  ];
  let row = firstRow;
  return tables.flatMap((table): readonly BlockPlan[] => {
    const top = row;
    row += table.rows.length + 2;
    const header: BlockPlan = { at: `A${String(top)}`, cells: [table.headers], style: "header" };
    return table.rows.length === 0 ? [header] : [header, ...bodyBlocks(table, top + 1)];
  });
}

function bodyBlocks({ headers, rows, formats, wraps = false }: SmallTable, row: number): readonly BlockPlan[] {
  const given = formats === undefined ? {} : { formats };
  if (!wraps) return [{ at: `A${String(row)}`, cells: rows, style: "computed", ...given }];
  const last = columnLetters(headers.length);
  return [
    { at: `A${String(row)}`, cells: rows.map((cells) => cells.slice(0, -1)), style: "text", ...given },
    { at: `${last}${String(row)}`, cells: rows.map((cells) => cells.slice(-1)), formats: ["@"], style: "computed" },
  ];
}

/** Last grade × this grade. Whose last grade cannot be read has no grade yet, and stands in a row of its own. */
function matrixTable(outcome: GradingOutcome): SmallTable {
  const { ladder, rows, totals, unknown } = movementMatrix(outcome);
  return {
    headers: ["上季等级＼本季等级", ...ladder.map(({ name }) => name.zh), "未核定", "合计"],
    rows: [
      ...rows.map(({ last, counts, unsettled, total }) => [last?.name.zh ?? "（新定级）", ...counts, unsettled, total]),
      ...(unknown === 0 ? [] : [["（上季等级不明）", ...ladder.map(() => 0), unknown, unknown]]),
      ["合计", ...totals.counts, totals.unsettled + unknown, totals.total + unknown],
    ],
  };
}

/** Whom a veto met, with its reason. */
function vetoTable(outcome: GradingOutcome): SmallTable {
  const cases = vetoCases(outcome);
  return {
    headers: ["工号", "姓名", "机构", "一票否决事项", "否决前等级", "核定等级", "理由"],
    rows:
      cases.length === 0
        ? [["本期没有一票否决事项。", "", "", "", "", "", ""]]
        : cases.map(({ manager, vetoes, before, after, standing, reason }) => [
            manager.id,
            manager.name,
            manager.unit,
            vetoes.map(({ name }) => name.zh).join("、"),
            before?.name.zh ?? "",
            after?.name.zh ?? (standing === "open" ? "待定" : "不评级"),
            reason.zh,
          ]),
    formats: ["@", "@", "@", "@", "@", "@"],
    wraps: true,
  };
}

/** Counts by performance level, with their shares. */
function levelTable(outcome: GradingOutcome): SmallTable {
  const { levels } = dashboard(outcome);
  const total = levels.reduce((sum, { count }) => sum + count, 0);
  return {
    headers: ["绩效等级", "人数", "占比"],
    rows: levels.map(({ name, count }) => [
      name.zh,
      count,
      total === 0 ? 0 : decimal(count).dividedBy(total).toNumber(),
    ]),
    formats: ["@", "#,##0", "0.0%"],
  };
}
