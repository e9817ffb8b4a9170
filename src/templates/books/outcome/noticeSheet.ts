import type { SchemeDocument } from "../../../domain/scheme/schema";
import type { OutcomeRules } from "../../../domain/scheme/parts/outcome";
import { decimal } from "../../../domain/values/decimal";
import { formatFigure } from "../../../domain/values/format";
import type { UnitId } from "../../../domain/values/unit";
import { blankRow, computed, computedHeader, entry, gap, heading, label, plain, prose } from "../../blocks/cellSpecs";
import { COEFFICIENT_FORMAT } from "../../blocks/cellLook";
import type { CellSpec, Computation } from "../blockDefinition";
import type { BookContext, SheetDefinition } from "../bookDefinition";
import { conditionCell, conditionFormula } from "./conditions";
import { noticeFigure, noticeSpilled, noticeWords, placeOf } from "./noticeLookUp";
import { outcomePlace } from "./outcomeSheet";

/** Widths of the form's columns in characters: a label and what it says, three times. */
const WIDTHS = [19, 16, 12, 15, 12, 15];
const COLUMNS = WIDTHS.length;

/** 考核结果告知书: one printed page for a chosen person, with nobody else's rows. */
export function noticeSheet({ scheme }: BookContext, rules: OutcomeRules, first: string): SheetDefinition {
  return {
    name: "考核结果告知书",
    title: "客户经理考核结果告知书",
    orientation: "portrait",
    onePage: true,
    widths: WIDTHS,
    bands: [
      [
        {
          kind: "cells",
          rows: [
            ...identity(first),
            [heading("一、考核评分", COLUMNS)],
            [computedHeader("项目"), computedHeader("结果"), computedHeader("怎样得出", { span: COLUMNS - 2 })],
            ...scoring(scheme.document),
            [heading("二、等级核定", COLUMNS)],
            ...settlement(),
            [heading("三、结果应用", COLUMNS)],
            ...consequences(),
            [heading("四、升级路径（按评分和存款，从最终等级起算）", COLUMNS)],
            [computed(noticeSpilled("people.id", "nextWay", 1), { span: COLUMNS, lines: 2 })],
            [heading("五、本人意见与签字", COLUMNS)],
            ...signatures(rules),
          ],
        },
      ],
    ],
  };
}

function identity(first: string): readonly (readonly CellSpec[])[] {
  return [
    [
      label("工号"),
      entry("person", first, {
        as: "choice",
        choices: { column: "people.id" },
        title: "工号",
        help: "选择一位客户经理，本页其余内容自动带出",
      }),
      label("姓名"),
      computed(noticeWords("people.id", "people.name")),
      label("机构"),
      computed(noticeWords("people.id", "people.unit")),
    ],
  ];
}

function scoring(scheme: SchemeDocument): readonly (readonly CellSpec[])[] {
  const { evaPoints, score } = scheme;
  const share = (value: string): string => formatFigure(decimal(value), "rate");
  const step = `${formatFigure(decimal(evaPoints.yuanPerStep), "yuan")} × ${evaPoints.pointsPerStep}`;
  return [
    line("税后净利润（元）", noticeFigure("people.id", "people.netProfit"), "yuan", "考核期内实现的税后净利润"),
    line("资本成本（元）", capitalCharge(), "yuan", "经济资本 × 资本期望回报率 × 期间系数，见评级说明"),
    line("经济增加值（元）", noticeFigure("people.id", "grading", 1), "yuan", "税后净利润 − 资本成本"),
    line("EVA分值（分）", noticeFigure("people.id", "grading", 2), "points", `经济增加值 ÷ ${step}`),
    line("综合素质（分）", noticeFigure("people.id", "people.quality"), "points", "德、能、勤评分按项目和评分组加权"),
    line(
      "等级评分（分）",
      noticeFigure("people.id", "grading", 3),
      "points",
      `EVA分值 × ${share(score.weights.evaPoints)} + 综合素质 × ${share(score.weights.quality)}`,
    ),
    line("得分等级", noticeSpilled("people.id", "grading", 4), undefined, "等级评分达到其下限的最高等级（含本数）"),
    line(
      "存款日均（万元）",
      noticeFigure("people.id", "people.deposits"),
      "wanYuan",
      "一般性存款日终余额逐日相加 ÷ 天数",
    ),
    line("存款等级", noticeSpilled("people.id", "grading", 5), undefined, "存款日均达到其下限的最高等级（含本数）"),
    line("最终等级", noticeSpilled("people.id", "grading", 6), undefined, "得分等级与存款等级取较低"),
  ];
}

