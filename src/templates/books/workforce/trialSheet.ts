import type { WorkforceRules } from "../../../domain/scheme/parts/workforce";
import type { Cells } from "../../../domain/values/cell";
import { isBlank } from "../../../domain/values/cell";
import { periodEnd } from "../../../domain/values/period";
import { computed, label } from "../../blocks/cellSpecs";
import { countIf } from "../../blocks/nativeValues";
import type { CellSpec, CellsBlock, Scope, SpillBlock, SpillColumn } from "../blockDefinition";
import type { SheetDefinition } from "../bookDefinition";
import type { Selection } from "./rosterSpill";
import { kpiColumn, rosterFigures, rosterTexts, selected, selectedColumn } from "./rosterSpill";

/** 试用期: who is not confirmed yet on the last day of the period, when confirmation is due, and what is overdue. */
export function trialSheet(rules: WorkforceRules): SheetDefinition {
  return {
    name: "试用期",
    title: "试用期与转正",
    widths: [0, 0, 0, 0, 0, 0, 0, 0, 0, 18],
    bands: [[people, hired, state, dueOn, daysLeft, summary(rules)]],
  };
}

/** Hired by the last day of the period, and not confirmed by then. */
const unconfirmed: Selection = {
  when: '({people.id}<>"")*({people.hired}<=终止日)*((({people.confirmed}="")+({people.confirmed}>终止日))>0)',
  holds: ({ context, column }, place) => {
    const cell = (key: string) => column(`people.${key}`)[place] ?? null;
    const [start, confirmed, last] = [cell("hired"), cell("confirmed"), periodEnd(context.period)];
    const isHired = isBlank(start) || (typeof start === "number" && start <= last);
    const isOpen = isBlank(confirmed) || (typeof confirmed === "number" && confirmed > last);
    return !isBlank(cell("id")) && isHired && isOpen;
  },
};

const people = rosterTexts(
  "trialPeople",
  unconfirmed,
  ["id", "post"],
  [
    { label: "工号", width: 12 },
    { label: "姓名", width: 12 },
    { label: "机构", width: 16 },
    { label: "岗位", width: 16 },
  ],
);
const hired = rosterFigures("trialHired", unconfirmed, "hired", { label: "入职日期", as: "date", width: 14 });
const state = trialColumn(1, "trialState", {
  label: "状态",
  width: 16,
  marks: [
    { when: '{cell}="到期待转正"', as: "near" },
    { when: "ISERROR({cell})", as: "bad" },
  ],
});
const dueOn = trialColumn(2, "trialDue", { label: "应转正日期", as: "date", width: 14 });
const daysLeft = trialColumn(3, "trialDays", {
  label: "距转正日",
  unit: "days",
  width: 16,
  marks: [{ when: "AND(ISNUMBER({cell}),{cell}<0)", as: "bad" }],
});

function trialColumn(column: number, id: string, shown: SpillColumn): SpillBlock {
  return kpiColumn(
    id,
    {
      people: "trialPeople",
      formula: `KPI.TRIAL({trialHired},终止日,${selected("confirmed", unconfirmed)})`,
      column,
      values: trialOf,
    },
    shown,
  );
}

function trialOf(scope: Scope): Cells {
  const last = periodEnd(scope.context.period);
  return scope.kpi("TRIAL", scope.spill("trialHired"), last, selectedColumn(scope, unconfirmed, "confirmed"));
}

function summary({ trial: { months } }: WorkforceRules): CellsBlock {
  const counted = (word: string): readonly CellSpec[] => [
    label(`${word}（人）`),
    computed(
      {
        formula: `=COUNTIF({trialState},"${word}")`,
        value: ({ spill }) => countIf([spill("trialState").flat(), word]),
      },
      { unit: "persons" },
    ),
  ];
  return {
    kind: "cells",
    rows: [
      [label("试用期（月）"), computed({ formula: `=${String(months)}`, value: () => months }, { unit: "count" })],
      counted("试用期内"),
      counted("到期待转正"),
    ],
  };
}
