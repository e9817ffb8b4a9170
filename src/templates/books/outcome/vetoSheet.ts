import type { MovementRules } from "../../../domain/scheme/parts/movement";
import type { Cell } from "../../../domain/values/cell";
import type { Period } from "../../../domain/values/period";
import { periodStart } from "../../../domain/values/period";
import { tableLayouts } from "../../../workflow/layout/tables";
import { layoutColumns } from "../../blocks/layoutColumns";
import type { BookContext, SheetDefinition } from "../bookDefinition";
import { wordsOf } from "./outcomeLookUp";
import { examplePeople } from "./outcomeExamples";

const notes = ["监察部通报（示例）", "审计报告附件三（示例）", "客户投诉处理单（示例）"] as const;

/** 一票否决: one matter a row, the same table as the wizard reads. */
export function vetoSheet({ scheme, period }: BookContext, rules: MovementRules): SheetDefinition {
  const layout = tableLayouts(scheme.document).vetoes;
  if (layout === undefined) throw new Error("A scheme with rules of movement has a table of vetoes");
  const widths: Readonly<Record<string, number>> = { id: 12, veto: 30, date: 13, note: 36 };
  return {
    name: layout.name,
    title: "一票否决事项登记",
    examples: true,
    bands: [
      [
        {
          kind: "table",
          id: "vetoes",
          name: layout.name,
          columns: [
            ...layoutColumns(layout, { id: { column: "people.id" }, veto: { scheme: "一票否决事项" } }).map(
              (column) => ({
                ...column,
                width: widths[column.key] ?? 13,
              }),
            ),
            { kind: "computed", key: "name", label: "姓名", width: 12, ...wordsOf("people.id", "people.name") },
          ],
          rows: vetoRows(rules, period),
          readyRows: 8,
        },
      ],
    ],
  };
}

function vetoRows({ vetoes }: MovementRules, period: Period): readonly (readonly Cell[])[] {
  const matters = examplePeople.flatMap(({ id, vetoes: own = [] }) => own.map((veto) => ({ id, veto })));
  return matters.flatMap(({ id, veto }, index) => {
    const name = vetoes[veto]?.name.zh;
    return name === undefined
      ? []
      : [[id, name, periodStart(period) + 12 + index * 19, notes[index % notes.length] ?? null]];
  });
}
