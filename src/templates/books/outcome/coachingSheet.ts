import type { Cell } from "../../../domain/values/cell";
import { isBlank, isCellError, showCell } from "../../../domain/values/cell";
import { periodEnd } from "../../../domain/values/period";
import { computed, entry, label } from "../../blocks/cellSpecs";
import type { CellSpec, ComputedColumn, TableBlock } from "../blockDefinition";
import type { BookContext, SheetDefinition } from "../bookDefinition";
import { wordsOf } from "./outcomeLookUp";
import { outcomePlace } from "./outcomeSheet";

/** How far a plan has come. */
const progress = ["未开始", "进行中", "已完成", "已中止"] as const;
const DONE = progress[2];
const OVERDUE = "逾期";

/** 辅导计划: what each manager is short of, and what is agreed to close the gap. */
export function coachingSheet({ period }: BookContext): SheetDefinition {
  return {
    name: "辅导计划",
    title: "客户经理辅导计划",
    frozenColumns: 2,
    examples: true,
    bands: [[{ kind: "cells", rows: summary(periodEnd(period)) }], [planTable(periodEnd(period))]],
  };
}

function summary(end: number): readonly (readonly CellSpec[])[] {
  return [
    [
      label("跟进截止日"),
      entry("coachedUntil", end + 50, {
        as: "date",
        title: "跟进截止日",
        help: "按这一天判断是否逾期，跟进时改为当天",
      }),
      ...[...progress, OVERDUE].flatMap((state): readonly CellSpec[] => [
        label(state),
        computed(
          {
            formula: `=COUNTIF({plans.state},"${state}")`,
            value: ({ column }) => column("plans.state").filter((cell) => cell === state).length,
          },
          { unit: "count" },
        ),
      ]),
    ],
  ];
}

function planTable(end: number): TableBlock {
  return {
    kind: "table",
    id: "plans",
    name: "辅导计划表",
    columns: [
      { kind: "input", key: "id", label: "工号", as: "identifier", choices: { column: "people.id" }, width: 11 },
      { kind: "computed", key: "name", label: "姓名", width: 12, ...wordsOf("people.id", "people.name") },
      { kind: "computed", key: "grade", label: "核定等级", width: 14, ...spilled("moves.id", "settled", 1) },
      { kind: "computed", key: "way", label: "升级路径", width: 34, ...spilled("people.id", "nextWay", 1) },
      {
        kind: "computed",
        key: "training",
        label: "培训建议",
        width: 20,
        ...spilled("outcomes.id", "used", outcomePlace("training")),
      },
      { kind: "input", key: "goal", label: "辅导目标", as: "text", width: 21 },
      { kind: "input", key: "measures", label: "辅导措施", as: "text", width: 25 },
      { kind: "input", key: "coach", label: "辅导人", as: "text", width: 10 },
      { kind: "input", key: "start", label: "开始日期", as: "date", width: 12 },
      { kind: "input", key: "due", label: "完成期限", as: "date", width: 12 },
      { kind: "input", key: "progress", label: "进展", as: "choice", choices: progress, width: 10 },
      {
        kind: "computed",
        key: "state",
        label: "状态",
        width: 10,
        ...stateOf(),
        marks: [
          { when: `{cell}="${OVERDUE}"`, as: "bad" },
          { when: `{cell}="${DONE}"`, as: "good" },
        ],
      },
      { kind: "input", key: "effect", label: "辅导效果", as: "text", width: 16 },
    ],
    rows: planRows(end),
    readyRows: 8,
  };
}

/** Words of the person of this row from a spilling formula; "" where the person is not there. */
function spilled(among: string, spill: string, column: number): Pick<ComputedColumn, "formula" | "value"> {
  return {
    formula: `=IF({row.id}="","",IFERROR(INDEX({${spill}},MATCH({row.id},{${among}},0),${String(column)})&"",""))`,
    value: ({ row, column: cells, spill: spilledRows }) => {
      if (isBlank(row("id"))) return "";
      const place = cells(among).indexOf(row("id"));
      const found = place === -1 ? null : (spilledRows(spill)[place]?.[column - 1] ?? null);
      return isCellError(found) ? "" : showCell(found);
    },
  };
}

/** The progress that was entered, unless the term has passed. */
function stateOf(): Pick<ComputedColumn, "formula" | "value"> {
  const ended = `OR({row.progress}="${DONE}",{row.progress}="${progress[3]}")`;
  return {
    formula: `=IF({row.id}="","",IF(${ended},{row.progress},IF(AND({row.due}<>"",{coachedUntil}>{row.due}),"${OVERDUE}",IF({row.progress}="","${progress[0]}",{row.progress}))))`,
    value: ({ row, cell }) => {
      if (isBlank(row("id"))) return "";
      const entered = row("progress");
      if (entered === DONE || entered === progress[3]) return entered;
      if (!isBlank(row("due")) && Number(cell("coachedUntil")) > Number(row("due"))) return OVERDUE;
      return isBlank(entered) ? progress[0] : entered;
    },
  };
}

function planRows(end: number): readonly (readonly Cell[])[] {
  return [
    [
      "R0104",
      "等级评分达到 60 分",
      "每周一次客户拜访复盘；主管陪访两次",
      "陈国强",
      end + 10,
      end + 90,
      progress[1],
      null,
    ],
    [
      "R0201",
      "合规考试 90 分以上",
      "参加合规与职业操守培训，签订承诺书",
      "陈国强",
      end + 8,
      end + 40,
      progress[1],
      null,
    ],
    ["R0304", "存款日均达到 8,000 万元", "梳理存量客户清单，按周推进归行率", "王海燕", end + 12, end + 90, null, null],
    [
      "R0301",
      "三个月内熟悉新机构客户",
      "老客户经理一对一移交",
      "王海燕",
      end + 5,
      end + 45,
      DONE,
      "已移交 46 户（示例）",
    ],
  ];
}
