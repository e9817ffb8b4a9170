import { gradeLadder } from "../../domain/scheme/ladder";
import { keysOf } from "../../domain/scheme/invariantChecks";
import type { Named } from "../../domain/scheme/invariantChecks";
import type { SchemeDocument } from "../../domain/scheme/schema";
import { choiceKey } from "../../domain/values/choiceKey";
import type { Cell } from "../../domain/values/cell";
import { isBlank, showCell } from "../../domain/values/cell";
import type { Text } from "../../domain/values/text";
import { text } from "../../domain/values/text";
import type { CheckedData } from "../data/checkData";
import type { ColumnMapping } from "../data/mapping";
import { forEachTable, mapColumns } from "../data/mapping";
import type { ReadData, ReadTable } from "../data/readTable";
import type { TableId } from "../layout/column";
import { tableLayouts } from "../layout/tables";
import type { LadderMatch } from "./ladderMatch";

/** The tables of a quarter as another scheme reads them, and what had to be supposed for it. */
export interface CarriedData {
  readonly data: ReadData;
  readonly notes: readonly Text[];
}

/**
 * The data of a quarter that were filled in under one scheme, made readable under another: columns are found anew, names
 * follow their identifiers, rows of what the newer scheme does not have any more are left out, and a figure that the data
 * cannot give under it is taken over from the older run. Everything supposed is told.
 */
export function carriedData(
  data: ReadData,
  checked: CheckedData,
  older: SchemeDocument,
  newer: SchemeDocument,
  match: LadderMatch,
): CarriedData {
  const layouts = tableLayouts(newer);
  const moved = (id: TableId): ReadTable | null => {
    const [table, layout] = [data[id], layouts[id]];
    if (table === null || layout === undefined) return null;
    const found = mapColumns(layout, table.mapping.reference.headers);
    const columns = Object.fromEntries(
      Object.entries(found).map(([key, index]) => [key, table.mapping.columns[key] ?? index]),
    );
    return renamed(id, { ...table, mapping: { ...table.mapping, layout, columns } }, older, newer);
  };
  const tables = forEachTable(moved);
  const roster = withLastGrades(tables.roster ?? data.roster, older, match);
  const classes = withNewClasses(roster, newer);
  const quality = ratingsFit(tables.ratings, older, newer) ? null : qualityTaken(classes.table, checked);
  const rated = quality ?? classes.table;
  const deposits = older.deposits.method === newer.deposits.method ? null : depositsTaken(rated, checked);
  return {
    data: {
      ...tables,
      roster: deposits ?? rated,
      ratings: quality === null ? tables.ratings : null,
      deposits: deposits === null ? tables.deposits : null,
    },
    notes: [
      ...classes.notes,
      ...goneEntries(older, newer),
      ...(quality === null || data.ratings === null ? [] : [qualityNote]),
      ...(deposits === null || data.deposits === null ? [] : [depositsNote]),
    ],
  };
}

const qualityNote = text(
  "素质项目或评分组变了，上季没有这样的评分：综合素质沿用旧方案的得分",
  "quality items or rater groups changed, for which last quarter has no forms: the quality scores of the older scheme are used",
);
const depositsNote = text(
  "存款日均的计算方法变了，上季的余额不能照用：存款日均沿用旧方案的结果",
  "the daily average is found in another way, for which last quarter's balances do not serve: the averages of the older scheme are used",
);

/** The lists by whose names cells of a table are filled in. */
function namesIn(id: TableId, document: SchemeDocument): Readonly<Record<string, readonly Named[]>> {
  const { quality, deposits, scorecard, pricing, movement, team } = document;
  switch (id) {
    case "roster":
      return {
        card: scorecard?.cards ?? [],
        industry: team?.difficulty.industries ?? [],
        market: team?.difficulty.markets ?? [],
      };
    case "ratings":
      return { group: quality.groups };
    case "deposits":
      return { product: deposits.products };
    case "indicators":
      return { indicator: [...(scorecard?.indicators ?? []), ...(scorecard?.adHoc.items ?? [])] };
    case "sales":
      return { product: pricing?.products ?? [] };
    case "vetoes":
      return { veto: movement?.vetoes ?? [] };
    case "teams":
      return {};
  }
}

/** The table with names as the newer scheme has them, and without rows of what it does not have any more. */
function renamed(id: TableId, table: ReadTable, older: SchemeDocument, newer: SchemeDocument): ReadTable {
  const [before, after] = [namesIn(id, older), namesIn(id, newer)];
  return Object.entries(before).reduce((whole, [column, list]) => {
    const names = newNames(list, after[column] ?? []);
    if (names.size === 0) return whole;
    const changed = withCells(whole, column, (cell) => names.get(choiceKey(showCell(cell))) ?? cell);
    return id === "roster" ? changed : withoutRows(changed, column, names);
  }, table);
}

