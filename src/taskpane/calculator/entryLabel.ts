import type { TFunction } from "i18next";
import type { AppraisalContext } from "../../domain/calculation/context";
import { showCell } from "../../domain/values/cell";
import type { Locale } from "../../domain/values/text";
import type { TriedCalculation } from "../state/trial";
import type { TrialRow } from "../state/trialCells";
import { choiceLabel } from "./choiceLabel";

/** What an entry is called beside its figure: its number, and the names that were chosen or typed for it. */
export function entryLabel(
  { inputs }: TriedCalculation,
  row: TrialRow | undefined,
  place: number,
  context: AppraisalContext,
  locale: Locale,
  t: TFunction,
): string {
  const names = [...(row?.cells ?? [])].flatMap(([name, cell]) => {
    const input = inputs[name];
    return typeof cell !== "string" || input === undefined ? [] : [choiceLabel(input, showCell(cell), context, locale)];
  });
  return [t("trial.entry", { number: (row?.index ?? place) + 1 }), ...names].join(" · ");
}
