import type { SealAlgorithm } from "../domain/seal/seal";
import type { Cell, Cells } from "../domain/values/cell";
import type { FileLooks } from "./fileLooks";
import type { FrozenContent } from "./submission/frozenContent";

/** A table or a block of cells with headers that may hold data. */
export interface TableReference {
  /** An Excel table, or the used range of a sheet whose first filled row reads as headers. */
  readonly kind: "table" | "range";
  /** The table's name; the sheet's name for a range. */
  readonly name: string;
  readonly sheet: string;
  /** A1 address of headers and data, without the sheet. */
  readonly address: string;
  readonly headers: readonly string[];
  /** Data rows below the headers. */
  readonly rowCount: number;
}

/** Filled rows that stand directly below a table, within its columns, down to the first blank one. */
export interface RowsBelow {
  /** A1 address of the first filled cell. */
  readonly address: string;
  /** What that cell holds. */
  readonly first: Cell;
  /** How many rows; MOST_ROWS_BELOW where there are so many or more. */
  readonly rows: number;
}

/** What a table holds, with where it stands, so that every problem can name its cell. */
export interface TableContent {
  readonly reference: TableReference;
  readonly rows: Cells;
  /** Sheet row number (from 1) of the first data row. */
  readonly firstRow: number;
  /** Sheet column number (from 1) of the first column. */
  readonly firstColumn: number;
  /** Addresses of merged cells that touch the table. */
  readonly merged: readonly string[];
  /** What stands directly below the table and therefore is not in it; null where that is nothing, or another table. */
  readonly below: RowsBelow | null;
}

/** One cell of the workbook. */
export interface Place {
  readonly sheet: string;
  /** A1 address without the sheet. */
  readonly address: string;
}

/** Told how far a long step has come; `signal` stops it between chunks. */
export interface Progress {
  readonly report: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** What is to stand in a cell; "" leaves it blank. */
export type PlannedCell = string | number | boolean;

/** A block of a sheet that is to be written: values, or formulas that begin with "=". */
export interface BlockPlan {
  /** A1 address of the top left cell. */
  readonly at: string;
  readonly cells: readonly (readonly PlannedCell[])[];
  /** Number format of each column; "@" keeps identifiers as text. */
  readonly formats?: readonly string[];
  /** `heading` stands over a table and runs on to the right; `text` is prose in a table and wraps within its column. */
  readonly style?: "title" | "note" | "heading" | "header" | "computed" | "warning" | "text";
}

/** A native chart over cells of its own sheet. */
export interface ChartPlan {
  readonly kind: "columns" | "stackedColumns" | "bars" | "line";
  readonly title: string;
  /** A1 address of the data with headers: names in the first column, one series in each further one. */
  readonly data: string;
  /** A1 addresses of the cells that the chart covers, its top left and its bottom right. */
  readonly from: string;
  readonly to: string;
}

/** A whole sheet that is to be written at once: it appears complete, or not at all. */
export interface SheetPlan {
  readonly name: string;
  readonly blocks: readonly BlockPlan[];
  readonly columnWidths: readonly number[];
  /** Heights in points of rows, by their numbers, that are higher than one line. */
  readonly rowHeights?: Readonly<Record<number, number>>;
  /** Rows above and columns left of this cell stay in sight. */
  readonly freezeAt?: string;
  /** Repeated on every printed page, such as "$5:$5". */
  readonly titleRows?: string;
  /** Repeated on every printed page, such as "$A:$C", where the sheet prints over several pages side by side. */
  readonly titleColumns?: string;
  /** Pages side by side over which the sheet prints; one where it is left out. */
  readonly pagesWide?: number;
  readonly landscape: boolean;
  /** Printed large and grey in the middle of the head of every page. */
  readonly header?: string;
  /** Printed at the foot of every page, beside the page numbers. */
  readonly footer?: string;
  /** Drawn where the host has charts. */
  readonly charts?: readonly ChartPlan[];
}

/** What came of writing sheets. */
export interface SheetsWritten {
  /** Sheets that stand with all their figures, but whose charts the host would not draw. */
  readonly withoutCharts: readonly string[];
  /** Sheets that were protected, and of which the host would not say or see to it that they are so again. */
  readonly unprotected: readonly string[];
}

/** What stands in the log. */
export interface LogContent {
  readonly sheet: string;
  /** Lines below the headers. */
  readonly rows: Cells;
  /** Sheet row number (from 1) of the first line. */
  readonly firstRow: number;
  /** Sheet column number (from 1) of the first column. */
  readonly firstColumn: number;
}

/** The workbook as the use cases see it. Every method may reject with a WorkbookFault. */
export interface WorkbookPort {
  /** Whether the host draws the charts of a sheet. */
  readonly hasCharts: () => boolean;
  readonly listTables: () => Promise<readonly TableReference[]>;
  readonly readTable: (reference: TableReference, progress: Progress) => Promise<TableContent>;
  /** Shows the cell to the person. */
  readonly select: (place: Place) => Promise<void>;
  /** The single cell to which a defined name of the workbook refers; null where there is no such name. */
  readonly readNamedCell: (name: string) => Promise<(Place & { readonly value: Cell }) | null>;
  /** The XML of the workbook's appraisal part; null where the workbook carries none. */
  readonly readPart: () => Promise<string | null>;
  readonly writePart: (xml: string) => Promise<void>;
  /** Puts single values back (scheme cells); rejects, changing nothing, where a sheet is protected. */
  readonly writeCells: (writes: readonly (Place & { readonly value: Cell })[]) => Promise<void>;
  /**
   * Writes sheets one after another; an existing sheet of the name is kept as a copy named …_上次
   * (numbered where that name is taken; a copy of what the person had is never replaced). All or nothing.
   */
  readonly writeSheets: (plans: readonly SheetPlan[], progress: Progress) => Promise<SheetsWritten>;
  /** Adds a line below the table of the log sheet, made where missing; gives its name, numbered where that is taken. */
  readonly appendLog: (
    sheet: string,
    headers: readonly string[],
    line: readonly (string | number)[],
  ) => Promise<string>;
  /** The log to which appendLog would add; null where there is none yet. */
  readonly readLog: (sheet: string, headers: readonly string[]) => Promise<LogContent | null>;
  /** The values of a sheet from A1 on; null where there is no such sheet. */
  readonly readSheet: (sheet: string, progress: Progress) => Promise<Cells | null>;
  /** The custom XML parts of a namespace, in the order in which they were added. */
  readonly readParts: (namespace: string) => Promise<readonly string[]>;
  /** Adds a custom XML part beside those that are there. */
  readonly addPart: (xml: string) => Promise<void>;
  /** Makes this the only custom XML part of the namespace. */
  readonly replacePart: (namespace: string, xml: string) => Promise<void>;
  /** Inserts sheets of an .xlsx file (base64); names that exist already are refused by name. */
  readonly insertSheets: (base64: string, names: readonly string[]) => Promise<void>;
  /** Puts a formula into the active cell. */
  readonly insertFormula: (formula: string) => Promise<Place>;
  /** Rewrites the formulas of the namespace so that Excel reads them anew; how many. */
  readonly repairFormulas: (progress: Progress) => Promise<number>;
  /** Turns the formulas of the namespace into their values, after keeping a copy of each sheet; how many cells. */
  readonly convertToValues: (progress: Progress) => Promise<number>;
  /** Asks for a full calculation, after the scheme or the period changed. */
  readonly recalculate: () => Promise<void>;
}

/** Where the bank's configured schemes and the template files come from: the add-in's own server. */
export interface ServerPort {
  readonly schemeFiles: () => Promise<readonly string[]>;
  readonly schemeText: (file: string) => Promise<string>;
  /** A template as base64. */
  readonly template: (file: string) => Promise<string>;
  /** The text of keys.json: the bank's public keys and what it has withdrawn. */
  readonly keyList: () => Promise<string>;
}

/** Verifies signatures. */
export interface SignaturePort {
  /** Whether the signature (base64url) over the statement (UTF-8) was made with the private key of this public one (base64url). */
  readonly verify: (asked: {
    readonly algorithm: SealAlgorithm;
    readonly publicKey: string;
    readonly statement: string;
    readonly signature: string;
  }) => Promise<boolean>;
}

/** A worksheet of a workbook file that was read without Excel. */
export interface FileWorksheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Values from A1 on, row by row; rows are of different lengths. The last saved value where a formula stands. */
  readonly rows: Cells;
  /** Formulas by A1 address, as people write them: "=KPI.EVA(B2,C2)". */
  readonly formulas: ReadonlyMap<string, string>;
  readonly tables: readonly { readonly name: string; readonly address: string }[];
  /** Addresses of merged cells. */
  readonly merged: readonly string[];
  /** What keeps a reader from seeing the cells as they are; left out where nothing does. */
  readonly looks?: FileLooks;
}

