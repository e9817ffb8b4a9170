import type { OutcomeRules } from "../../../domain/scheme/parts/outcome";
import type { Cell } from "../../../domain/values/cell";
import { isBlank } from "../../../domain/values/cell";
import { computed, entry, label } from "../../blocks/cellSpecs";
import { addUp } from "../../blocks/nativeValues";
import type { CellSpec, ComputedColumn, Scope, TableBlock } from "../blockDefinition";
import type { BookContext, SheetDefinition } from "../bookDefinition";
import { appealRows } from "./appealExamples";
import { conditionCell, conditionFormula } from "./conditions";
import { wordsOf } from "./outcomeLookUp";

/** The states of an appeal, in the order of its course. */
const states = {
  late: "超期提出",
  waiting: "待受理",
  open: "办理中",
  overdue: "逾期未答复",
  answered: "已办结",
  unfinished: "缺复核结论",
} as const;

/** What an appeal may be about. */
const matters = ["税后净利润", "风险资产余额", "存款日均", "综合素质评分", "一票否决", "等级核定", "其他"] as const;

/** How an appeal may end. */
const endings = ["维持原结果", "调整结果", "本人撤回"] as const;

/** 申诉登记: who appeals against what, by when it is to be answered, and how it stands. */
export function appealSheet({ period }: BookContext, rules: OutcomeRules): SheetDefinition {
  return {
    name: "申诉登记",
    title: "考核结果申诉登记",
    frozenColumns: 3,
    examples: true,
    bands: [[{ kind: "cells", rows: summary(rules, period) }], [appealTable(rules, period)]],
  };
}

function summary({ appeal }: OutcomeRules, period: BookContext["period"]): readonly (readonly CellSpec[])[] {
  const [asOf] = appealRows(period).days;
  return [
    [
      label("登记截止日", { span: 2 }),
      entry("asOf", asOf, { as: "date", title: "登记截止日", help: "按这一天判断是否逾期，更新登记时改为当天" }),
      ...[states.waiting, states.open, states.overdue, states.answered].flatMap((state): readonly CellSpec[] => [
        label(state),
        computed(
          {
            formula: `=COUNTIF({appeals.state},"${state}")`,
            value: ({ column }) => column("appeals.state").filter((cell) => cell === state).length,
          },
          { unit: "count" },
        ),
      ]),
    ],
    [
      label("申诉期限（天）", { span: 2 }),
      computed(
        { formula: `=${conditionFormula("withinDays")}`, value: () => conditionCell(appeal, "withinDays") },
        { id: "withinDays", unit: "days" },
      ),
      label("答复期限（天）"),
      computed(
        { formula: `=${conditionFormula("replyDays")}`, value: () => conditionCell(appeal, "replyDays") },
        { id: "replyDays", unit: "days" },
      ),
    ],
  ];
}

function appealTable(rules: OutcomeRules, period: BookContext["period"]): TableBlock {
  return {
    kind: "table",
    id: "appeals",
    name: "申诉登记表",
    columns: [
      { kind: "input", key: "number", label: "编号", as: "identifier", width: 9 },
      { kind: "input", key: "id", label: "工号", as: "identifier", choices: { column: "people.id" }, width: 9 },
      { kind: "computed", key: "name", label: "姓名", width: 11, ...wordsOf("people.id", "people.name") },
      { kind: "input", key: "delivered", label: "告知书送达日", as: "date", width: 12 },
      { kind: "input", key: "raised", label: "申诉日期", as: "date", width: 12 },
      { kind: "input", key: "matter", label: "申诉事项", as: "choice", choices: matters, width: 13 },
      { kind: "input", key: "reason", label: "申诉理由", as: "text", width: 28 },
      { kind: "input", key: "accepted", label: "受理日期", as: "date", width: 12 },
      { kind: "computed", key: "due", label: "答复期限", as: "date", width: 12, ...dueDay() },
      { kind: "input", key: "replied", label: "答复日期", as: "date", width: 12 },
      { kind: "input", key: "ending", label: "复核结论", as: "choice", choices: endings, width: 12 },
      { kind: "input", key: "grade", label: "调整后等级", as: "choice", choices: { scheme: "等级阶梯" }, width: 14 },
      {
        kind: "computed",
        key: "state",
        label: "状态",
        width: 12,
        ...stateOf(rules),
        marks: [
          { when: `{cell}="${states.overdue}"`, as: "bad" },
          { when: `OR({cell}="${states.late}",{cell}="${states.unfinished}")`, as: "near" },
          { when: `{cell}="${states.answered}"`, as: "good" },
        ],
      },
      { kind: "computed", key: "days", label: "办理用时", unit: "days", width: 13, ...daysTaken() },
      {
        kind: "computed",
        key: "order",
        label: "日期核对",
        width: 13,
        ...orderOf(),
        marks: [{ when: "LEN({cell})>0", as: "bad" }],
      },
    ],
    rows: appealRows(period).rows,
    readyRows: 8,
  };
}

