import { promotionBar } from "../../../domain/grading/promotionBar";
import { settledGrade } from "../../../domain/grading/settledGrade";
import type { MovementRules } from "../../../domain/scheme/parts/movement";
import type { SchemeDocument } from "../../../domain/scheme/schema";
import type { Cell } from "../../../domain/values/cell";
import { periodEnd } from "../../../domain/values/period";
import { tableLayouts } from "../../../workflow/layout/tables";
import { kpiSpill } from "../../blocks/kpiFormula";
import { layoutColumns } from "../../blocks/layoutColumns";
import type { InputColumn, TableBlock } from "../blockDefinition";
import type { BookContext, SheetDefinition } from "../bookDefinition";
import type { SpillArgument } from "./guardedSpill";
import { guardedSpill } from "./guardedSpill";
import { spilledWordsOf, wordsOf } from "./outcomeLookUp";
import { personColumns } from "./personColumns";
import { exampleDay, examplePeople } from "./outcomeExamples";

/** 等级变动: the facts that the rules of movement look at, and the settled grade with its reason. */
export function movementSheet(context: BookContext, rules: MovementRules): SheetDefinition {
  const facts: readonly SpillArgument[] = [
    "{moves.finalGrade}",
    "{moves.lastGrade}",
    "{vetoesOf}",
    "{moves.hiredOn}",
    "{moves.absentDays}",
    "{moves.transferredOn}",
    { formula: "终止日", value: ({ context: { period } }) => periodEnd(period) },
    ...(rules.protections.length === 0 ? [] : ["{moves.protections}"]),
  ];
  return {
    name: "等级变动",
    title: "等级变动与核定",
    frozenColumns: 2,
    examples: true,
    bands: [
      [
        movesTable(context, rules),
        {
          kind: "spill",
          id: "vetoesOf",
          joined: true,
          columns: [{ label: "一票否决", width: 18, marks: [{ when: "LEN({cell})>0", as: "bad" }] }],
          ...kpiSpill("VETOES", ["{vetoes.veto}", "{vetoes.date}", "{vetoes.id}", "{moves.id}"]),
        },
        {
          kind: "spill",
          id: "settled",
          joined: true,
          columns: [
            { label: "核定等级", width: 14 },
            {
              label: "变动",
              width: 9,
              marks: [
                { when: '{cell}="晋级"', as: "good" },
                { when: '{cell}="降级"', as: "bad" },
                { when: '{cell}="不评级"', as: "near" },
              ],
            },
            { label: "核定理由", width: 43 },
          ],
          ...guardedSpill("moves.finalGrade", settledGrade.id, facts, 3),
        },
        {
          kind: "spill",
          id: "barredOf",
          joined: true,
          columns: [{ label: "不得晋级原因", width: 19 }],
          ...guardedSpill("moves.finalGrade", promotionBar.id, facts, 1),
        },
      ],
    ],
  };
}

function movesTable({ scheme, period }: BookContext, rules: MovementRules): TableBlock {
  return {
    kind: "table",
    id: "moves",
    name: "等级变动表",
    columns: [
      ...personColumns({ id: 10, name: 9, unit: 12 }),
      { kind: "computed", key: "lastGrade", label: "上季等级", width: 14, ...wordsOf("people.id", "people.lastGrade") },
      {
        kind: "computed",
        key: "finalGrade",
        label: "最终等级",
        width: 14,
        ...spilledWordsOf("people.id", "grading", 6),
      },
      ...factColumns(scheme.document),
    ],
    rows: examplePeople.map(({ id, movement = {} }): readonly Cell[] => [
      id,
      exampleDay(movement.hired, period),
      movement.absent ?? null,
      exampleDay(movement.transferred, period),
      ...(rules.protections.length === 0
        ? []
        : [movement.protection === undefined ? null : (rules.protections[movement.protection]?.name.zh ?? null)]),
    ]),
    readyRows: 6,
  };
}

/** The columns of the roster that the rules of movement look at; several protections may share a cell. */
function factColumns(scheme: SchemeDocument): readonly InputColumn[] {
  const { roster } = tableLayouts(scheme);
  const own = roster.columns.filter(({ part }) => part === "movement");
  return layoutColumns({ ...roster, columns: own }).map((column) => ({
    ...column,
    width: column.key === "protections" ? 15 : 11.5,
  }));
}
