import type { Appraisal } from "../../domain/appraisal/appraisal";
import type { Appraiser } from "../../domain/appraisal/appraise";
import { reasoning } from "../../domain/appraisal/appraise";
import type { ManagerParts } from "../../domain/appraisal/managerParts";
import { explainParts } from "../../domain/appraisal/managerParts";
import { stepText } from "../../domain/calculation/explain";
import { problemText } from "../../domain/values/problem";
import type { Text } from "../../domain/values/text";
import { joinTexts, text } from "../../domain/values/text";

/** The whole reasoning behind one person's result as prose: the grading first, then each part under its title. */
export function personText(appraisal: Appraisal, parts: ManagerParts, judge: Appraiser): Text {
  const paragraphs = explainParts(parts)
    .map(({ title, steps, problems }) => ({ title, lines: [...problems.map(problemText), ...steps.map(stepText)] }))
    .filter(({ lines }) => lines.length > 0)
    .map(({ title, lines }) => joinTexts([title, ...lines.map(numbered)], text("\n")));
  return joinTexts([reasoning(appraisal, judge), ...paragraphs], text("\n\n"));
}

function numbered({ zh, en }: Text, index: number): Text {
  return text(`${String(index + 1)}. ${zh}`, `${String(index + 1)}. ${en}`);
}
