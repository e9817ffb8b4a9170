import type { Scheme } from "../../../domain/scheme/scheme";
import type { Period } from "../../../domain/values/period";
import type { Problem } from "../../../domain/values/problem";
import { mappingProblems } from "../../../workflow/data/mappingProblems";
import type { EffectPreview } from "../../../workflow/desk/effect";
import { effectPreview } from "../../../workflow/desk/effectPreview";
import { readData } from "../../../workflow/grading/readData";
import type { Progress } from "../../../workflow/ports";
import type { PaneServices } from "../../services";
import type { EarlierChoice } from "../../state/keepChoices";
import { keepChoices } from "../../state/keepChoices";
import { stopIfAsked } from "../../state/task";

/** What the effect of a draft is shown against. */
export interface EffectQuestion {
  readonly older: Scheme;
  readonly newer: Scheme;
  readonly period: Period;
  /** How the tables of the workbook were mapped in the wizard before. */
  readonly earlier: EarlierChoice;
}

/** What came of the question: the effect, or what the workbook's tables lack to show one. */
export type EffectAnswer =
  | { readonly state: "unmapped"; readonly problems: readonly Problem[] }
  | { readonly state: "shown"; readonly question: EffectQuestion; readonly preview: EffectPreview };

/** Reads the workbook's data, as the wizard does, and grades everybody under both schemes. Writes nothing. */
export async function previewEffect(
  { workbook, clock }: PaneServices,
  question: EffectQuestion,
  progress: Progress,
): Promise<EffectAnswer> {
  const { older, newer, period, earlier } = question;
  const references = await workbook.listTables();
  stopIfAsked(progress);
  const mapping = keepChoices(earlier, references, older.document);
  const problems = mappingProblems(mapping, older.document);
  if (problems.length > 0) return { state: "unmapped", problems };
  const data = await readData(workbook, mapping, progress);
  const preview = await effectPreview({ data, older, newer, period }, progress, clock);
  return { state: "shown", question, preview };
}
