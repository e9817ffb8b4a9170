import type { ManagerParts } from "../../domain/appraisal/managerParts";
import type { ItemScore } from "../../domain/appraisal/partAppraiser";
import type { SchemeDocument } from "../../domain/scheme/schema";
import type { Cell } from "../../domain/values/cell";
import { showCell } from "../../domain/values/cell";
import { choiceKey } from "../../domain/values/choiceKey";
import type { Decimal } from "../../domain/values/decimal";
import { decimal } from "../../domain/values/decimal";
import { formatFigure, formatSerialDate } from "../../domain/values/format";
import type { VetoRow } from "../data/vetoRows";
import type { GradedManager, NotGraded } from "../grading/gradingOutcome";

/** A table of one person's own rows: its title, headers and cells. */
export interface OwnRows {
  readonly title: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** The person's own rows: quality items, indicators, sales, vetoes. Tables without rows are left out. */
export function ownRows({ manager, parts }: GradedManager | NotGraded, scheme: SchemeDocument): readonly OwnRows[] {
  return [
    itemRows(manager.facts.items),
    indicatorRows(parts, scheme),
    saleRows(parts),
    vetoRows(manager.vetoRows),
  ].filter(({ rows }) => rows.length > 0);
}

function vetoRows(vetoes: readonly VetoRow[]): OwnRows {
  return {
    title: "一票否决",
    // The note stays in the bank's table: it may name who complained or who reported.
    headers: ["事项", "日期"],
    rows: vetoes.map(({ veto, date }) => [
      showCell(veto),
      typeof date === "number" ? formatSerialDate(date) : showCell(date),
    ]),
  };
}

function itemRows(items: readonly ItemScore[]): OwnRows {
  return {
    title: "素质评分（各评分组加权）",
    headers: ["项目", "得分（分）"],
    rows: items.map(({ name, score }) => [name.zh, score === null ? "" : formatFigure(score.decimal(), "points")]),
  };
}

function indicatorRows({ scorecard }: ManagerParts, { scorecard: rules }: SchemeDocument): OwnRows {
  const rows = scorecard?.ok === true ? scorecard.value.indicators : [];
  const card = scorecard?.ok === true ? scorecard.value.total.figures.card : null;
  return {
    title: "考核指标",
    headers: ["指标", "实际", "目标", "得分（分）", "权重"],
    rows: rows.map(({ name, cells, points }) => {
      const indicator = rules?.indicators.find((one) => choiceKey(one.name.zh) === choiceKey(name.zh));
      const unit = indicator?.unit.zh ?? "分";
      const entry = card?.indicators.find((one) => one.indicator === indicator?.id);
      const weight = entry === undefined ? "加减分" : formatFigure(decimal(entry.weight), "rate");
      return [name.zh, inUnit(cells.actual, unit), inUnit(cells.target, unit), formatFigure(points, "points"), weight];
    }),
  };
}

function saleRows({ pricing }: ManagerParts): OwnRows {
  const headers = ["产品", "数量", "任务", "单价", "计价"];
  if (pricing?.ok !== true) return { title: "产品计价", headers, rows: [] };
  const { inputs, figures } = pricing.value;
  const plain = (value: Decimal | null | undefined): string =>
    value === null || value === undefined ? "" : formatFigure(value, "none");
  return {
    title: "产品计价",
    headers,
    rows: inputs.products.map(({ name, unit }, index) => {
      const quantity = inputs.quantities[index];
      const target = inputs.targets[index] ?? null;
      const price = figures.prices[index]?.value;
      return [
        name.zh,
        `${plain(quantity)} ${unit.zh}`,
        target === null ? "无" : `${plain(target)} ${unit.zh}`,
        plain(price),
        plain(price === undefined ? null : quantity?.times(price)),
      ];
    }),
  };
}

/** A cell of 指标完成 with the indicator's unit; fractions as percentages where it is one. */
function inUnit(cell: Cell, unit: string): string {
  if (typeof cell !== "number") return showCell(cell);
  return unit === "%" ? formatFigure(decimal(cell), "rate") : `${formatFigure(decimal(cell), "none")} ${unit}`;
}
