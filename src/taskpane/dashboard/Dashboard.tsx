import type { ReactElement } from "react";
import { use, useMemo } from "react";
import type { GradingOutcome } from "../../workflow/grading/gradingRun";
import { useWords } from "../i18n/useWords";
import { dashboard } from "../state/dashboard";
import { ThemeNameContext } from "../theme/ThemeNameContext";
import { ChartCard } from "./ChartCard";
import { chartsOf } from "./chartsOf";
import { StackedBars } from "./StackedBars";

/** The charts over everybody graded: grades, units, economic value added, scores, movement. */
export function Dashboard({ outcome }: { readonly outcome: GradingOutcome }): ReactElement {
  const words = useWords();
  const theme = use(ThemeNameContext);
  const figures = useMemo(() => dashboard(outcome), [outcome]);
  const charts = chartsOf(figures, words, theme);
  return (
    <>
      <ChartCard data={charts.grades}>
        <StackedBars data={charts.grades} />
      </ChartCard>
      <ChartCard data={charts.gradesByUnit}>
        <StackedBars data={charts.gradesByUnit} />
      </ChartCard>
      <ChartCard data={charts.evaByUnit}>
        <StackedBars data={charts.evaByUnit} sums={false} />
      </ChartCard>
      <ChartCard data={charts.scores}>
        <StackedBars data={charts.scores} />
      </ChartCard>
      <ChartCard data={charts.movementsByUnit}>
        <StackedBars data={charts.movementsByUnit} />
      </ChartCard>
    </>
  );
}
