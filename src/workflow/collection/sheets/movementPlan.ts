import { settledMovementNames } from "../../../domain/grading/movement";
import type { GradeStep } from "../../../domain/scheme/ladder";
import { gradeLadder } from "../../../domain/scheme/ladder";
import type { BlockPlan, SheetPlan } from "../../ports";
import type { BankPerson } from "../bankResults";
import type { CollectedBank } from "./collectedBank";
import type { SheetColumn } from "./tableSheet";
import { COUNT, TABLE_HEADER_ROW, tableSheet, TEXT } from "./tableSheet";

interface Row {
  readonly label: string;
  readonly counts: readonly number[];
  readonly open: number;
}

/** 变动: how many of each last grade hold which grade now, and how many moved which way. */
export function movementPlan({ context, results }: Pick<CollectedBank, "context" | "results">): SheetPlan {
  const ladder = gradeLadder(context.scheme.document);
  const rows = [...ladder, null].map((last) =>
    rowOf(last?.name.zh ?? "（无上季等级）", ladder, heldBefore(results.people, last)),
  );
  const plan = tableSheet(
    {
      name: "变动",
      title: "等级变动",
      note: "行为上季等级，列为本季等级",
      columns: columnsOf(ladder),
      rows,
      total: rowOf("合计", ladder, results.people),
      frozenColumns: 1,
    },
    context,
  );
  return { ...plan, blocks: [...plan.blocks, ...movements(results.people, TABLE_HEADER_ROW + rows.length + 3)] };
}

function heldBefore(people: readonly BankPerson[], last: GradeStep | null): readonly BankPerson[] {
  return people.filter(({ lastGrade }) => (lastGrade?.index ?? null) === (last?.index ?? null));
}

function rowOf(label: string, ladder: readonly GradeStep[], people: readonly BankPerson[]): Row {
  return {
    label,
    counts: ladder.map(({ index }) => people.filter(({ grade }) => grade?.index === index).length),
    open: people.filter(({ grade }) => grade === null).length,
  };
}

function columnsOf(ladder: readonly GradeStep[]): readonly SheetColumn<Row>[] {
  return [
    { header: "上季等级", width: 18, format: TEXT, cell: ({ label }) => label },
    ...ladder.map(({ name, index }): SheetColumn<Row> => ({
      header: name.zh,
      width: 13,
      format: COUNT,
      cell: ({ counts }) => counts[index] ?? 0,
    })),
    { header: "未评级", width: 10, format: COUNT, cell: ({ open }) => open },
    {
      header: "合计",
      width: 10,
      format: COUNT,
      cell: ({ counts, open }) => counts.reduce((total, one) => total + one, open),
    },
  ];
}

function movements(people: readonly BankPerson[], row: number): readonly BlockPlan[] {
  const kinds = ["upgrade", "retain", "downgrade", "new"] as const;
  const cells = kinds.map((kind) => [
    settledMovementNames[kind].zh,
    people.filter(({ movement }) => movement === kind).length,
  ]);
  return [
    { at: `A${String(row)}`, cells: [["变动", "人数"]], style: "header" },
    { at: `A${String(row + 1)}`, cells, formats: [TEXT, COUNT], style: "computed" },
  ];
}