function dueDay(): Pick<ComputedColumn, "formula" | "value"> {
  return {
    formula: '=IF({row.accepted}="","",{row.accepted}+{replyDays})',
    value: ({ row, cell }) => (isBlank(row("accepted")) ? "" : addUp(row("accepted"), cell("replyDays"))),
  };
}

function stateOf({ appeal }: OutcomeRules): Pick<ComputedColumn, "formula" | "value"> {
  const open = `IF({asOf}>{row.due},"${states.overdue}","${states.open}")`;
  const raised = `IF({row.raised}-{row.delivered}>{withinDays},"${states.late}","${states.waiting}")`;
  const answered = `IF({row.ending}="","${states.unfinished}","${states.answered}")`;
  return {
    formula: `=IF({row.id}="","",IF({row.replied}<>"",${answered},IF({row.accepted}<>"",${open},${raised})))`,
    value: ({ row, cell }) => {
      if (isBlank(row("id"))) return "";
      if (!isBlank(row("replied"))) return isBlank(row("ending")) ? states.unfinished : states.answered;
      if (!isBlank(row("accepted"))) return Number(cell("asOf")) > Number(row("due")) ? states.overdue : states.open;
      const waited = Number(row("raised")) - Number(row("delivered"));
      return waited > conditionCell(appeal, "withinDays") ? states.late : states.waiting;
    },
  };
}

function daysTaken(): Pick<ComputedColumn, "formula" | "value"> {
  return {
    formula: '=IF({row.accepted}="","",IF({row.replied}="",{asOf},{row.replied})-{row.accepted})',
    value: ({ row, cell }) => {
      if (isBlank(row("accepted"))) return "";
      return addUp(isBlank(row("replied")) ? cell("asOf") : row("replied"), row("accepted"), -1);
    },
  };
}

/** The days of an appeal follow one another: delivered, raised, accepted, replied. */
function orderOf(): Pick<ComputedColumn, "formula" | "value"> {
  const keys = ["delivered", "raised", "accepted", "replied"] as const;
  const pairs = keys.slice(1).map((later, index): readonly [string, string] => [keys[index] ?? later, later]);
  const broken = pairs.map(([one, other]) => `AND({row.${one}}<>"",{row.${other}}<>"",{row.${one}}>{row.${other}})`);
  return {
    formula: `=IF({row.id}="","",IF(OR(${broken.join(",")}),"日期先后颠倒",""))`,
    value: (scope) => (!isBlank(scope.row("id")) && pairs.some((pair) => turned(scope, pair)) ? "日期先后颠倒" : ""),
  };
}

function turned({ row }: Scope, [one, other]: readonly [string, string]): boolean {
  const [first, second]: readonly Cell[] = [row(one), row(other)];
  return !isBlank(first ?? null) && !isBlank(second ?? null) && Number(first) > Number(second);
}