/** The new names of entries that are called otherwise now, by every old one; null of an entry that is gone. */
function newNames(before: readonly Named[], after: readonly Named[]): ReadonlyMap<string, string | null> {
  const known = new Set(after.flatMap(keysOf));
  return new Map(
    before.flatMap((entry) => {
      const now = after.find(({ id }) => id === entry.id);
      const strange = keysOf(entry).filter((key) => !known.has(key));
      return strange.map((key) => [key, now?.name.zh ?? null] as const);
    }),
  );
}

function withoutRows(table: ReadTable, column: string, names: ReadonlyMap<string, string | null>): ReadTable {
  const index = table.mapping.columns[column] ?? null;
  if (index === null) return table;
  const rows = table.content.rows.map((cells) =>
    names.get(choiceKey(showCell(cells[index] ?? null))) === null ? cells.map(() => null) : cells,
  );
  return { ...table, content: { ...table.content, rows } };
}

function withCells(table: ReadTable, column: string, change: (cell: Cell) => Cell): ReadTable {
  const index = table.mapping.columns[column] ?? null;
  if (index === null) return table;
  const rows = table.content.rows.map((cells) => cells.map((cell, at) => (at === index ? change(cell) : cell)));
  return { ...table, content: { ...table.content, rows } };
}

/** Last grades by the names of the newer ladder; a grade that is gone leads to the one in whose place it stood. */
function withLastGrades(roster: ReadTable, older: SchemeDocument, match: LadderMatch): ReadTable {
  const names = new Map(
    gradeLadder(older).flatMap((grade) => {
      const now = match.counterpart(grade);
      return now === null ? [] : keysOf(grade).map((key) => [key, now.name.zh] as const);
    }),
  );
  return withCells(roster, "lastGrade", (cell) => names.get(choiceKey(showCell(cell))) ?? cell);
}

/** Balances of classes for which the roster has no column, which are taken as 0. */
function withNewClasses(
  roster: ReadTable,
  { eva }: SchemeDocument,
): { readonly table: ReadTable; readonly notes: readonly Text[] } {
  const missing = eva.assetClasses.filter(({ id }) => (roster.mapping.columns[id] ?? null) === null);
  return {
    table: missing.reduce((table, { id }) => withColumn(table, id, () => 0), roster),
    notes: missing.map(({ name }) =>
      text(
        `上季没有「${name.zh}」的余额，预览按 0 计`,
        `last quarter has no balances of “${name.en}”; they count as 0 here`,
      ),
    ),
  };
}

function goneEntries(older: SchemeDocument, newer: SchemeDocument): readonly Text[] {
  const gone = (before: readonly Named[], after: readonly Named[]): readonly Named[] =>
    before.filter(({ id }) => after.every((other) => other.id !== id));
  return [
    ...gone(older.eva.assetClasses, newer.eva.assetClasses).map(({ name }) =>
      text(
        `新方案没有资产分类「${name.zh}」，其余额不再计入经济资本`,
        `the newer scheme has no asset class “${name.en}”; its balances count no more`,
      ),
    ),
    ...gone(older.deposits.products, newer.deposits.products).map(({ name }) =>
      text(
        `新方案没有存款产品「${name.zh}」，其余额不再计入存款日均`,
        `the newer scheme has no product “${name.en}”; its balances count no more`,
      ),
    ),
  ];
}

/** Whether the forms of the quarter give everything that the newer scheme asks for. */
function ratingsFit(ratings: ReadTable | null, older: SchemeDocument, newer: SchemeDocument): boolean {
  if (ratings === null) return true;
  const groups = (document: SchemeDocument): string =>
    document.quality.groups
      .map(({ id }) => id)
      .sort()
      .join();
  return (
    groups(older) === groups(newer) &&
    newer.quality.items.every(({ id }) => (ratings.mapping.columns[id] ?? null) !== null)
  );
}

function qualityTaken(roster: ReadTable, { managers }: CheckedData): ReadTable {
  const scores = new Map(managers.map(({ row, inputs }) => [row, inputs?.quality.number ?? null]));
  return withColumn(roster, "quality", (row) => scores.get(row) ?? null);
}

function depositsTaken(roster: ReadTable, { managers }: CheckedData): ReadTable {
  const averages = new Map(managers.map(({ row, inputs }) => [row, inputs?.deposits.number ?? null]));
  return withColumn(roster, "deposits", (row) => averages.get(row) ?? null);
}

/** The table with one more column at its right; rows that are blank stay so. */
function withColumn(table: ReadTable, key: string, cellOf: (row: number) => Cell): ReadTable {
  const { content, mapping } = table;
  const width = Math.max(...content.rows.map((cells) => cells.length), mapping.reference.headers.length);
  const used = Object.values(mapping.columns).filter((index) => index !== null);
  const rows = content.rows.map((cells, row) => {
    if (used.every((index) => isBlank(cells[index] ?? null))) return cells;
    return [...cells, ...Array.from<Cell>({ length: width - cells.length }).fill(null), cellOf(row)];
  });
  const columns: ColumnMapping = { ...mapping.columns, [key]: width };
  return { mapping: { ...mapping, columns }, content: { ...content, rows } };
}
