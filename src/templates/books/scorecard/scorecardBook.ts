import { partOf } from "../../../domain/calculation/context";
import { scorecardLists } from "../../../domain/kpi/scorecardLists";
import { text } from "../../../domain/values/text";
import { tableLayouts } from "../../../workflow/layout/tables";
import type { BookContext, BookDefinition, SheetDefinition } from "../bookDefinition";
import { cardSheet } from "./cardSheet";
import { doneSheet } from "./doneSheet";
import { librarySheet } from "./librarySheet";
import { smartSheet } from "./smartSheet";
import { balanceSheet, teamScoreSheet } from "./teamSheets";
import { totalsSheet } from "./totalsSheet";

/** 平衡计分卡: a form for each card, the library, the SMART check, everybody's figures, totals, team and difficulty. */
export const scorecardBook: BookDefinition = {
  file: "平衡计分卡.xlsx",
  title: text("平衡计分卡", "Balanced scorecard"),
  description: text(
    "对公、零售、小微、理财、管理岗、支持保障部门的考核卡：指标得分、总分、绩效等级，指标的 SMART 检查，团队平衡与难度系数。",
    "Cards of corporate, retail, micro and wealth managers, management and supporting departments: points, totals and levels, the SMART check of indicators, team balance and difficulty.",
  ),
  parts: ["scorecard"],
  alsoParts: ["team"],
  guide: {
    steps: [
      "《指标库》：全部指标的口径、单位、方向、评分方法、数据来源、报送部门、周期，以及各卡的权重和目标；由考核方案带出，不在本表改动。",
      "自己设想新指标的，先在《SMART检查》逐项写明，缺什么会指出来；采用的指标由方案维护人写进方案，年内只能作为专项、临时指标增加。",
      "只考核一个人或一个部门：填对应的考核卡，目标可以调整，填“实际”，得分、总分、等级自动计算。",
      "考核许多人：《指标完成》每人每个指标一行，《考核总分》列出人员和考核卡，总分与等级一次算出。",
      "《团队得分》填各机构得分；《团队平衡与难度》填客户数、贷款余额、行业、市场，得出难度系数和平衡后得分。",
    ],
    definitions: [
      {
        label: "指标得分",
        words:
          "百分制，按方案为每个指标规定的方法：完成率、越低越好、分段线性、分档、按次扣分、对比中位数、是否。不取整。",
      },
      { label: "总分", words: "Σ 指标得分 × 权重 + 专项、临时得分（合计限幅），四舍五入一次到方案规定的小数位。" },
      { label: "绩效等级", words: "优秀、良好、合格、不合格，下限含本数，见《方案参数》的绩效等级。" },
      { label: "增值作业", words: "支持保障部门中与经营前台相关、为内部客户创造价值的工作；非增值作业应减少或消除。" },
      { label: "难度系数", words: "1 + 客户数、贷款余额、行业、市场四项调整，限于方案规定的上下限之间。" },
      { label: "平衡后得分", words: "（1 − 团队占比）× 个人得分 × 难度系数 + 团队占比 × 团队得分，四舍五入一次。" },
    ],
    requirements: [
      "权重合计恰好 100%；权重一年一定，方案发布后年内不改，变更须出新版本并写明理由和生效日。",
      "考核卡上的指标一个都不能缺：没有填的不按 0 分，也不把权重分给别的指标，而是报错。",
      "目标为 0 不能求完成率；按次扣分的指标，目标是容许的次数；对比中位数的指标，目标填本组中位数。",
      "专项、临时指标写在《指标完成》里，目标不填，实际填加分或扣分（扣分为负数），没有的不写。",
    ],
    english: [
      "One form for each card (对公, 零售, 小微, 理财, 管理岗, 支持保障部门): fill in 实际; points, total and level follow. 指标库 shows the whole library; SMART检查 names what an indicator of your own still lacks.",
      "For many people: 指标完成 holds one row for each person and indicator, 考核总分 gives all totals by one formula, 团队平衡与难度 balances them with 团队得分 and the difficulty of the customers.",
    ],
  },
  sheets: (context) => [...ownSheets(context), ...teamSheets(context)],
};

function ownSheets(context: BookContext): readonly SheetDefinition[] {
  const rules = partOf(context, "scorecard");
  const { indicators } = tableLayouts(context.scheme.document);
  if (indicators === undefined) throw new Error("A scheme with cards has a table of indicators");
  return [
    ...scorecardLists(rules).cards.map((card, place) => cardSheet(card, place, rules, context.period)),
    librarySheet(rules),
    smartSheet(rules),
    doneSheet(rules, indicators, context.period),
    totalsSheet(rules),
  ];
}

/** The sheets of team and difficulty, where the scheme has them. */
function teamSheets({ scheme }: BookContext): readonly SheetDefinition[] {
  const { teams } = tableLayouts(scheme.document);
  const rules = scheme.document.team;
  return rules === undefined || teams === undefined ? [] : [teamScoreSheet(teams), balanceSheet(rules)];
}
