import type { UnitId } from "../../../domain/values/unit";
import { units } from "../../../domain/values/unit";
import type { Cell } from "../../../domain/values/cell";
import { isBlank } from "../../../domain/values/cell";
import { decimal } from "../../../domain/values/decimal";
import { calendarDay } from "../../../domain/values/calendar";
import { computed, computedHeader, entry, header, label } from "../../blocks/cellSpecs";
import { ratio } from "../../blocks/nativeValues";
import type { CellSpec, CellsBlock, ComputedCell, Mark } from "../blockDefinition";
import type { SheetDefinition } from "../bookDefinition";
import { branchFigures } from "./branchFigures";

const standing: readonly Mark[] = [
  { when: 'LEFT({cell},2)="低于"', as: "near" },
  { when: 'OR(LEFT({cell},2)="高于",LEFT({cell},2)="计划")', as: "bad" },
];

/** 计划完成: the year's plan against what is done, and against the part of the year that has passed. */
export const planSheet: SheetDefinition = {
  name: "计划完成",
  title: "计划完成情况",
  unit: "万元",
  examples: true,
  widths: [20, 11, 14, 14, 12, 12, 14, 30],
  bands: [[progress()], [plans()]],
};

function progress(): CellsBlock {
  return {
    kind: "cells",
    rows: [
      [
        label("序时进度"),
        computed(
          {
            formula: '=IF({asOf}="","",MONTH({asOf})/12)',
            value: ({ cell }) => ratio(isBlank(cell("asOf")) ? null : calendarDay(Number(cell("asOf"))).month, 12),
          },
          { id: "passed", unit: "rate" },
        ),
      ],
    ],
  };
}

function plans(): CellsBlock {
  const { plans: planned } = branchFigures;
  return {
    kind: "cells",
    rows: [
      ["指标", "计量单位", "全年计划", "完成数", "完成率", "序时进度", "距计划", "结论"].map((words) =>
        words === "全年计划" ? header(words) : computedHeader(words),
      ),
      goal("balanceGrowth", "贷款净增", "wanYuan", planned.balanceGrowth, "balanceChange"),
      goal("householdGrowth", "户数净增", "households", planned.householdGrowth, "householdsChange"),
      goal("paid", "贷款投放", "wanYuan", planned.paid, "paidAmount"),
      goal("profit", "经济利润", "wanYuan", planned.profit, "profitNow"),
      ceiling("badRatio", "贷款不良率（控制）", planned.badRatio, "nplNow"),
    ],
  };
}

/** A goal to be reached: the more the better, in step with the year. */
function goal(key: string, words: string, unit: UnitId, plan: number, done: string): readonly CellSpec[] {
  const [planned, rate] = [`${key}Plan`, `${key}Done`];
  return [
    label(words),
    label(units[unit].label.zh),
    entry(planned, plan, {
      as: "number",
      unit,
      title: `${words}·全年计划`,
      help: "没有计划的留空",
      limits: { min: "0" },
    }),
    shown(done, unit),
    computed(
      {
        formula: `=IF(OR({${planned}}="",{${planned}}=0,{${done}}=""),"",{${done}}/{${planned}})`,
        value: ({ cell }) => ratio(cell(done), cell(planned)),
      },
      { id: rate, unit: "rate" },
    ),
    computed({ formula: "={passed}", value: ({ cell }) => cell("passed") }, { unit: "rate" }),
    computed(
      {
        formula: `=IF(OR({${planned}}="",{${done}}=""),"",{${planned}}-{${done}})`,
        value: ({ cell }) => minus(cell(planned), cell(done)),
      },
      { unit },
    ),
    computed(
      {
        formula:
          `=IF({${planned}}="","",IF({${planned}}=0,"计划为 0，不能求完成率",IF({${rate}}="","",IF({${rate}}>=1,"已完成全年计划",` +
          `IF(ROUND({${rate}}-{passed},4)>=0,"达到序时进度","低于序时进度"&TEXT(({passed}-{${rate}})*100,"0.00")&"个百分点")))))`,
        value: ({ cell }) => goalWords(cell(planned), cell(rate), cell("passed")),
      },
      { id: `${key}Verdict`, as: "text", marks: standing },
    ),
  ];
}

function goalWords(plan: Cell, rate: Cell, passed: Cell): Cell {
  if (isBlank(plan)) return "";
  if (plan === 0) return "计划为 0，不能求完成率";
  if (typeof rate !== "number" || typeof passed !== "number") return "";
  if (rate >= 1) return "已完成全年计划";
  const behind = decimal(passed).minus(rate);
  return behind.toDecimalPlaces(4).greaterThan(0)
    ? `低于序时进度${behind.times(100).toFixed(2)}个百分点`
    : "达到序时进度";
}

/** A ceiling to be kept: the lower the better, at any time of the year. */
function ceiling(key: string, words: string, plan: number, done: string): readonly CellSpec[] {
  const planned = `${key}Plan`;
  return [
    label(words),
    label("%"),
    entry(planned, plan, { as: "number", unit: "rate", title: `${words}·全年计划`, limits: { min: "0", max: "1" } }),
    shown(done, "rate"),
    label("不高于计划", { span: 2 }),
    computed(
      {
        formula: `=IF(OR({${planned}}="",{${done}}=""),"",{${planned}}-{${done}})`,
        value: ({ cell }) => minus(cell(planned), cell(done)),
      },
      { unit: "rate" },
    ),
    computed(
      {
        formula: `=IF(OR({${planned}}="",{${done}}=""),"",IF({${done}}<={${planned}},"控制在计划内","高于计划"&TEXT(({${done}}-{${planned}})*100,"0.00")&"个百分点"))`,
        value: ({ cell }) => {
          const over = minus(cell(done), cell(planned));
          if (typeof over !== "number") return "";
          return over <= 0 ? "控制在计划内" : `高于计划${decimal(over).times(100).toFixed(2)}个百分点`;
        },
      },
      { id: `${key}Verdict`, as: "text", marks: standing },
    ),
  ];
}

function shown(id: string, unit: UnitId): ComputedCell {
  return computed(
    { formula: `=IF({${id}}="","",{${id}})`, value: ({ cell }) => cell(id) ?? "" },
    { unit, as: "number" },
  );
}

function minus(one: Cell, other: Cell): Cell {
  if (typeof one !== "number" || typeof other !== "number") return "";
  return decimal(one).minus(other).toNumber();
}
