import type { ReactElement } from "react";
import type { GradingOutcome } from "../../workflow/grading/gradingOutcome";
import { movementTotals } from "../../workflow/review/movementTotals";
import { MovementMark } from "../components/MovementMark";
import { useWords } from "../i18n/useWords";
import { useCommonStyles } from "../theme/useCommonStyles";

/** How many moved each way. */
export function MovementCounts({ outcome }: { readonly outcome: GradingOutcome }): ReactElement {
  const { t } = useWords();
  const common = useCommonStyles();
  return (
    <ul className={common.chips} aria-label={t("review.movement")}>
      {movementTotals(outcome).map(({ movement, count }) => (
        <li key={movement} className={common.chip}>
          <MovementMark movement={movement} /> {count}
        </li>
      ))}
    </ul>
  );
}
