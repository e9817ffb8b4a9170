import type { JobsRules } from "../../../domain/scheme/parts/jobs";
import type { Cell, Cells } from "../../../domain/values/cell";
import { showCell } from "../../../domain/values/cell";
import { decimal } from "../../../domain/values/decimal";
import { computed, computedHeader, entry, header, label } from "../../blocks/cellSpecs";
import { sumOf } from "../../blocks/nativeValues";
import { COEFFICIENT_FORMAT } from "../../blocks/cellLook";
import type { CellSpec, CellsBlock, Scope, SpillBlock } from "../blockDefinition";
import type { SheetDefinition } from "../bookDefinition";
import { lookUp, lookUpFormula } from "../lookUp";
import { degreeKey } from "./factorSheet";
import { factorKey } from "./ratingSheet";

/** 岗位比较: all posts from the most points to the fewest, and two chosen posts factor by factor. */
export function comparisonSheet(rules: JobsRules): SheetDefinition {
  return {
    name: "岗位比较",
    title: "岗位比较",
    unit: "分",
    widths: [0, 0, 0, 0, 0, 0, 0, 0, 18],
    bands: [[...ranking, twoPosts(rules)]],
  };
}

/** Rows that are kept free for the ranking. */
const ROOM = 120;

/** The columns of the ranking: posts with points, sorted by them; posts of equal points keep the order of the table. */
const ranking: readonly SpillBlock[] = [
  sorted("place", { label: "名次", unit: "count", width: 8 }),
  { ...sorted("post", { label: "岗位", width: 18 }), joined: true },
  { ...sorted("category", { label: "岗位类别", width: 11 }), joined: true },
  { ...sorted("points", { label: "得分", unit: "points", width: 11 }), joined: true },
  { ...sorted("grade", { label: "岗级", width: 9 }), joined: true },
  {
    ...sorted("coefficient", { label: "岗位系数", as: "number", format: COEFFICIENT_FORMAT, width: 11 }),
    joined: true,
  },
  {
    kind: "spill",
    id: "rankedShare",
    joined: true,
    columns: [{ label: "占最高分", unit: "rate", width: 11 }],
    formula: '=IF(ISNUMBER({rankedPoints}),{rankedPoints}/MAX({rankedPoints}),"")',
    values: ({ spill }) => {
      const points = spill("rankedPoints").flat();
      const most = points[0];
      return points.map((one) => [
        typeof one === "number" && typeof most === "number" ? decimal(one).dividedBy(most).toNumber() : "",
      ]);
    },
    room: ROOM,
  },
];

function sorted(key: string, column: SpillBlock["columns"][number]): SpillBlock {
  const known = "ISNUMBER({ratings.points})";
  return {
    kind: "spill",
    id: `ranked${key.charAt(0).toUpperCase()}${key.slice(1)}`,
    columns: [column],
    formula: `=IF(COUNT({ratings.points})=0,"",SORTBY(FILTER({ratings.${key}},${known}),FILTER({ratings.points},${known}),-1))`,
    values: (scope) => inOrder(scope, key),
    room: ROOM,
  };
}

function inOrder({ column }: Scope, key: string): Cells {
  const points = column("ratings.points");
  const places = points.flatMap((one, place) => (typeof one === "number" ? [{ one, place }] : []));
  const order = [...places].sort((left, right) => right.one - left.one);
  return order.length === 0 ? [[""]] : order.map(({ place }) => [column(`ratings.${key}`)[place] ?? null]);
}

/** Two posts side by side, factor by factor. */
function twoPosts({ factors, benchmarks }: JobsRules): CellsBlock {
  const [first, second] = ["corporate-manager", "teller"].map(
    (id, index) => (benchmarks.find((one) => one.id === id) ?? benchmarks[index])?.name.zh ?? null,
  );
  const choose = (id: string, value: Cell): CellSpec =>
    entry(id, value, { as: "choice", choices: { column: "ratings.post" }, title: "比较的岗位", span: 2 });
  return {
    kind: "cells",
    rows: [
      [
        header("两岗对比"),
        choose("leftPost", first ?? null),
        choose("rightPost", second ?? null),
        computedHeader("分差"),
      ],
      ["评价因素", "级别", "折合分", "级别", "折合分", "左 − 右"].map((words) => computedHeader(words)),
      ...factors.map(({ name }, index) => [
        label(name.zh),
        ...side("left", name.zh, index),
        ...side("right", name.zh, index),
        difference(`left${factorKey(index)}`, `right${factorKey(index)}`),
      ]),
      [
        label("合计"),
        computed({ ...ofPost("left", "ratings.grade") }),
        total("left", factors.length),
        computed({ ...ofPost("right", "ratings.grade") }),
        total("right", factors.length),
        difference("leftTotal", "rightTotal"),
      ],
    ],
  };
}

type Side = "left" | "right";

/** The degree of a post in a factor, and the points that it brings. */
function side(of: Side, factor: string, index: number): readonly CellSpec[] {
  const key = factorKey(index);
  const degree = `${of}Degree${String(index + 1)}`;
  return [
    computed(ofPost(of, `ratings.${key}`), { id: degree }),
    computed(
      {
        formula: `=${lookUpFormula(`"${factor}·"&{${degree}}`, "degrees.key", "degrees.weighted")}`,
        value: (scope) =>
          lookUp(scope, degreeKey(factor, showCell(scope.cell(degree))), "degrees.key", "degrees.weighted"),
      },
      { id: `${of}${key}`, unit: "points" },
    ),
  ];
}

function ofPost(of: Side, reference: string): Pick<Extract<CellSpec, { kind: "computed" }>, "formula" | "value"> {
  return {
    formula: `=${lookUpFormula(`{${of}Post}`, "ratings.post", reference)}&""`,
    value: (scope) => showCell(lookUp(scope, scope.cell(`${of}Post`), "ratings.post", reference)),
  };
}

function total(of: Side, count: number): CellSpec {
  const cells = Array.from({ length: count }, (_, index) => `${of}${factorKey(index)}`);
  return computed(
    {
      formula: `=SUM(${cells.map((id) => `{${id}}`).join(",")})`,
      value: ({ cell }) => sumOf(cells.map(cell)),
    },
    { id: `${of}Total`, unit: "points" },
  );
}

function difference(left: string, right: string): CellSpec {
  return computed(
    {
      formula: `=IF(AND(ISNUMBER({${left}}),ISNUMBER({${right}})),{${left}}-{${right}},"")`,
      value: ({ cell }) => {
        const [one, other] = [cell(left), cell(right)];
        return typeof one === "number" && typeof other === "number" ? decimal(one).minus(other).toNumber() : "";
      },
    },
    { unit: "points" },
  );
}