function line(
  name: string,
  content: Pick<Computation, "formula" | "value">,
  unit: UnitId | undefined,
  words: string,
): readonly CellSpec[] {
  return [
    label(name),
    computed(content, unit === undefined ? {} : { unit }),
    { kind: "label", look: "prose", words, span: COLUMNS - 2 },
  ];
}

/** What was taken off the profit: the two figures of the sheets before, one from the other. */
function capitalCharge(): Pick<Computation, "formula" | "value"> {
  const place = "MATCH({person},{people.id},0)";
  return {
    formula: `=IFERROR(INDEX({people.netProfit},${place})-INDEX({grading},${place},1),"")`,
    value: (scope) => {
      const row = placeOf(scope, "people.id");
      const [profit, eva] = [scope.column("people.netProfit")[row], scope.spill("grading")[row]?.[0]];
      if (typeof profit !== "number" || typeof eva !== "number") return "";
      return decimal(profit).minus(eva).toNumber();
    },
  };
}

function settlement(): readonly (readonly CellSpec[])[] {
  return [
    [
      label("上季等级"),
      computed(noticeWords("people.id", "people.lastGrade")),
      label("核定等级"),
      computed(noticeSpilled("moves.id", "settled", 1)),
      label("等级变动"),
      computed(noticeSpilled("moves.id", "settled", 2)),
    ],
    [label("一票否决"), computed(noticeSpilled("moves.id", "vetoesOf", 1), { span: COLUMNS - 1 })],
    [label("核定理由"), computed(noticeSpilled("moves.id", "settled", 3), { span: COLUMNS - 1, lines: 2 })],
  ];
}

function consequences(): readonly (readonly CellSpec[])[] {
  const figure = (key: Parameters<typeof outcomePlace>[0]): Pick<Computation, "formula" | "value"> =>
    noticeSpilled("outcomes.id", "used", outcomePlace(key));
  return [
    [
      label("绩效等级"),
      computed(noticeWords("outcomes.id", "outcomes.level")),
      label("晋级建议"),
      computed(figure("promotion")),
      label("薪酬系数"),
      computed({
        ...noticeFigure("outcomes.id", "used", outcomePlace("pay")),
        as: "number",
        format: COEFFICIENT_FORMAT,
      }),
    ],
    [label("晋级理由"), computed(figure("promotionReason"), { span: COLUMNS - 1 })],
    [label("薪酬理由"), computed(figure("payReason"), { span: COLUMNS - 1 })],
    [label("培训建议"), computed(figure("training"), { span: COLUMNS - 1 })],
    [label("培训理由"), computed(figure("trainingReason"), { span: COLUMNS - 1, lines: 2 })],
  ];
}

function signatures({ appeal }: OutcomeRules): readonly (readonly CellSpec[])[] {
  return [
    [
      prose(
        "本人已收到本告知书，并就考核结果与直接主管作了沟通。对考核结果：□ 无异议　　□ 有异议，理由如下：",
        COLUMNS,
      ),
    ],
    [entry("objection", null, { as: "text", title: "异议理由", span: COLUMNS, lines: 3 })],
    [
      computed(
        {
          formula: `="如有异议，请在收到本告知书之日起 "&${conditionFormula("withinDays")}&" 日内书面向人力资源部提出；人力资源部受理后 "&${conditionFormula("replyDays")}&" 日内答复。申诉期间暂按本结果执行。"`,
          value: () =>
            `如有异议，请在收到本告知书之日起 ${String(conditionCell(appeal, "withinDays"))} 日内书面向人力资源部提出；人力资源部受理后 ${String(conditionCell(appeal, "replyDays"))} 日内答复。申诉期间暂按本结果执行。`,
        },
        { span: COLUMNS, lines: 2 },
      ),
    ],
    blankRow,
    [plain("本人签字：＿＿＿＿＿＿＿＿", 3), gap(), plain("日期：＿＿＿＿＿＿", 2)],
    blankRow,
    [plain("直接主管：＿＿＿＿＿＿＿＿", 3), gap(), plain("日期：＿＿＿＿＿＿", 2)],
    blankRow,
    [plain("人力资源部（盖章）：＿＿＿＿＿＿＿＿", 3), gap(), plain("日期：＿＿＿＿＿＿", 2)],
  ];
}
