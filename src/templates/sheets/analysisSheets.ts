import { movementNames, settledMovementNames } from "../../domain/grading/movement";
import type { SchemeDocument } from "../../domain/scheme/schema";
import type { Cell, Cells } from "../../domain/values/cell";
import { isBlank } from "../../domain/values/cell";
import { header } from "../../workflow/layout/column";
import type { ResultKey } from "../../workflow/layout/results";
import { tableLayouts } from "../../workflow/layout/tables";
import type { AppraisalData } from "../appraisalData";
import { sumOf } from "../blocks/nativeValues";
import type { ComputedColumn, SpillBlock, SpillColumn, TableBlock } from "../books/blockDefinition";
import type { BookContext, SheetDefinition } from "../books/bookDefinition";
import type { GradedRow } from "../gradedRows";
import { bankRanking } from "./bankRanking";
import { resultColumnsOf } from "../../workflow/layout/partResults";
import { resultRange } from "./resultRange";

/**
 * What the committee looks at over the whole bank: who stands where, who moved from which grade to which, and how the
 * raters rated. `lastPlaces` are staff numbers with the places of last quarter.
 */
export function analysisSheets(
  data: AppraisalData,
  { scheme }: BookContext,
  rows: readonly GradedRow[],
  lastPlaces: Cells = [],
): readonly SheetDefinition[] {
  return [
    bankRanking(scheme.document, rows, lastPlaces),
    {
      name: "等级变动矩阵",
      title: "全行等级变动矩阵（行：上季等级，列：本季等级）",
      unit: "人",
      note: "数据有误而未评级的人不计入",
      bands: [[movementMatrix(scheme.document, rows)]],
    },
    {
      name: "评分人分析",
      title: "综合素质评分人分析",
      unit: "分",
      bands: [[raters(data, scheme.document)]],
    },
  ];
}

/** Last grade against the grade that counts, by formulas of Excel over 考核结果. */
function movementMatrix(scheme: SchemeDocument, rows: readonly GradedRow[]): TableBlock {
  const columns = resultColumnsOf(scheme);
  const grades = scheme.ladder.map(({ name }) => name.zh);
  const grade: ResultKey & keyof GradedRow = scheme.movement === undefined ? "finalGrade" : "settledGrade";
  const first = movementNames.new.zh;
  const keys = grades.map((_grade, index) => `grade${String(index + 1)}`);
  const count = (wanted: { readonly key: ResultKey & keyof GradedRow; readonly words: string }) => {
    const found = `${resultRange(columns, wanted.key)},"${wanted.words}"`;
    const last = `${resultRange(columns, "lastGrade")},IF({row.last}="${first}","",{row.last})`;
    return {
      formula: `=IF({row.last}="${TOTAL}",COUNTIFS(${found}),COUNTIFS(${found},${last}))`,
      value: ({ row }: { readonly row: (key: string) => Cell }): Cell =>
        rows.filter((one) => one[wanted.key] === wanted.words && isFrom(one, row("last"), first)).length,
    };
  };
  const ungraded = settledMovementNames.notGraded.zh;
  return {
    kind: "table",
    id: "bankMatrix",
    name: "全行变动矩阵",
    grows: false,
    columns: [
      { kind: "input", key: "last", label: "上季等级", as: "text", given: true, width: 16 },
      ...grades.map((words, index): ComputedColumn => ({
        kind: "computed",
        key: keys[index] ?? "",
        label: words,
        unit: "count",
        width: 13,
        ...count({ key: grade, words }),
        marks: [{ when: `AND({cell}>0,{row.last}="${words}")`, as: "good" }],
      })),
      ...(scheme.movement === undefined
        ? []
        : [
            {
              kind: "computed" as const,
              key: "ungraded",
              label: ungraded,
              unit: "count" as const,
              width: 10,
              ...count({ key: "movement", words: ungraded }),
            },
          ]),
      {
        kind: "computed",
        key: "total",
        label: "合计",
        unit: "count",
        width: 10,
        formula: `=SUM({row.${keys[0] ?? ""}:${scheme.movement === undefined ? (keys.at(-1) ?? "") : "ungraded"}})`,
        value: ({ row }) => sumOf([...keys, ...(scheme.movement === undefined ? [] : ["ungraded"])].map(row)),
      },
    ],
    rows: [...grades, first, TOTAL].map((words) => [words]),
  };
}

/** The last row of the matrix, which counts everybody. */
const TOTAL = "合计";

function isFrom({ lastGrade }: GradedRow, last: Cell, first: string): boolean {
  return last === TOTAL || (isBlank(lastGrade) ? last === first : last === lastGrade);
}

/** Rows for raters that are kept free. */
const RATERS_ROOM = 120;

const raterColumns: readonly SpillColumn[] = [
  { label: "评分人", width: 12 },
  { label: "评分组", width: 14 },
  { label: "份数", unit: "count", width: 9 },
  { label: "均分", unit: "points", width: 12 },
  { label: "离散度", unit: "points", width: 12 },
  { label: "宽严", unit: "points", width: 12 },
  { label: "高分占比", unit: "rate", width: 12 },
  { label: "全部同分", width: 10 },
  { label: "缺交", unit: "count", width: 9 },
  { label: "提示", width: 44 },
];

/** Every rater with what the committee should know of the forms of the scheme's groups: one formula over 素质评分. */
function raters(data: AppraisalData, scheme: SchemeDocument): SpillBlock {
  const { quality } = scheme;
  const items = quality.items.map(({ name }) => name.zh);
  const groups = quality.groups.map(({ name }) => name.zh);
  const known = data.ratings.filter(([, , group = null]) => groups.some((name) => name === group));
  const column = (rows: Cells, place: number): readonly Cell[] => rows.map((row) => row[place] ?? null);
  return {
    kind: "spill",
    id: "bankRaters",
    columns: raterColumns,
    formula: ratersFormula(scheme),
    values: ({ kpi }) =>
      known.length === 0
        ? [raterColumns.map(() => "")]
        : kpi(
            "RATERS",
            column(known, 0),
            column(known, 1),
            column(known, 2),
            [items],
            known.map((row) => row.slice(3, 3 + items.length)),
            column(data.roster, 0),
            column(data.roster, 2),
          ),
    room: RATERS_ROOM,
  };
}

/** Forms of a group that the scheme does not have are left to the check of the data. */
function ratersFormula(scheme: SchemeDocument): string {
  const { roster, ratings } = tableLayouts(scheme);
  const items = scheme.quality.items.map(({ name }) => name.zh);
  const [id = "", rater = "", group = "", ...scores] = ratings.columns.map((one) => `[${header(one)}]`);
  const people = roster.columns.map((one) => `${roster.name}[${header(one)}]`);
  const known = `COUNTIF(评分组权重[评分组],${ratings.name}${group})>0`;
  const kept = (reference: string): string => `IF(ISBLANK(${reference}),"",${reference})`;
  const form = (columns: string): string => `FILTER(${kept(`${ratings.name}${columns}`)},${known})`;
  const block = `[${scores[0] ?? ""}:${scores[items.length - 1] ?? ""}]`;
  const given = [
    form(id),
    form(rater),
    form(group),
    `{${items.map((name) => `"${name}"`).join(",")}}`,
    form(block),
    kept(people[0] ?? ""),
    kept(people[2] ?? ""),
  ];
  return `=IF(SUMPRODUCT(--(${known}))=0,"",KPI.RATERS(${given.join(",")}))`;
}
