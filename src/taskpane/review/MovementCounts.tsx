import type { ReactElement } from "react";
import type { GradingOutcome } from "../../workflow/grading/gradingRun";
import { MovementMark } from "../components/MovementMark";
import { useWords } from "../i18n/useWords";
import { movementKinds } from "../state/movementKinds";
import { countsByMovement } from "../state/reviewList";
import { useCommonStyles } from "../theme/useCommonStyles";

/** How many moved each way. */
export function MovementCounts({ outcome }: { readonly outcome: GradingOutcome }): ReactElement {
  const { t } = useWords();
  const common = useCommonStyles();
  const counts = countsByMovement(outcome);
  return (
    <ul className={common.chips} aria-label={t("review.movement")}>
      {movementKinds(outcome.context.scheme.document).map((kind) => (
        <li key={kind} className={common.chip}>
          <MovementMark movement={kind} /> {counts[kind]}
        </li>
      ))}
    </ul>
  );
}
