import type { Cell, Cells } from "../../src/domain/values/cell";
import { toCell } from "../../src/domain/values/cell";
import type {
  ClockPort,
  LogContent,
  Place,
  Progress,
  RowsBelow,
  SheetPlan,
  SheetsWritten,
  TableContent,
  TableReference,
  WorkbookPort,
} from "../../src/workflow/ports";
import { WorkbookFault } from "../../src/workflow/ports";
import { planRows } from "../../src/workflow/submission/planRows";

/** A table of the fake workbook: a header row and data rows. */
export interface FakeTable {
  readonly name: string;
  readonly sheet?: string;
  readonly rows: readonly (readonly unknown[])[];
  readonly merged?: readonly string[];
  readonly below?: RowsBelow;
  /** Sheet row (from 1) of the first row of data; 2 where it is left out. */
  readonly firstRow?: number;
}

/** A workbook in memory, behind the port: enough for the use cases, without any spreadsheet. */
export class FakeWorkbook implements WorkbookPort {
  readonly hasCharts = (): boolean => true;

  part: string | null = null;
  selected: Place | null = null;
  recalculations = 0;
  readonly namedCells = new Map<string, Place & { readonly value: Cell }>();
  readonly sheets = new Map<string, SheetPlan>();
  readonly written: (Place & { readonly value: Cell })[] = [];
  readonly log: (readonly (string | number)[])[] = [];
  parts: string[] = [];

  constructor(private readonly tables: readonly FakeTable[]) {}

  readonly listTables = (): Promise<readonly TableReference[]> => Promise.resolve(this.tables.map(referenceOf));

  readonly readTable = (reference: TableReference): Promise<TableContent> => {
    const table = this.tables.find(({ name }) => name === reference.name);
    if (table === undefined) return Promise.reject(new WorkbookFault("notFound", reference.name, "no such table"));
    const rows = table.rows.slice(1).map((row) => row.map(toCell));
    const { firstRow = 2, merged = [], below = null } = table;
    return Promise.resolve({ reference, rows, firstRow, firstColumn: 1, merged, below });
  };

  readonly select = (place: Place): Promise<void> => {
    this.selected = place;
    return Promise.resolve();
  };

  readonly readNamedCell = (name: string): Promise<(Place & { readonly value: Cell }) | null> =>
    Promise.resolve(this.namedCells.get(name) ?? null);

  readonly readPart = (): Promise<string | null> => Promise.resolve(this.part);

  readonly writePart = (xml: string): Promise<void> => {
    this.part = xml;
    return Promise.resolve();
  };

  readonly writeCells = (writes: readonly (Place & { readonly value: Cell })[]): Promise<void> => {
    this.written.push(...writes);
    return Promise.resolve();
  };

  readonly writeSheets = (plans: readonly SheetPlan[], progress: Progress): Promise<SheetsWritten> => {
    if (progress.signal.aborted) return Promise.reject(new WorkbookFault("stopped", "", "stopped"));
    for (const plan of plans) this.sheets.set(plan.name, plan);
    return Promise.resolve({ withoutCharts: [], unprotected: [] });
  };

  readonly appendLog = (
    sheet: string,
    _headers: readonly string[],
    line: readonly (string | number)[],
  ): Promise<string> => {
    this.log.push(line);
    return Promise.resolve(sheet);
  };

  readonly readLog = (sheet: string): Promise<LogContent | null> => {
    const rows = this.log.map((line) => line.map((cell) => (cell === "" ? null : cell)));
    return Promise.resolve(rows.length === 0 ? null : { sheet, rows, firstRow: 2, firstColumn: 1 });
  };

  readonly readSheet = (name: string): Promise<Cells | null> => {
    const plan = this.sheets.get(name);
    return Promise.resolve(plan === undefined ? null : planRows(plan));
  };

  readonly readParts = (namespace: string): Promise<readonly string[]> =>
    Promise.resolve(this.parts.filter((xml) => xml.includes(`"${namespace}"`)));

  readonly addPart = (xml: string): Promise<void> => {
    this.parts.push(xml);
    return Promise.resolve();
  };

  readonly replacePart = (namespace: string, xml: string): Promise<void> => {
    this.parts = [...this.parts.filter((part) => !part.includes(`"${namespace}"`)), xml];
    return Promise.resolve();
  };

  readonly insertSheets = (): Promise<void> => Promise.resolve();
  readonly insertFormula = (): Promise<Place> => Promise.resolve({ sheet: "Sheet1", address: "A1" });
  readonly repairFormulas = (): Promise<number> => Promise.resolve(0);
  readonly convertToValues = (): Promise<number> => Promise.resolve(0);

  readonly recalculate = (): Promise<void> => {
    this.recalculations += 1;
    return Promise.resolve();
  };
}

/** Progress that nobody watches and nobody stops. */
export const unwatched: Progress = { report: () => undefined, signal: new AbortController().signal };

/** A clock that stands still on 9 October 2026, 08:30 local time. */
export const stillClock: ClockPort = { now: () => new Date(2026, 9, 9, 8, 30), pause: () => Promise.resolve() };

function referenceOf({ name, sheet, rows }: FakeTable): TableReference {
  const headers = (rows[0] ?? []).map(String);
  const lastColumn = String.fromCharCode(64 + Math.min(headers.length, 26));
  return {
    kind: "table",
    name,
    sheet: sheet ?? name,
    address: `A1:${lastColumn}${String(rows.length)}`,
    headers,
    rowCount: rows.length - 1,
  };
}
