import type { ReactElement } from "react";
import type { GradedManager } from "../../workflow/grading/gradingOutcome";
import { officialGrade } from "../../workflow/grading/officialGrade";
import { useWords } from "../i18n/useWords";
import { isExempt } from "../state/reviewList";

/** The grade that counts; where there is none, whether the rules leave it out or a fault of the data leaves it open. */
export function GradeName({ one }: { readonly one: GradedManager }): ReactElement {
  const { t, say } = useWords();
  const grade = officialGrade(one);
  if (grade !== null) return <>{say(grade.name)}</>;
  return <>{t(isExempt(one) ? "review.noGrade" : "review.openGrade")}</>;
}
