import type { Worksheet } from "exceljs";
import { fingerprint } from "../../domain/scheme/fingerprint";
import type { SchemeDocument } from "../../domain/scheme/schema";
import type { SchemeTable } from "../../domain/scheme/schemeTable";
import type { SchemePartId } from "../../domain/scheme/parts/schemeParts";
import { partReports } from "../../domain/scheme/parts/schemeParts";
import { schemeTables } from "../../domain/scheme/schemeTables";
import type { Period } from "../../domain/values/period";
import { computedHeaderStyle, font } from "./bookStyle";
import { writePartTables } from "./partTables";
import { linesIn } from "./printedLength";
import { linesHeight, raiseRow } from "./raiseRow";
import { writePeriod } from "./periodCells";
import type { PlacedTable, TableLook } from "./schemeTableCells";
import { tableHeading, writeSchemeTable } from "./schemeTableCells";
import { columnLetters } from "../../workflow/data/located";
import type { WorkbookName } from "./workbookName";

/** The sheet with the parameters of the parts, where 方案参数 holds those of the grading. */
export const PART_SHEET = "方案参数续";

/** Which tables stand on the left below the period; the others stand on the right, in this order. */
const LEFT = ["等级评分权重", "考核参数"];
/** The table with the long definitions comes last, where its tall rows have no neighbours. */
const RIGHT = ["等级阶梯", "资产分类系数", "存款产品系数", "评分组权重", "素质项目权重"];
const RIGHT_COLUMN = 5;
/** Number of the last column of the grading's own tables. */
const GRADING_COLUMNS = 7;
const FIRST_ROW = 6;
/** The columns under the legend, and the least width of each. */
const LEGEND_COLUMNS = [1, 2, 3] as const;
const LEGEND_WIDTH = 11;

/** Which entry of the scheme which defined name shows, for the formulas that repeat the arithmetic. */
const namedEntries: Readonly<Record<string, string>> = {
  "eva.expectedReturn": "资本期望回报率",
  "evaPoints.yuanPerStep": "每档经济增加值",
  "evaPoints.pointsPerStep": "每档得分",
  "evaPoints.cap": "EVA分值上限",
  "evaPoints.floor": "EVA分值下限",
  "score.weights.evaPoints": "EVA权重",
  "score.weights.quality": "素质权重",
  "score.scale": "评分小数位数",
  "boundary.score": "临界评分差",
  "boundary.depositShare": "临界存款比例",
};

/** What other sheets need to know of 方案参数. */
export interface SchemePlaces {
  /** Number of the last column in use, and of that of the sheet with the tables of the parts. */
  readonly lastColumn: number;
  readonly lastPartColumn: number;
  readonly names: readonly WorkbookName[];
  /** Absolute ranges by table: the data of its first column, for drop-downs. */
  readonly firstColumns: Readonly<Record<string, string>>;
}

/** How much of a scheme a workbook shows: the tables of the grading itself, and those of some of its parts. */
export interface SchemeExtent {
  readonly core: boolean;
  readonly parts: readonly SchemePartId[];
  /** Where the tables of the parts stand, if not beside the period. */
  readonly partSheet?: Worksheet;
}

/** Writes 方案参数: whose scheme it is, the period, and its parameters as tables. The period is the one cell to fill. */
export function writeSchemeSheet(
  sheet: Worksheet,
  scheme: SchemeDocument,
  period: Period,
  { core, parts, partSheet }: SchemeExtent,
): SchemePlaces {
  [27, 24, 11, 3, 26, 20, 42]
    .slice(0, core ? GRADING_COLUMNS : 3)
    .forEach((width, index) => (sheet.getColumn(index + 1).width = width));
  const afterIdentity = writeIdentity(sheet, scheme, FIRST_ROW);
  const ofPeriod = writePeriod(sheet, scheme, period, afterIdentity + 1, core);
  const left = core ? writeTables(sheet, tablesNamed(scheme, LEFT), 1, ofPeriod.nextRow + 1) : [];
  const right = core ? writeTables(sheet, tablesNamed(scheme, RIGHT), RIGHT_COLUMN, afterIdentity + 2) : [];
  const top =
    partSheet === undefined
      ? { left: ofPeriod.nextRow + 1, right: afterIdentity + 2 }
      : { left: FIRST_ROW, right: FIRST_ROW };
  if (partSheet !== undefined) for (const column of LEGEND_COLUMNS) partSheet.getColumn(column).width = LEGEND_WIDTH;
  const ofParts = writePartTables(partSheet ?? sheet, scheme, parts, top);
  const lastColumn = core ? GRADING_COLUMNS : Math.max(4, ofParts.lastColumn);
  spreadLongLines(sheet, [afterIdentity - 2, afterIdentity - 1], lastColumn);
  const places = [...left, ...right, ...ofParts.places];
  return {
    lastColumn,
    lastPartColumn: ofParts.lastColumn,
    names: [...ofPeriod.names, ...entryNames(places), ...(core ? boundNames(places) : [])],
    firstColumns: Object.fromEntries(
      places.map(({ table, sheet: own, row, column }) => [
        table.name,
        columnRange(own, column, row + 1, row + table.rows.length),
      ]),
    ),
  };
}

