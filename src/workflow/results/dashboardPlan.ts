import { currencyUnits } from "../../domain/scheme/parts/pricingTables";
import { settledMovementNames } from "../../domain/grading/movement";
import type { UnitId } from "../../domain/values/unit";
import { units as unitsOfMeasure } from "../../domain/values/unit";
import { columnLetters } from "../data/located";
import type { GradingOutcome } from "../grading/gradingOutcome";
import { resultSheets } from "../layout/results";
import type { BlockPlan, ChartPlan, SheetPlan } from "../ports";
import type { Dashboard, ScoreBand } from "../review/dashboard";
import { dashboard } from "../review/dashboard";
import { movementTotals } from "../review/movementTotals";
import { printHeader } from "./draftMark";
import { headLines, SIGNATURES } from "./headLines";
import { unitName } from "./unitName";

/** One chart with the table under it. */
interface Section {
  readonly title: string;
  readonly kind: ChartPlan["kind"];
  readonly headers: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly format: string;
}

/** Rows that a chart takes, and the free rows between two sections. */
const CHART_ROWS = 16;
const GAP = 2;
/** Columns that a chart takes. */
const CHART_COLUMNS = 9;

/** 考核图表: counts by grade and unit, EVA by unit, spread of scores, movement, each as a small table with its chart. */
export function dashboardPlan(outcome: GradingOutcome, at: Date): SheetPlan {
  const sections = sectionsOf(outcome);
  const width = Math.max(...sections.map(({ headers }) => headers.length));
  const head = headLines(outcome, "客户经理考核图表", at).map((line, index): BlockPlan => ({
    at: `A${String(index + 1)}`,
    cells: [[line]],
    style: index === 0 ? "title" : "note",
  }));
  let top = head.length + 2;
  const placed = sections.map((section) => {
    const row = top;
    top += Math.max(section.rows.length + 2, CHART_ROWS) + GAP;
    return { section, row };
  });
  return {
    name: resultSheets.charts,
    blocks: [...head, ...placed.flatMap(({ section, row }) => blocksOf(section, row))],
    charts: placed.map(({ section, row }) => chartOf(section, row, width + 2)),
    columnWidths: [20, ...Array.from({ length: width - 1 }, () => 13)],
    landscape: true,
    ...printHeader(outcome.context),
    footer: SIGNATURES,
  };
}

function blocksOf({ title, headers, rows, format }: Section, row: number): readonly BlockPlan[] {
  return [
    { at: `A${String(row)}`, cells: [[title]], style: "note" },
    { at: `A${String(row + 1)}`, cells: [headers], style: "header" },
    {
      at: `A${String(row + 2)}`,
      cells: rows,
      formats: headers.map((_name, index) => (index === 0 ? "@" : format)),
      style: "computed",
    },
  ];
}

function chartOf({ title, kind, headers, rows }: Section, row: number, column: number): ChartPlan {
  return {
    kind,
    title,
    data: `A${String(row + 1)}:${columnLetters(headers.length)}${String(row + 1 + rows.length)}`,
    from: `${columnLetters(column)}${String(row)}`,
    to: `${columnLetters(column + CHART_COLUMNS - 1)}${String(row + CHART_ROWS - 1)}`,
  };
}

const COUNT = "#,##0";

function sectionsOf(outcome: GradingOutcome): readonly Section[] {
  const { document } = outcome.context.scheme;
  const figures = dashboard(outcome);
  const { ladder, units, scores, levels } = figures;
  const grades = ladder.map(({ name }) => name.zh);
  const totals = ladder.map((_grade, index) => units.reduce((total, unit) => total + (unit.grades[index] ?? 0), 0));
  const sections: readonly Section[] = [
    people(
      "各等级人数",
      "等级",
      grades.map((grade, index) => [grade, totals[index] ?? 0]),
    ),
    {
      title: "各机构等级分布（人）",
      kind: "stackedColumns",
      headers: ["机构", ...grades],
      rows: units.map((unit) => [unitName(unit.unit), ...unit.grades]),
      format: COUNT,
    },
    {
      title: "各机构经济增加值（万元）",
      kind: "columns",
      headers: ["机构", "经济增加值（万元）"],
      rows: units.map(({ unit, eva }) => [unitName(unit), eva.dividedBy(10_000).toNumber()]),
      format: unitsOfMeasure.wanYuan.numberFormat,
    },
    people(
      "有评分人员的等级评分分布",
      "等级评分",
      scores.map((band) => [bandName(band), band.count]),
    ),
    people(
      "等级变动",
      "变动",
      movementTotals(outcome).map(({ movement, count }) => [settledMovementNames[movement].zh, count]),
    ),
    ...(levels.length === 0
      ? []
      : [
          people(
            "绩效等级",
            "绩效等级",
            levels.map(({ name, count }) => [name.zh, count]),
          ),
        ]),
    ...(document.pricing === undefined ? [] : [paySection(figures, currencyUnits[document.pricing.currency])]),
  ];
  return sections.filter(({ rows }) => rows.length > 0);
}

function people(title: string, name: string, rows: Section["rows"]): Section {
  return { title: `${title}（人）`, kind: "columns", headers: [name, "人数"], rows, format: COUNT };
}

function paySection({ units }: Dashboard, unit: UnitId): Section {
  const { label, numberFormat } = unitsOfMeasure[unit];
  return {
    title: `各机构计价绩效（${label.zh}）`,
    kind: "columns",
    headers: ["机构", `计价绩效（${label.zh}）`],
    rows: units.map((one) => [unitName(one.unit), one.pay?.toNumber() ?? 0]),
    format: numberFormat,
  };
}

/** 60–70 means from 60 up to, but not with, 70. */
function bandName({ from, below }: ScoreBand): string {
  if (from === null) return `低于 ${String(below)}`;
  return below === null ? `${String(from)} 及以上` : `${String(from)}–${String(below)}`;
}
