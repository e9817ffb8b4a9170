import type { SchemeDocument } from "../../../src/domain/scheme/schema";
import type { PeerRow } from "./peerRows";

/** A cell of the workbook: a value, or a formula that begins with "=". */
export type BookCell = string | number;

/** A sheet of the workbook, its rows from A1 on. */
export interface BookSheet {
  readonly name: string;
  readonly rows: readonly (readonly BookCell[])[];
}

/** How the place in the bank is written: RANK, as most people do, or COUNTIF for an engine that does not know it. */
export type RankFormula = "RANK" | "COUNTIF";

/** The grading as a bank's HR would build it by hand, in native formulas: a row a manager, the scheme on a sheet of its own. */
export interface GradingBook {
  readonly managers: BookSheet;
  readonly parameters: BookSheet;
  /** Whether it ranks the managers within branch and bank. */
  readonly ranks: boolean;
  /** Columns of the managers' sheet in which the outcomes come to stand, from 0; -1 where they are not there. */
  readonly columns: Readonly<Record<"score" | "grade" | "unitPlace" | "bankPlace", number>>;
}

/** Lower than any score, so that the lowest grade has a bound to be found by. */
const NO_FLOOR = -1e9;
/** Row numbers of the parameters' sheet. */
const COEFFICIENTS = 2;
const LADDER = 10;

/** Writes the grading of these managers in native formulas; without ranks where no way to write them is given. */
export function gradingBook(
  rows: readonly PeerRow[],
  scheme: SchemeDocument,
  rankFormula: RankFormula | null,
): GradingBook {
  const layout = layoutOf(scheme);
  const headers = [...layout.inputs, ...layout.figures, ...(rankFormula === null ? [] : layout.places)];
  const body = rows.map((row, index) => [
    row.id,
    row.unit,
    row.netProfit,
    ...row.balances,
    row.quality,
    row.deposits,
    ...figureFormulas(layout, index + 2),
    ...(rankFormula === null ? [] : placeFormulas(layout, rankFormula, index + 2, rows.length + 1)),
  ]);
  const place = (header: string): number => headers.indexOf(header);
  return {
    managers: { name: "客户经理", rows: [headers, ...body] },
    parameters: parameterSheet(scheme),
    ranks: rankFormula !== null,
    columns: {
      score: place("等级评分"),
      grade: place("最终等级"),
      unitPlace: place("机构内名次"),
      bankPlace: place("全行名次"),
    },
  };
}

/** Where what stands on the managers' sheet. */
interface Layout {
  readonly inputs: readonly string[];
  readonly figures: readonly string[];
  readonly places: readonly string[];
  readonly classes: number;
  readonly grades: number;
  /** The letters of a column, by its header. */
  readonly letters: (header: string) => string;
}

function layoutOf({ eva, ladder }: SchemeDocument): Layout {
  const classes = eva.assetClasses.map(({ name }) => name.zh);
  const inputs = ["工号", "所属机构", "税后净利润", ...classes, "综合素质", "存款日均"];
  const figures = ["经济资本", "资本成本", "经济增加值", "EVA分值", "等级评分", "得分等级", "存款等级", "最终等级"];
  const places = ["机构内名次", "全行名次"];
  const all = [...inputs, ...figures, ...places];
  const letters = (header: string): string => columnLetters(all.indexOf(header));
  return { inputs, figures, places, classes: classes.length, grades: ladder.length, letters };
}

/** The figures of one manager, each from the one before it. Grades are places in the ladder until the last. */
function figureFormulas({ letters, classes, grades }: Layout, row: number): readonly string[] {
  const cell = (header: string): string => `${letters(header)}${String(row)}`;
  const first = 3;
  const balances = `${columnLetters(first)}${String(row)}:${columnLetters(first + classes - 1)}${String(row)}`;
  const coefficients = `'参数'!$B$${String(COEFFICIENTS)}:$${columnLetters(classes)}$${String(COEFFICIENTS)}`;
  const ladder = (first: string, last: string): string =>
    `'参数'!$${first}$${String(LADDER)}:$${last}$${String(LADDER + grades - 1)}`;
  return [
    `=SUMPRODUCT(${balances},${coefficients})`,
    `=${cell("经济资本")}*'参数'!$B$3*'参数'!$B$4`,
    `=${cell("税后净利润")}-${cell("资本成本")}`,
    `=${cell("经济增加值")}/'参数'!$B$5*'参数'!$B$6`,
    `=ROUND(${cell("EVA分值")}*'参数'!$B$7+${cell("综合素质")}*'参数'!$B$8,2)`,
    `=MATCH(${cell("等级评分")},${ladder("B", "B")},1)`,
    `=MATCH(${cell("存款日均")},${ladder("C", "C")},1)`,
    `=VLOOKUP(MIN(${cell("得分等级")},${cell("存款等级")}),${ladder("A", "D")},4,0)`,
  ];
}

/** 名次 of one manager within the branch, one more than those who stand above, and within the bank. */
function placeFormulas(
  { letters }: Layout,
  rankFormula: RankFormula,
  row: number,
  last: number,
): readonly [unit: string, bank: string] {
  const all = (header: string): string => `$${letters(header)}$2:$${letters(header)}$${String(last)}`;
  const unit = `${letters("所属机构")}${String(row)}`;
  const score = `${letters("等级评分")}${String(row)}`;
  return [
    `=COUNTIFS(${all("所属机构")},${unit},${all("等级评分")},">"&${score})+1`,
    rankFormula === "RANK" ? `=RANK(${score},${all("等级评分")})` : `=COUNTIF(${all("等级评分")},">"&${score})+1`,
  ];
}

/** The scheme's parameters, the ladder from its lowest grade up, as MATCH wants it. */
function parameterSheet({ eva, evaPoints, score, ladder }: SchemeDocument): BookSheet {
  if (eva.periodFactor !== "quarter") throw new Error("The workbook knows quarters of a yearly return only");
  return {
    name: "参数",
    rows: [
      ["风险资产类别", ...eva.assetClasses.map(({ name }) => name.zh)],
      ["经济资本分配系数", ...eva.assetClasses.map(({ coefficient }) => Number(coefficient))],
      ["资本期望回报率", Number(eva.expectedReturn)],
      ["期间系数", 0.25],
      ["EVA分值每分元数", Number(evaPoints.yuanPerStep)],
      ["EVA分值每步分数", Number(evaPoints.pointsPerStep)],
      ["EVA分值权重", Number(score.weights.evaPoints)],
      ["综合素质权重", Number(score.weights.quality)],
      ["序号", "等级评分下限", "存款日均下限", "等级"],
      ...ladder
        .toReversed()
        .map(({ name, scoreFloor, depositFloor }, index) => [
          index + 1,
          scoreFloor === null ? NO_FLOOR : Number(scoreFloor),
          depositFloor === null ? NO_FLOOR : Number(depositFloor),
          name.zh,
        ]),
    ],
  };
}

/** The letters of a column, from 0: A, B, … Z, AA. */
export function columnLetters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : `${columnLetters(Math.floor(column / 26) - 1)}${last}`;
}
