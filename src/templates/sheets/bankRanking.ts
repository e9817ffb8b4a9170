import type { SchemeDocument } from "../../domain/scheme/schema";
import type { Cell, Cells } from "../../domain/values/cell";
import { isBlank } from "../../domain/values/cell";
import type { Block, Scope, SpillBlock, TableBlock } from "../books/blockDefinition";
import type { SheetDefinition } from "../books/bookDefinition";
import type { ResultKey } from "../../workflow/layout/results";
import type { GradedRow } from "../gradedRows";
import { resultColumnsOf } from "../../workflow/layout/partResults";
import { resultRange } from "./resultRange";

/** 全行排名: everybody's places of 考核结果 with the percentile and, beside the places of last quarter, how they changed. */
export function bankRanking(
  scheme: SchemeDocument,
  rows: readonly GradedRow[],
  lastPlaces: Cells = [],
): SheetDefinition {
  return {
    name: "全行排名",
    title: "客户经理全行排名",
    unit: "分",
    frozenColumns: 2,
    bands: [[...places(scheme, rows), standing, change, lastTable(lastPlaces)]],
  };
}

/** Columns of 考核结果 that stand side by side, for everybody with a staff number. */
function places(scheme: SchemeDocument, rows: readonly GradedRow[]): readonly SpillBlock[] {
  const all = resultColumnsOf(scheme);
  const people = rows.filter(({ id }) => !isBlank(id));
  const present = `${resultRange(all, "id")}<>""`;
  const block = (
    id: string,
    keys: readonly (keyof GradedRow & ResultKey)[],
    columns: SpillBlock["columns"],
  ): SpillBlock => ({
    kind: "spill",
    id,
    joined: true,
    columns,
    formula: `=FILTER(${resultRange(all, keys[0] ?? "id", keys.at(-1))},${present},"")`,
    values: () =>
      people.length === 0
        ? // FILTER gives one cell where there is nobody; the others are not filled.
          [columns.map(() => "")]
        : people.map((row) => keys.map((key): Cell => row[key] ?? "")),
  });
  return [
    block(
      "ranked",
      ["id", "name", "unit"],
      [
        { label: "工号", width: 11 },
        { label: "姓名", width: 10 },
        { label: "机构", width: 15 },
      ],
    ),
    block("rankedScore", ["gradingScore"], [{ label: "等级评分", unit: "points", width: 14 }]),
    block("unitPlaces", ["unitRank"], [{ label: "机构内名次", unit: "count", width: 12 }]),
    block("bankPlaces", ["bankRank"], [{ label: "全行名次", unit: "count", width: 11 }]),
  ];
}

/** What stands higher the better the place is; who has no place takes no part. */
const HEIGHT = 'IF(ISNUMBER({bankPlaces}),-{bankPlaces},"")';

/** The share of the others whom one leads, by the places alone: they hold the order of the score and its tie-breaks. */
const standing: Block = {
  kind: "spill",
  id: "bankStanding",
  joined: true,
  columns: [{ label: "全行百分位", unit: "rate", width: 12 }],
  formula: `=IF(ISNUMBER({bankPlaces}),KPI.PERCENTILE(${HEIGHT},${HEIGHT}),"")`,
  values: ({ spill, kpi }) => {
    const heights = spill("bankPlaces").map(([place = null]): Cell => (typeof place === "number" ? -place : ""));
    const shares = kpi("PERCENTILE", heights, heights);
    return heights.map((height, index) => [height === "" ? "" : (shares[index]?.[0] ?? "")]);
  },
};

/** Places gained or lost; nothing of whom no place of last quarter is written down. */
const change: Block = {
  kind: "spill",
  id: "bankChange",
  joined: true,
  columns: [
    {
      label: "名次变化",
      unit: "count",
      width: 11,
      marks: [
        { when: "AND(ISNUMBER({cell}),{cell}>0)", as: "good" },
        { when: "AND(ISNUMBER({cell}),{cell}<0)", as: "bad" },
      ],
    },
  ],
  ...changeOfPlace(),
};

function changeOfPlace(): Pick<SpillBlock, "formula" | "values"> {
  const ids = "INDEX({ranked},0,1)";
  const last = `XLOOKUP(${ids},{lastPlaces.id},{?lastPlaces.place},"")`;
  const lastPlaces = ({ spill, column }: Scope): readonly Cell[] => {
    const [known, found] = [column("lastPlaces.id"), column("lastPlaces.place")];
    return spill("ranked").map(([id = null]) => (isBlank(id) ? "" : (found[known.indexOf(id)] ?? "")));
  };
  return {
    formula: `=IF(ISNUMBER({bankPlaces}),KPI.PLACECHANGE({bankPlaces},${last}),"")`,
    values: (scope) => {
      const own = scope.spill("bankPlaces").map(([place = null]) => place);
      const moved = scope.kpi("PLACECHANGE", own, lastPlaces(scope));
      return own.map((place, index) => [typeof place === "number" ? (moved[index]?.[0] ?? "") : ""]);
    },
  };
}

function lastTable(lastPlaces: Cells): TableBlock {
  return {
    kind: "table",
    id: "lastPlaces",
    name: "上季名次",
    columns: [
      { kind: "input", key: "id", label: "工号", as: "identifier", width: 12, help: "从上季的排名整列粘贴" },
      {
        kind: "input",
        key: "place",
        label: "上季全行名次",
        as: "number",
        unit: "count",
        width: 14,
        limits: { min: "1" },
        help: "上季度的全行名次；没有名次的人不写",
      },
    ],
    rows: lastPlaces,
  };
}
