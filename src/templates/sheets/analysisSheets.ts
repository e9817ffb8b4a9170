import { movementNames, settledMovementNames } from "../../domain/grading/movement";
import type { SchemeDocument } from "../../domain/scheme/schema";
import type { Cell, Cells } from "../../domain/values/cell";
import { isBlank } from "../../domain/values/cell";
import { columnLetters } from "../../workflow/data/located";
import { header } from "../../workflow/layout/column";
import { resultColumnsOf } from "../../workflow/layout/partResults";
import type { ResultKey } from "../../workflow/layout/results";
import { resultSheets } from "../../workflow/layout/results";
import { tableLayouts } from "../../workflow/layout/tables";
import type { AppraisalData } from "../appraisalData";
import { sumOf } from "../blocks/nativeValues";
import type { ComputedColumn, SpillBlock, SpillColumn, TableBlock } from "../books/blockDefinition";
import type { BookContext, SheetDefinition } from "../books/bookDefinition";
import type { GradedRow } from "../gradedRows";
import { RESULT_ROW } from "./resultFormulas";
import { LAST_RESULT_ROW } from "./resultSheet";

/** What the committee looks at over the whole bank: who moved from which grade to which, and how the raters rated. */
export function analysisSheets(
  data: AppraisalData,
  { scheme }: BookContext,
  rows: readonly GradedRow[],
): readonly SheetDefinition[] {
  return [
    {
      name: "等级变动矩阵",
      title: "全行等级变动矩阵（行：上季等级，列：本季等级）",
      unit: "人",
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
  const grades = scheme.ladder.map(({ name }) => name.zh);
  const grade: ResultKey & keyof GradedRow = scheme.movement === undefined ? "finalGrade" : "settledGrade";
  const first = movementNames.new.zh;
  const keys = grades.map((_grade, index) => `grade${String(index + 1)}`);
  const count = (wanted: { readonly key: ResultKey & keyof GradedRow; readonly words: string }) => ({
    formula:
      `=COUNTIFS(${results(scheme, wanted.key)},"${wanted.words}",` +
      `${results(scheme, "lastGrade")},IF({row.last}="${first}","",{row.last}))`,
    value: ({ row }: { readonly row: (key: string) => Cell }): Cell =>
      rows.filter(
        (one) => one[wanted.key] === wanted.words && lastOf(one) === (row("last") === first ? "" : row("last")),
      ).length,
  });
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
    rows: [...grades.map((words) => [words]), [first]],
  };
}

function lastOf({ lastGrade }: GradedRow): Cell {
  return isBlank(lastGrade) ? "" : lastGrade;
}

/** The cells of a column of 考核结果, far enough down for any bank. */
function results(scheme: SchemeDocument, key: ResultKey): string {
  const letters = columnLetters(resultColumnsOf(scheme).findIndex((column) => column.key === key) + 1);
  return `${resultSheets.results}!$${letters}$${String(RESULT_ROW)}:$${letters}$${String(LAST_RESULT_ROW)}`;
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

/** Every rater with what the committee should know of the forms: one formula over 素质评分. */
function raters(data: AppraisalData, scheme: SchemeDocument): SpillBlock {
  const { roster, ratings } = tableLayouts(scheme);
  const items = scheme.quality.items.length;
  const headers = ratings.columns.map(header);
  const scores = `[${headers[3] ?? ""}]:[${headers[2 + items] ?? ""}]`;
  const of = (table: string, name: string): string => `${table}[${name}]`;
  const blankKept = (reference: string): string => `IF(ISBLANK(${reference}),"",${reference})`;
  const [id = "", rater = "", group = ""] = headers;
  const people = roster.columns.map(header);
  const formula =
    `=IF(COUNTA(${of(ratings.name, id)})=0,"",KPI.RATERS(` +
    [
      blankKept(of(ratings.name, id)),
      blankKept(of(ratings.name, rater)),
      blankKept(of(ratings.name, group)),
      `{${scheme.quality.items.map(({ name }) => `"${name.zh}"`).join(",")}}`,
      blankKept(`${ratings.name}[${scores}]`),
      blankKept(of(roster.name, people[0] ?? "")),
      blankKept(of(roster.name, people[2] ?? "")),
    ].join(",") +
    "))";
  const column = (rows: Cells, place: number): readonly Cell[] => rows.map((row) => row[place] ?? null);
  return {
    kind: "spill",
    id: "bankRaters",
    columns: raterColumns,
    formula,
    values: ({ kpi }) => {
      if (data.ratings.every(([key = null]) => isBlank(key))) return [raterColumns.map(() => "")];
      const found = kpi(
        "RATERS",
        column(data.ratings, 0),
        column(data.ratings, 1),
        column(data.ratings, 2),
        [scheme.quality.items.map(({ name }) => name.zh)],
        data.ratings.map((row) => row.slice(3, 3 + items)),
        column(data.roster, 0),
        column(data.roster, 2),
      );
      const [first = []] = found;
      // A single error stands for the whole list.
      return first.length === raterColumns.length ? found : [raterColumns.map((_one, place) => first[place] ?? "")];
    },
    room: RATERS_ROOM,
  };
}
