import type { CardIndicators } from "../../../domain/kpi/scorecardLists";
import type { ScorecardRules } from "../../../domain/scheme/parts/scorecard";
import type { Period } from "../../../domain/values/period";
import { entry, gap, label, plain, prose } from "../../blocks/cellSpecs";
import type { CellSpec } from "../blockDefinition";
import type { SheetDefinition } from "../bookDefinition";
import { cardTable, cardTableId } from "./cardTable";
import { cardSummary } from "./cardSummary";
import { perspectiveSummary } from "./perspectiveSummary";
import { examplePerson } from "./scorecardExamples";

/** What is said of a card by whom it is for. */
const kindWords = {
  manager:
    "客户经理考核卡：一人一张。目标由方案带出，可按本人调整；权重一年一定，年内不改，新增任务用专项、临时指标另加。",
  management: "管理岗考核卡：管理岗的指标就是所管机构的指标，得分也可作为本机构的团队得分。",
  support:
    "支持保障部门考核卡：以分支机构和前台部门为内部客户。增值作业尽可能提高运作效率，非增值作业应减少或消除，不占工作量。",
} as const;

/** The form of one card (考核卡): who is appraised, the indicators with points, total, level and the perspectives. */
export function cardSheet(card: CardIndicators, place: number, rules: ScorecardRules, period: Period): SheetDefinition {
  const id = cardTableId(card);
  const { name, kind } = card.card;
  return {
    name: `${name.zh}考核卡`.replace(/[\\/?*[\]:]/g, ""),
    title: `平衡计分卡·${name.zh}`,
    unit: "分",
    onePage: true,
    examples: true,
    bands: [
      [{ kind: "cells", rows: whom(id, kind, place) }],
      [cardTable(card, place, rules, period)],
      [
        { kind: "cells", title: "总分与等级", rows: cardSummary(id, name.zh, rules) },
        { kind: "cells", title: "各维度得分", rows: perspectiveSummary(id, card, rules) },
      ],
      [
        {
          kind: "cells",
          rows: [[plain("被考核人确认：＿＿＿＿＿＿＿＿", 3), gap(), plain("考核人：＿＿＿＿＿＿＿＿")]],
        },
      ],
    ],
  };
}

/** What the card is for, and who is appraised. */
function whom(id: string, kind: keyof typeof kindWords, place: number): readonly (readonly CellSpec[])[] {
  const [own, unit] = kind === "support" ? ["部门", "分管行领导"] : ["姓名", "机构"];
  const [name, where] = kind === "support" ? ["运营管理部", "钱伟"] : examplePerson(place);
  const rule = { as: "text", span: 2 } as const;
  return [
    [prose(kindWords[kind], 9)],
    [label(own), entry(`${id}Name`, name, { ...rule, title: own })],
    [label(unit), entry(`${id}Unit`, where, { ...rule, title: unit })],
  ];
}