/** Tables of the grading itself by name; one that a later scheme adds comes last on the right. */
function tablesNamed(scheme: SchemeDocument, names: readonly string[]): readonly SchemeTable[] {
  const ofParts = new Set(partReports(scheme).flatMap(({ tables }) => tables.map(({ name }) => name)));
  const tables = schemeTables(scheme).filter(({ name }) => !ofParts.has(name));
  const known = names.flatMap((name) => tables.filter((table) => table.name === name));
  const others = tables.filter(({ name }) => ![...LEFT, ...RIGHT].includes(name));
  return names === RIGHT ? [...known, ...others] : known;
}

function writeIdentity(sheet: Worksheet, scheme: SchemeDocument, row: number): number {
  const lines: readonly (readonly [string, string])[] = [
    ["银行", scheme.bank.zh],
    ["方案名称", scheme.title.zh],
    ["方案标识", scheme.id],
    ["年度 / 版本", `${String(scheme.year)} 年 第 ${String(scheme.version)} 版`],
    ["有效期", `${scheme.effective.from} 至 ${scheme.effective.to}`],
    ["变更原因", scheme.change?.reason.zh ?? "无（首次发布）"],
    ["方案指纹（SHA-256）", fingerprint(scheme)],
    ["依据", scheme.basis.zh],
  ];
  tableHeading(sheet, row - 1, 1, "方案");
  lines.forEach(([label, value], index) => {
    const name = sheet.getCell(row + index, 1);
    Object.assign(name, {
      value: label,
      ...computedHeaderStyle,
      alignment: { horizontal: "left", vertical: "middle" },
    });
    // Long values run on to the right over the empty cells of the row.
    Object.assign(sheet.getCell(row + index, 2), { value, font: font(), alignment: { vertical: "middle" } });
  });
  return row + lines.length;
}

/** What is too long for the columns of the sheet takes as many lines as it needs over all of them. */
function spreadLongLines(sheet: Worksheet, rows: readonly number[], lastColumn: number): void {
  const widths = Array.from({ length: lastColumn - 1 }, (_, index) => sheet.getColumn(index + 2).width ?? 9);
  const room = widths.reduce((total, width) => total + width, 0);
  for (const row of rows) {
    const cell = sheet.getCell(row, 2);
    const lines = linesIn(cell.text, room);
    if (lines === 1) continue;
    sheet.mergeCells(row, 2, row, lastColumn);
    cell.alignment = { vertical: "middle", wrapText: true };
    raiseRow(sheet, row, linesHeight(lines));
  }
}

function writeTables(
  sheet: Worksheet,
  tables: readonly SchemeTable[],
  column: number,
  first: number,
): readonly PlacedTable[] {
  let row = first;
  return tables.map((table) => {
    tableHeading(sheet, row - 1, column, table.title.zh);
    const placed = { table, sheet: sheet.name, row, column };
    writeSchemeTable(sheet, placed, column === RIGHT_COLUMN ? rightLook : leftLook);
    row += table.rows.length + 3;
    return placed;
  });
}

const leftLook: TableLook = {
  alignment: ({ number }, index) => {
    if (index === 0) return undefined;
    if (number) return { vertical: "middle", horizontal: "right" };
    return { wrapText: true, vertical: "middle", horizontal: index === 2 ? "left" : "right" };
  },
  height: () => null,
};

/** On the right stand the long definitions, at twenty characters a line. */
const rightLook: TableLook = {
  ...leftLook,
  height: (cells) => {
    const longest = Math.max(...cells.map(({ value }) => value.length));
    return longest > 22 ? Math.ceil(longest / 20) * 15 : null;
  },
};

function entryNames(places: readonly PlacedTable[]): readonly WorkbookName[] {
  return places.flatMap(({ table, sheet, row, column }) =>
    table.rows.flatMap((cells, down) =>
      cells.flatMap(({ path }, index) => {
        const name = path === null ? undefined : namedEntries[path];
        return name === undefined
          ? []
          : [{ name, refersTo: `${sheet}!$${columnLetters(column + index)}$${String(row + 1 + down)}` }];
      }),
    ),
  );
}

/** The bounds of the ladder, without the lowest grade, for the marks of those who stand near one. */
function boundNames(places: readonly PlacedTable[]): readonly WorkbookName[] {
  const ladder = places.find(({ table }) => table.name === "等级阶梯");
  if (ladder === undefined) throw new Error("The scheme tables have no 等级阶梯");
  const { sheet, row, column, table } = ladder;
  const last = row + table.rows.length - 1;
  return [
    { name: "等级评分下限", refersTo: columnRange(sheet, column + 1, row + 1, last) },
    { name: "存款日均下限", refersTo: columnRange(sheet, column + 2, row + 1, last) },
  ];
}

function columnRange(sheet: string, column: number, first: number, last: number): string {
  const letters = columnLetters(column);
  return `${sheet}!$${letters}$${String(first)}:$${letters}$${String(last)}`;
}
