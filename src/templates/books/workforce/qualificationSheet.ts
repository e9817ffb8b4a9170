import type { WorkforceRules } from "../../../domain/scheme/parts/workforce";
import { computed, label } from "../../blocks/cellSpecs";
import { countIf, countOf } from "../../blocks/nativeValues";
import type { CellSpec, CellsBlock, SpillBlock, SpillColumn } from "../blockDefinition";
import type { SheetDefinition } from "../bookDefinition";
import { everybody, kpiColumn, rosterTexts, selected, selectedColumn } from "./rosterSpill";

/** 任职资格: who may hold the post, what is missing, and the share with several certificates against the target. */
export function qualificationSheet(rules: WorkforceRules): SheetDefinition {
  return {
    name: "任职资格",
    title: "任职资格核对",
    widths: [0, 0, 0, 0, 0, 0, 0, 0, 20],
    bands: [
      [
        rosterTexts(
          "qualifiedPeople",
          everybody,
          ["id", "post"],
          [
            { label: "工号", width: 12 },
            { label: "姓名", width: 12 },
            { label: "机构", width: 14 },
            { label: "岗位", width: 16 },
          ],
        ),
        verdict(1, "qualification", {
          label: "任职资格",
          width: 12,
          marks: [
            { when: '{cell}="不得任职"', as: "bad" },
            { when: "ISERROR({cell})", as: "bad" },
          ],
        }),
        verdict(2, "missingCertificates", { label: "缺少的资格", width: 42 }),
        verdict(3, "heldCertificates", { label: "持证项数", unit: "count", width: 10 }),
        summary(rules),
      ],
    ],
  };
}

function verdict(column: number, id: string, shown: SpillColumn): SpillBlock {
  return kpiColumn(
    id,
    {
      people: "qualifiedPeople",
      formula: `KPI.QUALIFIED(${selected("certificates", everybody)},${selected("post", everybody)})`,
      column,
      values: (scope) =>
        scope.kpi(
          "QUALIFIED",
          selectedColumn(scope, everybody, "certificates"),
          selectedColumn(scope, everybody, "post"),
        ),
    },
    shown,
  );
}

function summary({ manyCertificates: { count, target } }: WorkforceRules): CellsBlock {
  const share = (words: string, column: number, unit?: "rate" | "persons"): readonly CellSpec[] => [
    label(words),
    computed(
      {
        formula: `=IF(COUNTA({people.id})=0,"",INDEX(KPI.CERTIFIEDSHARE({heldCertificates}),1,${String(column)}))`,
        value: (scope) => {
          if (countOf(scope.column("people.id")) === 0) return "";
          return scope.kpi("CERTIFIEDSHARE", scope.spill("heldCertificates"))[0]?.[column - 1] ?? null;
        },
      },
      unit === undefined ? metMark : { unit },
    ),
  ];
  return {
    kind: "cells",
    rows: [
      [
        label("人数"),
        computed(
          { formula: "=COUNTA({people.id})", value: ({ column }) => countOf(column("people.id")) },
          { unit: "persons" },
        ),
      ],
      [label("合格"), counted("合格")],
      [label("不得任职"), counted("不得任职")],
      share(`持证${String(count)}项以上占比`, 1, "rate"),
      [label("占比目标"), computed({ formula: `=${target}`, value: () => Number(target) }, { unit: "rate" })],
      share("是否达标", 2),
      share("还差人数", 3, "persons"),
    ],
  };
}

const metMark = { marks: [{ when: '{cell}="未达标"', as: "bad" }] } as const;

function counted(word: string): CellSpec {
  return computed(
    {
      formula: `=COUNTIF({qualification},"${word}")`,
      value: ({ spill }) => countIf([spill("qualification").flat(), word]),
    },
    { unit: "persons" },
  );
}
