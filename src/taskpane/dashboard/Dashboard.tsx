import type { ReactElement } from "react";
import { use, useMemo } from "react";
import type { GradingOutcome } from "../../workflow/grading/gradingOutcome";
import { dashboard } from "../../workflow/review/dashboard";
import { useWords } from "../i18n/useWords";
import { ThemeNameContext } from "../theme/ThemeNameContext";
import { ChartCard } from "./ChartCard";
import { chartsOf } from "./chartsOf";
import { StackedBars } from "./StackedBars";

/** The charts over everybody graded: grades, units, movement, economic value added, scores, and what the parts add. */
export function Dashboard({ outcome }: { readonly outcome: GradingOutcome }): ReactElement {
  const words = useWords();
  const theme = use(ThemeNameContext);
  const figures = useMemo(() => dashboard(outcome), [outcome]);
  const currency = outcome.context.scheme.document.pricing?.currency ?? null;
  return (
    <>
      {chartsOf(figures, currency, words, theme).map(({ data, sums }) => (
        <ChartCard key={data.title} data={data}>
          <StackedBars data={data} sums={sums} />
        </ChartCard>
      ))}
    </>
  );
}
