import type { Cell } from "../../../domain/values/cell";
import { isBlank } from "../../../domain/values/cell";
import type { BookContext, SheetDefinition } from "../bookDefinition";
import { gradingArguments } from "./dataSheet";
import { guardedSpill } from "./guardedSpill";

/** 评级说明: why each manager has this grade, step by step, and the way to the next one. */
export function explanationSheet({ scheme }: BookContext): SheetDefinition {
  const given = gradingArguments(scheme.document);
  return {
    name: "评级说明",
    title: "评级说明与升级路径",
    frozenColumns: 2,
    bands: [
      [
        {
          kind: "spill",
          id: "explained",
          columns: [
            { label: "工号", width: 10 },
            { label: "姓名", width: 10 },
          ],
          formula: '=IF({people.id}="","",{people.id:name})',
          values: ({ column }) =>
            column("people.id").map((id, place): readonly Cell[] =>
              isBlank(id) ? ["", ""] : [id, column("people.name")[place] ?? ""],
            ),
        },
        {
          kind: "spill",
          id: "reasoning",
          joined: true,
          columns: [{ label: "评级说明", width: 104 }],
          ...guardedSpill("people.id", "EXPLAIN", given, 1),
        },
        {
          kind: "spill",
          id: "nextWay",
          joined: true,
          columns: [{ label: "升级路径", width: 34 }],
          ...guardedSpill("people.id", "NEXTGRADE", given, 1),
        },
      ],
    ],
  };
}
