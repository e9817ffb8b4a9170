import { decimal } from "../../values/decimal";
import { text } from "../../values/text";
import type { ScorecardRules } from "../parts/scorecard";
import type { SchemeDocument } from "../schema";
import { saysNothing } from "./saysNothing";
import type { CheckCode, CheckOutcome, ReviewFinding } from "./reviewCheck";

/** Indicators that nobody reports, and indicators that no card counts. */
export function indicatorChecks({ scorecard }: SchemeDocument): Partial<Record<CheckCode, CheckOutcome>> {
  if (scorecard === undefined) {
    const notJudged = text("方案没有平衡计分卡", "the scheme has no scorecard");
    return { unreportedIndicators: { notJudged }, unusedIndicators: { notJudged } };
  }
  return { unreportedIndicators: unreported(scorecard), unusedIndicators: unused(scorecard) };
}

function unreported(rules: ScorecardRules): readonly ReviewFinding[] {
  return rules.indicators.flatMap(({ id, name, reportedBy }, index): readonly ReviewFinding[] => {
    const path = `scorecard.indicators[${String(index)}].reportedBy`;
    const { zh, en } = reportedBy;
    if (saysNothing(zh)) {
      const counted = cardsWith(rules, id).length > 0;
      const message = text(
        `指标「${name.zh}」的报送部门是「${zh}」，没有人报送${counted ? "，考核卡却要用它" : ""}；应写明报送的部门`,
        `“${name.en}” is reported by “${saysNothing(en) ? en : zh}”, which is nobody${counted ? ", though cards count it" : ""}; name the department that reports it`,
      );
      return [{ code: "unreportedIndicators", severity: counted ? "stop" : "warn", path, message }];
    }
    if (!saysNothing(en)) return [];
    const message = text(
      `指标「${name.zh}」的报送部门中文是「${zh}」，英文却是「${en}」；应写明同一部门的英文名称`,
      `“${name.en}” is reported by “${en}”, while the Chinese words name a department; give its English name`,
    );
    return [{ code: "unreportedIndicators", severity: "warn", path, message }];
  });
}

function unused(rules: ScorecardRules): readonly ReviewFinding[] {
  return rules.indicators.flatMap(({ id, name }, index): readonly ReviewFinding[] => {
    if (cardsWith(rules, id).length > 0) return [];
    const listed = rules.cards.some(({ indicators }) => indicators.some(({ indicator }) => indicator === id));
    return [
      {
        code: "unusedIndicators",
        severity: "warn",
        path: `scorecard.indicators[${String(index)}]`,
        message: listed
          ? text(
              `指标「${name.zh}」在各考核卡上的权重都是 0，不起作用；应给权重，或从卡上去掉`,
              `“${name.en}” has a weight of 0 on every card; give it a weight, or take it off`,
            )
          : text(
              `指标「${name.zh}」不在任何考核卡上，没有人按它考核；应放到卡上，或从指标库去掉`,
              `“${name.en}” stands on no card; put it on one, or take it out of the library`,
            ),
      },
    ];
  });
}

/** The cards on which an indicator counts. */
function cardsWith({ cards }: ScorecardRules, id: string): readonly ScorecardRules["cards"][number][] {
  return cards.filter(({ indicators }) =>
    indicators.some(({ indicator, weight }) => indicator === id && decimal(weight).greaterThan(0)),
  );
}
