import type { Text } from "../../domain/values/text";
import { movementNames } from "../../domain/grading/movement";
import { decimal } from "../../domain/values/decimal";
import { formatFigure } from "../../domain/values/format";
import type { Words } from "../i18n/useWords";
import type { Dashboard, ScoreBand } from "../state/dashboard";
import { movementOrder } from "../state/dashboard";
import type { ThemeName } from "../theme/themes";
import type { ChartData } from "./chartData";
import { coloursOfMovements, seriesColours, singleColour } from "./chartColours";

/** The charts of the dashboard, in the order in which they show. */
export interface DashboardCharts {
  readonly grades: ChartData;
  readonly gradesByUnit: ChartData;
  readonly evaByUnit: ChartData;
  readonly scores: ChartData;
  readonly movementsByUnit: ChartData;
}

/** The figures of the dashboard as charts, in the person's language and the pane's colours. */
export function chartsOf({ ladder, units, scores }: Dashboard, { t, say }: Words, theme: ThemeName): DashboardCharts {
  const colours = seriesColours(ladder.length, theme);
  const single = singleColour(theme);
  const people = { title: t("dashboard.people"), colour: single };
  const unitName = (unit: string): string => (unit === "" ? t("dashboard.noUnit") : unit);
  const counted = (name: string, values: readonly number[]) => ({ name, values, texts: values.map(String) });
  const gradeNames = ladder.map(({ name }: { readonly name: Text }) => say(name));
  return {
    grades: {
      title: t("dashboard.grades"),
      nameTitle: t("review.grade"),
      series: [people],
      rows: gradeNames.map((name, index) =>
        counted(name, [units.reduce((total, { grades }) => total + (grades[index] ?? 0), 0)]),
      ),
    },
    gradesByUnit: {
      title: t("dashboard.gradesByUnit"),
      nameTitle: t("review.unit"),
      series: gradeNames.map((title, index) => ({ title, colour: colours[index] ?? single })),
      rows: units.map(({ unit, grades }) => counted(unitName(unit), grades)),
    },
    evaByUnit: {
      title: t("dashboard.evaByUnit"),
      nameTitle: t("review.unit"),
      series: [{ title: t("dashboard.eva"), colour: single }],
      rows: units.map(({ unit, eva }) => {
        const inTenThousands = eva.dividedBy(10_000);
        return {
          name: unitName(unit),
          values: [inTenThousands.toNumber()],
          texts: [formatFigure(inTenThousands, "wanYuan")],
        };
      }),
    },
    scores: {
      title: t("dashboard.scores"),
      nameTitle: t("review.orders.score"),
      series: [people],
      rows: scores.map((band) => counted(bandName(band), [band.count])).reverse(),
    },
    movementsByUnit: {
      title: t("dashboard.movementsByUnit"),
      nameTitle: t("review.unit"),
      series: movementOrder.map((movement, index) => ({
        title: say(movementNames[movement]),
        colour: coloursOfMovements(theme)[index] ?? single,
      })),
      rows: units.map(({ unit, movements }) => counted(unitName(unit), movements)),
    },
  };
}

/** 60–70 for "from 60 up to below 70", <0 and ≥100 at the ends. */
function bandName({ from, below }: ScoreBand): string {
  if (from === null) return `<${formatFigure(below ?? decimal(0), "count")}`;
  return below === null
    ? `≥${formatFigure(from, "count")}`
    : `${formatFigure(from, "count")}–${formatFigure(below, "count")}`;
}
