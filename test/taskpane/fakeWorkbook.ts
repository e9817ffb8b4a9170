import type { Cell } from "../../src/domain/values/cell";
import type { Place, Progress, SheetPlan, TableContent, TableReference, WorkbookPort } from "../../src/workflow/ports";
import { WorkbookFault } from "../../src/workflow/ports";
import { planRows } from "../../src/workflow/submission/planRows";

/** A table of the workbook in memory; it begins in A1 of a sheet of its own name. */
export interface FakeTable {
  readonly name: string;
  readonly headers: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
}

/** What somebody did to the workbook. */
export interface FakeRecord {
  part: string | null;
  readonly selected: Place[];
  readonly sheets: SheetPlan[];
  readonly log: (readonly (string | number)[])[];
  /** Custom XML parts other than the appraisal part. */
  parts: string[];
  readonly formulas: string[];
  readonly inserted: string[];
  readonly cells: (Place & { readonly value: Cell })[];
  recalculations: number;
  /** Sheets whose charts the host will not draw. */
  withoutCharts: readonly string[];
  /** Sheets that the host will not protect again. */
  unprotected: readonly string[];
  /** The sheet to which the log goes where its own name belongs to something else; null where it does not. */
  otherLog: string | null;
  /** The next call of this method is refused. */
  refuse: Partial<Record<keyof WorkbookPort, WorkbookFault>>;
  /** Waits before every answer, so that tests can stop a step. */
  delay: () => Promise<void>;
}

/** A workbook in memory behind the port, with a record of what was done to it. */
export function fakeWorkbook(
  tables: FakeTable[],
  part: string | null,
): { readonly workbook: WorkbookPort; readonly record: FakeRecord } {
  const record: FakeRecord = {
    part,
    selected: [],
    sheets: [],
    log: [],
    parts: [],
    formulas: [],
    inserted: [],
    cells: [],
    recalculations: 0,
    withoutCharts: [],
    unprotected: [],
    otherLog: null,
    refuse: {},
    delay: () => Promise.resolve(),
  };
  const answer = async <T>(method: keyof WorkbookPort, value: () => T): Promise<T> => {
    await record.delay();
    const fault = record.refuse[method];
    if (fault !== undefined) {
      record.refuse = {};
      throw fault;
    }
    return value();
  };
  const chunks = async (progress: Progress, total: number): Promise<void> => {
    for (let done = 0; done < total; done += 1) {
      progress.report(done, total);
      await record.delay();
      if (progress.signal.aborted) throw new WorkbookFault("stopped", "", "stopped");
    }
  };
  const workbook: WorkbookPort = {
    hasCharts: () => true,
    listTables: () => answer("listTables", () => tables.map(referenceOf)),
    readTable: (reference) => answer("readTable", () => contentOf(tables, reference)),
    select: (place) => answer("select", () => void record.selected.push(place)),
    readNamedCell: () => answer("readNamedCell", () => null),
    readPart: () => answer("readPart", () => record.part),
    writePart: (xml) =>
      answer("writePart", () => {
        record.part = xml;
      }),
    writeCells: (writes) =>
      answer("writeCells", () => {
        record.cells.push(...writes);
        for (const { sheet, address, value } of writes) putCell(tables, sheet, address, value);
      }),
    writeSheets: async (plans, progress) => {
      await chunks(progress, plans.length);
      return answer("writeSheets", () => {
        record.sheets.push(...plans);
        return { withoutCharts: record.withoutCharts, unprotected: record.unprotected };
      });
    },
    appendLog: (sheet, _headers, line) =>
      answer("appendLog", () => {
        record.log.push(line);
        return record.otherLog ?? sheet;
      }),
    readLog: (sheet) =>
      answer("readLog", () => {
        const rows = record.log.map((line) => line.map((cell) => (cell === "" ? null : cell)));
        return rows.length === 0 ? null : { sheet: record.otherLog ?? sheet, rows, firstRow: 2, firstColumn: 1 };
      }),
    readSheet: (name) =>
      answer("readSheet", () => {
        const plan = record.sheets.findLast((sheet) => sheet.name === name);
        return plan === undefined ? null : planRows(plan);
      }),
    readParts: (namespace) => answer("readParts", () => record.parts.filter((xml) => xml.includes(`"${namespace}"`))),
    addPart: (xml) => answer("addPart", () => void record.parts.push(xml)),
    replacePart: (namespace, xml) =>
      answer("replacePart", () => {
        record.parts = [...record.parts.filter((part) => !part.includes(`"${namespace}"`)), xml];
      }),
    insertSheets: (_base64, names) => answer("insertSheets", () => void record.inserted.push(...names)),
    insertFormula: (formula) =>
      answer("insertFormula", () => {
        record.formulas.push(formula);
        return { sheet: "Sheet1", address: "B2" };
      }),
    repairFormulas: async (progress) => {
      await chunks(progress, 3);
      return answer("repairFormulas", () => 12);
    },
    convertToValues: async (progress) => {
      await chunks(progress, 3);
      return answer("convertToValues", () => 12);
    },
    recalculate: () =>
      answer("recalculate", () => {
        record.recalculations += 1;
      }),
  };
  return { workbook, record };
}

function referenceOf({ name, headers, rows }: FakeTable): TableReference {
  const last = String.fromCharCode(64 + headers.length);
  return {
    kind: "table",
    name,
    sheet: name,
    address: `A1:${last}${String(rows.length + 1)}`,
    headers,
    rowCount: rows.length,
  };
}

function contentOf(tables: readonly FakeTable[], reference: TableReference): TableContent {
  const table = tables.find(({ name }) => name === reference.name);
  if (table === undefined) throw new WorkbookFault("notFound", reference.name, "no such table");
  return { reference: referenceOf(table), rows: table.rows, firstRow: 2, firstColumn: 1, merged: [], below: null };
}

function putCell(tables: FakeTable[], sheet: string, address: string, value: Cell): void {
  const index = tables.findIndex(({ name }) => name === sheet);
  const table = tables[index];
  if (table === undefined) return;
  const column = address.charCodeAt(0) - 65;
  const row = Number(address.slice(1)) - 2;
  tables[index] = {
    ...table,
    rows: table.rows.map((cells, at) =>
      at === row ? cells.map((cell, place) => (place === column ? value : cell)) : cells,
    ),
  };
}
