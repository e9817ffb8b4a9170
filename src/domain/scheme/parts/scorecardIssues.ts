import { decimal } from "../../values/decimal";
import { text } from "../../values/text";
import type { Named } from "../invariantChecks";
import { addUp, issue, keysOf, nameIssue } from "../invariantChecks";
import type { SchemeDocument } from "../schema";
import type { SchemeIssue } from "../schemeIssue";
import type { CardEntry, ScorecardCard, ScorecardRules } from "./scorecard";
import { adHocIssues } from "./scorecardAdHocIssues";
import { levelIssues } from "./scorecardLevelIssues";
import type { Indicator } from "./scorecardIndicators";
import { dividesByTarget } from "./scorecardIndicators";
import { limitIssues, targetLimitIssues } from "./scorecardLimits";
import { methodIssues } from "./scorecardMethodIssues";

/** What must hold of the scorecard: references, methods, weights of every card, levels, ad-hoc indicators. */
export function scorecardIssues(rules: ScorecardRules, document: SchemeDocument): readonly SchemeIssue[] {
  return [
    ...rules.indicators.flatMap((indicator, index) => indicatorIssues(indicator, index, rules)),
    ...rules.cards.flatMap((card, index) => cardIssues(card, `scorecard.cards[${String(index)}]`, rules)),
    ...levelIssues(rules, document),
    ...adHocIssues(rules.adHoc, document.effective),
    ...sharedNames(rules),
  ];
}

function indicatorIssues(indicator: Indicator, index: number, rules: ScorecardRules): readonly SchemeIssue[] {
  const path = `scorecard.indicators[${String(index)}]`;
  return [
    ...reference(indicator.perspective, rules.perspectives, `${path}.perspective`),
    ...methodIssues(indicator, `${path}.method`),
    ...limitIssues(indicator, path),
  ];
}

/** An identifier that leads to nothing. */
function reference(id: string, list: readonly Named[], path: string): readonly SchemeIssue[] {
  if (list.some((entry) => entry.id === id)) return [];
  const known = list.map((entry) => entry.id).join("、");
  return issue(path, text(`没有标识为 ${id} 的项；可用 ${known}`, `there is no entry ${id}; use ${known}`));
}

function cardIssues(card: ScorecardCard, path: string, rules: ScorecardRules): readonly SchemeIssue[] {
  const list = `${path}.indicators`;
  return [
    ...addUp(
      list,
      text(`考核卡「${card.name.zh}」的指标权重`, `weights of card "${card.name.en}"`),
      card.indicators.map(({ weight }) => weight),
    ),
    ...card.indicators.flatMap((entry, index) => {
      const place = `${list}[${String(index)}]`;
      const twice = card.indicators.findIndex(({ indicator }) => indicator === entry.indicator) !== index;
      return [
        ...reference(entry.indicator, rules.indicators, `${place}.indicator`),
        ...(twice ? issue(`${place}.indicator`, twiceText(entry, card, rules)) : []),
        ...weightIssues(entry, place),
        ...targetIssues(entry, place, rules),
        ...activityIssues(entry, card, place),
      ];
    }),
  ];
}

function twiceText(
  { indicator }: CardEntry,
  card: ScorecardCard,
  { indicators }: ScorecardRules,
): SchemeIssue["message"] {
  const name = indicators.find(({ id }) => id === indicator)?.name ?? text(indicator);
  return text(
    `考核卡「${card.name.zh}」的指标「${name.zh}」出现了不止一次；每个指标只列一次`,
    `card "${card.name.en}" has the indicator "${name.en}" more than once; list each once`,
  );
}

function weightIssues({ weight }: CardEntry, place: string): readonly SchemeIssue[] {
  return decimal(weight).greaterThan(0)
    ? []
    : issue(
        `${place}.weight`,
        text("权重为 0 的指标不起作用；应大于 0", "a weight of 0 has no effect; it must be above 0"),
      );
}

/** Where a method divides by the target, or counts occurrences from it, the card's own target must fit; always within the indicator's limits. */
function targetIssues({ indicator, target }: CardEntry, place: string, rules: ScorecardRules): readonly SchemeIssue[] {
  const listed = rules.indicators.find(({ id }) => id === indicator);
  if (listed === undefined) return [];
  const { method } = listed;
  const value = decimal(target);
  if (dividesByTarget(method) && !value.greaterThan(0)) {
    return issue(
      `${place}.target`,
      text(
        `目标是 ${target}，不能求完成率；应大于 0`,
        `the target is ${target}, over which no rate can be taken; it must be above 0`,
      ),
    );
  }
  if (method.kind === "deduction" && (value.lessThan(0) || !value.isInteger())) {
    return issue(
      `${place}.target`,
      text(
        `目标（容许次数）是 ${target}；应为不小于 0 的整数`,
        `the target (occurrences tolerated) is ${target}; it must be a whole number of 0 or more`,
      ),
    );
  }
  return targetLimitIssues(target, listed, `${place}.target`);
}

/** Work of a supporting department adds value for its internal customers or does not: each indicator says which. */
function activityIssues({ activity }: CardEntry, card: ScorecardCard, place: string): readonly SchemeIssue[] {
  if ((card.kind === "support") === (activity !== undefined)) return [];
  return issue(
    `${place}.activity`,
    activity === undefined
      ? text(
          "支持保障部门的指标须标明增值作业（valueAdding）或非增值作业（nonValueAdding）",
          "an indicator of a supporting department must say valueAdding or nonValueAdding",
        )
      : text(
          "只有支持保障部门的指标才标明增值、非增值作业；应去掉",
          "only indicators of supporting departments say whether they add value; leave it out",
        ),
  );
}

/** Ad-hoc indicators stand in one list with the card's own, so their names must differ from all of the library. */
function sharedNames({ indicators, adHoc }: ScorecardRules): readonly SchemeIssue[] {
  const taken = new Set(indicators.flatMap(keysOf));
  return adHoc.items.flatMap((item, index) =>
    keysOf(item).some((key) => taken.has(key))
      ? [nameIssue(item.name.zh, `scorecard.adHoc.items[${String(index)}].name`)]
      : [],
  );
}
