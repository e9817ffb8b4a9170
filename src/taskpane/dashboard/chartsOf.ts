import { settledMovementNames } from "../../domain/grading/movement";
import type { PricingRules } from "../../domain/scheme/parts/pricing";
import type { Decimal } from "../../domain/values/decimal";
import { decimal } from "../../domain/values/decimal";
import { formatFigure } from "../../domain/values/format";
import { units as unitNames } from "../../domain/values/unit";
import type { Dashboard, ScoreBand, UnitFigures } from "../../workflow/review/dashboard";
import type { Words } from "../i18n/useWords";
import type { ThemeName } from "../theme/themes";
import type { ChartData, ChartRow } from "./chartData";
import { movementColour, gradeColours, singleColour } from "./chartColours";

/** One chart of the dashboard, and whether its sums are small enough to stand beside the bars. */
export interface DashboardChart {
  readonly data: ChartData;
  readonly sums: boolean;
}

/** The figures of the dashboard as charts, in the person's language and the pane's colours. */
export function chartsOf(
  { ladder, movements, units, scores, levels }: Dashboard,
  currency: PricingRules["currency"] | null,
  words: Words,
  theme: ThemeName,
): readonly DashboardChart[] {
  const { t, say } = words;
  const people = { title: t("dashboard.people"), colour: singleColour(theme) };
  const unitName = ({ unit }: UnitFigures): string => (unit === "" ? t("dashboard.noUnit") : unit);
  const byUnit = (title: string, series: ChartData["series"], row: (unit: UnitFigures) => ChartRow): ChartData => ({
    title,
    nameTitle: t("review.unit"),
    series,
    rows: units.map(row),
  });
  const byPeople = (title: string, nameTitle: string, rows: readonly ChartRow[]): DashboardChart => ({
    data: { title, nameTitle, series: [people], rows },
    sums: true,
  });
  const colours = gradeColours(ladder.length, theme);
  const grades = ladder.map(({ name }, index) =>
    counted(say(name), [units.reduce((total, unit) => total + (unit.grades[index] ?? 0), 0)]),
  );
  const gradesByUnit = byUnit(
    t("dashboard.gradesByUnit"),
    ladder.map(({ name }, index) => ({ title: say(name), colour: colours[index] ?? people.colour })),
    (unit) => counted(unitName(unit), unit.grades),
  );
  const evaByUnit = byUnit(t("dashboard.evaByUnit"), [{ ...people, title: t("dashboard.eva") }], (unit) =>
    amount(unitName(unit), unit.eva.dividedBy(10_000)),
  );
  const movementsByUnit = byUnit(
    t("dashboard.movementsByUnit"),
    movements.map((kind) => ({ title: say(settledMovementNames[kind]), colour: movementColour(kind, theme) })),
    (unit) => counted(unitName(unit), unit.movements),
  );
  const pay = currency === null ? "" : say(unitNames[currency].label);
  const payByUnit = byUnit(
    t("dashboard.payByUnit", { unit: pay }),
    [{ ...people, title: t("dashboard.pay", { unit: pay }) }],
    (unit) => amount(unitName(unit), unit.pay ?? decimal(0)),
  );
  return [
    byPeople(t("dashboard.grades"), t("review.grade"), grades),
    { data: gradesByUnit, sums: true },
    { data: movementsByUnit, sums: true },
    { data: evaByUnit, sums: false },
    byPeople(
      t("dashboard.scores"),
      t("review.orders.score"),
      // The highest scores stand at the top, as the grades do.
      scores.map((band) => counted(bandName(band), [band.count])).reverse(),
    ),
    ...(levels.every(({ count }) => count === 0)
      ? []
      : [
          byPeople(
            t("dashboard.levels"),
            t("dashboard.level"),
            levels.map(({ name, count }) => counted(say(name), [count])),
          ),
        ]),
    // Without a table of sales nobody has product pay.
    ...(units.every((unit) => unit.pay?.isZero() !== false) ? [] : [{ data: payByUnit, sums: false }]),
  ];
}

function counted(name: string, values: readonly number[]): ChartRow {
  return { name, values, texts: values.map(String) };
}

function amount(name: string, value: Decimal): ChartRow {
  return { name, values: [value.toNumber()], texts: [formatFigure(value.toDecimalPlaces(2), "wanYuan")] };
}

/** 60–70 for "from 60 up to below 70", <0 and ≥100 at the ends. */
function bandName({ from, below }: ScoreBand): string {
  if (from === null) return `<${formatFigure(below ?? decimal(0), "count")}`;
  return below === null
    ? `≥${formatFigure(from, "count")}`
    : `${formatFigure(from, "count")}–${formatFigure(below, "count")}`;
}
