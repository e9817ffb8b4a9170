import { grading } from "../../domain/appraisal/grading";
import { formatPublished, formatWithUnit } from "../../domain/values/format";
import type { GradedManager, GradingOutcome } from "../../workflow/grading/gradingOutcome";
import { rankedPeople } from "../../workflow/grading/rankedPeople";
import type { Fact } from "../components/FactList";
import type { Words } from "../i18n/useWords";
import { placeStanding } from "../state/reviewList";

/** The figures of one person's result, from the inputs to the rank, in the order in which one leads to the next. */
export function resultFacts(person: GradedManager, outcome: GradingOutcome, { t, say }: Words): readonly Fact[] {
  const {
    manager,
    appraisal: { inputs, figures },
  } = person;
  const { scale } = outcome.context.scheme.document.score;
  const { outputs } = grading;
  return [
    { name: say(grading.inputs.netProfit.label), value: say(formatWithUnit(inputs.netProfit, "yuan")) },
    { name: say(outputs.capitalCharge.label), value: say(formatWithUnit(figures.capitalCharge, "yuan")) },
    { name: say(outputs.eva.label), value: say(formatWithUnit(figures.eva, "yuan")) },
    { name: say(outputs.evaPoints.label), value: say(formatWithUnit(figures.evaPoints, "points")) },
    { name: say(grading.inputs.quality.label), value: say(formatWithUnit(inputs.quality, "points")) },
    {
      name: say(outputs.gradingScore.label),
      value: t("detail.points", { score: formatPublished(figures.gradingScore, scale) }),
    },
    { name: say(grading.inputs.deposits.label), value: say(formatWithUnit(inputs.deposits, "wanYuan")) },
    { name: say(outputs.scoreGrade.label), value: say(figures.scoreGrade.name) },
    { name: say(outputs.depositGrade.label), value: say(figures.depositGrade.name) },
    { name: say(outputs.finalGrade.label), value: say(figures.finalGrade.name) },
    {
      name: t("detail.lastGrade"),
      value:
        manager.lastGrade === "unknown"
          ? t("detail.unknownLastGrade")
          : manager.lastGrade === null
            ? t("detail.noLastGrade")
            : say(manager.lastGrade.name),
    },
    { name: t("detail.rank"), value: rankWords(person, outcome, t) },
  ];
}

/** The places among those who are ranked: whoever has no grade takes none, or none yet, and is not counted. */
function rankWords(person: GradedManager, outcome: GradingOutcome, t: Words["t"]): string {
  const { manager, unitRank, bankRank } = person;
  if (unitRank === null || bankRank === null)
    return t(placeStanding(person) === "open" ? "detail.rankOpen" : "detail.notRanked");
  const { unit, bank } = rankedPeople(outcome);
  return t("detail.ranks", { unitRank, unitPeople: unit(manager.unit), bankRank, bankPeople: bank });
}
