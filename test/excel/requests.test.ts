import { excelWorkbook } from "../../src/excel/excelWorkbook";
import type { Area } from "../../src/workbench/grid/address";
import type { CellValue, Grid } from "../../src/workbench/grid/grid";
import { createHost } from "../../src/workbench/host/createHost";
import type { Host } from "../../src/workbench/host/createHost";
import type { SentRequest } from "../../src/workbench/host/hostState";
import { plainEnvironment } from "../../src/workbench/host/office";
import { progress } from "./excelHost";

const ROWS = 50_000;
const INPUTS = 17;
/** The largest request that Excel on the web is given. */
const MOST = 4_500_000;

/** A figure of a row: seven digits, with the mark between cells eight bytes. */
function figure(row: number, column: number): number {
  return 1_000_000 + ((row * 7919 + column * 104_729) % 9_000_000);
}

/** A sheet of many rows that nobody holds: its cells follow a rule; sheets that are added forget what is written. */
function endlessGrid(): Grid {
  const sheets = [{ id: "s1", name: "名册", hidden: false, tabColor: "", gridlines: true }];
  const all: Area = { row: 0, column: 0, rows: ROWS + 1, columns: INPUTS };
  const value = (row: number, column: number): CellValue =>
    row === 0 ? `指标${String.fromCharCode(65 + column)}` : figure(row, column);
  const cells = <T>(area: Area, cell: (row: number, column: number) => T): T[][] =>
    Array.from({ length: area.rows }, (_, r) =>
      Array.from({ length: area.columns }, (__, c) => cell(area.row + r, area.column + c)),
    );
  const known: Partial<Grid> = {
    sheets: () => sheets,
    addSheet: (name) => {
      sheets.push({ ...(sheets[0] ?? { hidden: false, tabColor: "", gridlines: true }), id: name, name });
      return name;
    },
    tables: () => [],
    merges: () => [],
    names: () => [],
    usedArea: (sheet) => (sheet === "s1" ? all : null),
    activeSheet: () => "s1",
    values: (_sheet, area) => cells(area, value),
    numberFormats: (_sheet, area) => cells(area, () => "General"),
    onEvent: () => () => true,
    calculated: () => Promise.resolve(),
  };
  // Whatever else is asked for is about looks.
  return new Proxy(known, { get: (grid, key): unknown => Reflect.get(grid, key) ?? (() => undefined) }) as Grid;
}

let sent: SentRequest[];
let host: Host;

beforeEach(() => {
  host = createHost({ grid: endlessGrid(), environment: { ...plainEnvironment(), platform: "web" }, hasCharts: true });
  Object.assign(globalThis, host.globals);
  host.state.sent = sent = [];
});

const large = (sizes: readonly number[]): readonly number[] => sizes.filter((bytes) => bytes > 100_000);

test("50 000 rows of 17 inputs are read with one request for about 30 000 rows, none above 4.5 MB", async () => {
  const workbook = excelWorkbook();
  const [reference] = await workbook.listTables();
  if (reference === undefined) throw new Error("the list was not found");
  sent.splice(0);
  const watched = progress();
  const { rows } = await workbook.readTable(reference, watched);
  expect([rows.length, rows[0]?.[0], rows.at(-1)?.[16]]).toEqual([ROWS, figure(1, 0), figure(ROWS, 16)]);
  const received = large(sent.map((request) => request.received));
  // The first, by which the others are measured, and as many as 6.9 MB take.
  expect(received).toHaveLength(1 + 2);
  expect(Math.max(...received)).toBeLessThanOrEqual(MOST);
  const read = watched.reports.map(([done]) => done);
  expect(read.slice(1, -1).map((done, index) => done - (read[index] ?? 0))).toEqual([31_159]);
});

test("50 000 rows of 17 figures are written with one request for about 30 000 rows, none above 4.5 MB", async () => {
  const cells = Array.from({ length: ROWS }, (_, row) =>
    Array.from({ length: INPUTS }, (__, column) => figure(row, column)),
  );
  const plan = {
    name: "结果",
    blocks: [{ at: "A1", cells, formats: cells[0]?.map(() => "#,##0.00") ?? [] }],
    columnWidths: [],
    landscape: true,
  };
  await excelWorkbook().writeSheets([plan], progress());
  const written = large(sent.map((request) => request.sent));
  expect(written).toHaveLength(2);
  expect(Math.max(...written)).toBeLessThanOrEqual(MOST);
});