/** A workbook file that was read without Excel. */
export interface FileWorkbook {
  readonly sheets: readonly FileWorksheet[];
  /** The texts of its custom XML parts. */
  readonly xmlParts: readonly string[];
}

/** Workbook files made in the pane, for people without the add-in. */
export interface FilePort {
  /** An .xlsx workbook with these sheets and nothing else. */
  readonly workbookBytes: (plans: readonly SheetPlan[]) => Promise<Uint8Array>;
  /** A frozen file: these sheets, to be read only, with the content that they show and its scheme in the file. */
  readonly frozenBytes: (plans: readonly SheetPlan[], content: FrozenContent) => Promise<Uint8Array>;
  /** The values, formulas and custom XML of an .xlsx file. Rejects with a FileProblem; never runs anything of the file. */
  readonly readWorkbook: (bytes: Uint8Array) => Promise<FileWorkbook>;
  /** One .zip archive of named files. */
  readonly archiveBytes: (
    files: readonly { readonly name: string; readonly bytes: Uint8Array }[],
  ) => Promise<Uint8Array>;
  /** Hands a file to the person, as a download. */
  readonly save: (name: string, bytes: Uint8Array) => void;
}

/** The time, and a pause that lets the pane draw and the stop button be pressed. */
export interface ClockPort {
  readonly now: () => Date;
  readonly pause: () => Promise<void>;
}

/** Something the workbook refused, in a form that can be said to a person. */
export class WorkbookFault extends Error {
  constructor(
    readonly code: "protected" | "notFound" | "exists" | "tooLarge" | "stopped" | "busy" | "other",
    /** The sheet, table or cell concerned. */
    readonly place: string,
    message: string,
  ) {
    super(message);
    this.name = "WorkbookFault";
  }
}
