import { grading } from "../../../domain/appraisal/grading";
import type { Cell } from "../../../domain/values/cell";
import { isBlank } from "../../../domain/values/cell";
import type { SpillBlock } from "../blockDefinition";
import type { BookContext, SheetDefinition } from "../bookDefinition";
import { gradingArguments } from "./dataSheet";
import { guardedSpill } from "./guardedSpill";

/** The figures of KPI.GRADING, in the order in which they stand side by side. */
const gradingFigures: SpillBlock["columns"] = [
  { label: "经济增加值", unit: "yuan", width: 15 },
  { label: "EVA分值", unit: "points", width: 13 },
  { label: "等级评分", unit: "points", width: 13 },
  { label: "得分等级", width: 14 },
  { label: "存款等级", width: 14 },
  { label: "最终等级", width: 14 },
];

/** 评级结果: the figures of the grading, and the way to the next grade. */
export function resultSheet({ scheme }: BookContext): SheetDefinition {
  const given = gradingArguments(scheme.document);
  return {
    name: "评级结果",
    title: "评级结果与升级路径",
    unit: "元",
    frozenColumns: 2,
    bands: [
      [
        identityOf(),
        {
          kind: "spill",
          id: "grading",
          joined: true,
          columns: gradingFigures,
          ...guardedSpill("people.id", grading.id, given, gradingFigures.length),
        },
        {
          kind: "spill",
          id: "nextWay",
          joined: true,
          columns: [{ label: "升级路径", width: 58 }],
          ...guardedSpill("people.id", "NEXTGRADE", given, 1),
        },
      ],
    ],
  };
}

/** Who it is: the rows of 考核数据 once more. */
function identityOf(): SpillBlock {
  return {
    kind: "spill",
    id: "identity",
    columns: [
      { label: "工号", width: 10 },
      { label: "姓名", width: 10 },
    ],
    formula: '=IF({people.id}="","",{people.id:name})',
    values: ({ column }) =>
      column("people.id").map((id, place): readonly Cell[] =>
        isBlank(id) ? ["", ""] : [id, column("people.name")[place] ?? 0],
      ),
  };
}
