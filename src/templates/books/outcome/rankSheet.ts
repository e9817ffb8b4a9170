import type { SchemeDocument } from "../../../domain/scheme/schema";
import type { Cell } from "../../../domain/values/cell";
import { isBlank, isCellError } from "../../../domain/values/cell";
import type { UnitId } from "../../../domain/values/unit";
import type { ComputedColumn, Scope, SpillBlock, TableBlock } from "../blockDefinition";
import type { BookContext, SheetDefinition } from "../bookDefinition";
import type { SpillArgument } from "./guardedSpill";
import { guardedSpill } from "./guardedSpill";
import { examplePeople } from "./outcomeExamples";
import { personColumns } from "./personColumns";

/** What a ranking may be made by: its header, and where 评级结果 or 考核数据 has it. */
const measures: Readonly<
  Record<string, { readonly label: string; readonly unit: UnitId; readonly column: number | null }>
> = {
  gradingScore: { label: "等级评分", unit: "points", column: 3 },
  eva: { label: "经济增加值", unit: "yuan", column: 1 },
  quality: { label: "综合素质", unit: "points", column: null },
};

/** 排名: the place of each manager in unit and bank, after the scheme's tie-breaks, percentile, and change of place. */
export function rankSheet({ scheme }: BookContext): SheetDefinition {
  const order = rankingOrder(scheme.document);
  const measured = `ranks.measure1:measure${String(order.length)}`;
  // Rows that stand ready take no part, whatever a grid makes of their empty cells.
  const all: SpillArgument = {
    formula: `IF({ranks.id}="","",{${measured}})`,
    value: ({ cells }) => cells(measured),
  };
  const guarded = (
    id: string,
    name: string,
    given: readonly SpillArgument[],
    column: SpillBlock["columns"][number],
  ): SpillBlock => ({
    kind: "spill",
    id,
    joined: true,
    columns: [column],
    ...guardedSpill("ranks.measure1", name, given, 1),
  });
  return {
    name: "排名",
    title: "客户经理排名",
    unit: "分、元",
    frozenColumns: 2,
    examples: true,
    bands: [
      [
        rankTable(order),
        guarded("unitPlace", "RANK", [all, all, "{ranks.unit}", "{ranks.unit}"], place("机构内名次")),
        guarded("bankPlace", "RANK", [all, all], place("全行名次")),
        guarded("standing", "PERCENTILE", [all, all], { label: "全行百分位", unit: "rate", width: 12 }),
        guarded("placeChange", "PLACECHANGE", ["{bankPlace}", "{ranks.lastPlace}"], {
          ...place("名次变化"),
          marks: [
            { when: "AND(ISNUMBER({cell}),{cell}>0)", as: "good" },
            { when: "AND(ISNUMBER({cell}),{cell}<0)", as: "bad" },
          ],
        }),
      ],
    ],
  };
}

function place(label: string): SpillBlock["columns"][number] {
  return { label, unit: "count", width: 12 };
}

/** The measures in the order in which the scheme decides. */
function rankingOrder({ ranking }: SchemeDocument): readonly string[] {
  return [ranking.indicator, ...ranking.tieBreaks];
}

function rankTable(order: readonly string[]): TableBlock {
  return {
    kind: "table",
    id: "ranks",
    name: "客户经理排名",
    columns: [
      ...personColumns({ id: 11, name: 11, unit: 14 }),
      ...order.map((name, index) => measureColumn(name, index)),
      {
        kind: "input",
        key: "lastPlace",
        label: "上季全行名次",
        as: "number",
        unit: "count",
        help: "上季度的全行名次，没有不填",
        limits: { min: "1" },
        width: 13,
      },
    ],
    rows: examplePeople.map(({ id }, index): readonly Cell[] => [id, lastPlaces[index] ?? null]),
    readyRows: 6,
  };
}

/** Places of the examples in the quarter before; the newcomer had none. */
const lastPlaces: readonly (number | null)[] = [4, 3, 7, 9, 2, 10, 8, 11, null, 1, 6, 5, 12];

/** Whom 等级变动 leaves without a settled grade takes no place; who does not stand there is ranked all the same. */
const UNRANKED =
  'IF(ISNUMBER(MATCH({row.id},{moves.id},0)),IFERROR(INDEX({settled},MATCH({row.id},{moves.id},0),1)="",TRUE),FALSE)';

function isUnranked({ row, column, spill }: Scope): boolean {
  const place = column("moves.id").indexOf(row("id"));
  const settled = place === -1 ? undefined : (spill("settled")[place]?.[0] ?? null);
  return settled !== undefined && (isBlank(settled) || isCellError(settled));
}

function measureColumn(name: string, index: number): ComputedColumn {
  const measure = measures[name];
  if (measure === undefined) throw new Error(`Nothing is ranked by ${name}`);
  const { label, unit, column } = measure;
  const found = "MATCH({row.id},{people.id},0)";
  const cell = column === null ? `INDEX({people.quality},${found})` : `INDEX({grading},${found},${String(column)})`;
  return {
    kind: "computed",
    key: `measure${String(index + 1)}`,
    label,
    unit,
    width: unit === "yuan" ? 16 : 14,
    formula: `=IF({row.id}="","",IF(${UNRANKED},"",${cell}))`,
    value: (scope) => {
      if (isBlank(scope.row("id")) || isUnranked(scope)) return "";
      const place = scope.column("people.id").indexOf(scope.row("id"));
      if (place === -1) return { error: "#N/A" };
      return (
        (column === null ? scope.column("people.quality")[place] : scope.spill("grading")[place]?.[column - 1]) ?? 0
      );
    },
  };
}
