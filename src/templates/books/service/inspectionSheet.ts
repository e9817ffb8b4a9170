import type { RiskRules } from "../../../domain/scheme/parts/risk";
import type { Cell } from "../../../domain/values/cell";
import { kpi } from "../../blocks/kpiFormula";
import type { ComputedColumn } from "../blockDefinition";
import type { SheetDefinition } from "../bookDefinition";
import { exampleManagers } from "./contactExamples";

/** 贷后检查: inspections done against those that have fallen due, by manager and kind. */
export function inspectionSheet(rules: RiskRules): SheetDefinition {
  return {
    name: "贷后检查",
    title: "贷后检查台账（本年累计）",
    unit: "次",
    examples: true,
    frozenColumns: 2,
    bands: [
      [
        {
          kind: "table",
          id: "inspections",
          name: "贷后检查台账",
          columns: [
            { kind: "input", key: "manager", label: "工号", as: "identifier", help: "检查人的工号", width: 10 },
            { kind: "input", key: "name", label: "姓名", as: "text", width: 10 },
            {
              kind: "input",
              key: "kind",
              label: "检查种类",
              as: "choice",
              choices: { scheme: "贷后检查频率" },
              width: 34,
            },
            {
              kind: "input",
              key: "loans",
              label: "贷款笔数或被查人数",
              as: "number",
              unit: "count",
              limits: { min: "0" },
              help: "应检查的贷款笔数；风险经理检查的填被检查的客户经理人数；没有的填 0",
              width: 12,
            },
            {
              kind: "input",
              key: "done",
              label: "已检查",
              as: "number",
              unit: "times",
              limits: { min: "0" },
              help: "本年累计已做的检查次数，没有的填 0",
              width: 10,
            },
            {
              kind: "computed",
              key: "due",
              label: "应检查",
              unit: "times",
              width: 10,
              ...kpi("INSPECTIONDUE", ["{row.kind}", "{row.loans}", "{months}"], { when: "row.manager" }),
            },
            ...judged,
          ],
          rows: exampleRows(rules),
        },
      ],
    ],
  };
}

const judged: readonly ComputedColumn[] = [
  {
    kind: "computed",
    key: "rate",
    label: "完成率",
    unit: "rate",
    width: 11,
    ...inspection(1),
    marks: [{ when: "AND(ISNUMBER({cell}),{cell}<1)", as: "near" }],
  },
  { kind: "computed", key: "outstanding", label: "欠做", unit: "times", width: 10, ...inspection(2) },
  { kind: "computed", key: "extra", label: "多做", unit: "times", width: 10, ...inspection(3) },
];

function inspection(column: number): ReturnType<typeof kpi> {
  return kpi("INSPECTION", ["{row.done}", "{row.due}"], { column, when: "row.manager" });
}

/** Loans and inspections done of each example, by the place of its kind in the scheme: all done, short, one too many, none due. */
const examples: readonly (readonly [manager: number, kind: number, loans: number, done: number])[] = [
  [0, 0, 12, 36],
  [0, 1, 4, 4],
  [1, 0, 15, 41],
  [1, 1, 3, 4],
  [2, 0, 9, 27],
  [2, 1, 0, 0],
];

function exampleRows({ inspections }: RiskRules): readonly (readonly Cell[])[] {
  const ofManagers = examples.flatMap(([manager, kind, loans, done]): readonly (readonly Cell[])[] => {
    const [who, what] = [exampleManagers[manager], inspections[kind]];
    return who === undefined || what === undefined ? [] : [[who.id, who.name, what.name.zh, loans, done]];
  });
  const review = inspections[2];
  return review === undefined ? ofManagers : [...ofManagers, ["F0001", "何蕾", review.name.zh, 3, 3]];
}
