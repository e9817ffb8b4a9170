import type { Area } from "./address";

/** What a cell holds once calculated: "" when blank, an error as its text ("#N/A"), a date as its serial number. */
export type CellValue = string | number | boolean;

/** What is put into a cell. `text` is kept as text whatever it looks like; `blank` empties the cell but not its format. */
export type CellContent =
  | { readonly kind: "blank" }
  | { readonly kind: "keep" }
  | { readonly kind: "value"; readonly value: number | boolean; readonly format?: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "formula"; readonly formula: string };

/** A worksheet as the host sees it. `tabColor` is "" or "#RRGGBB". */
export interface SheetInfo {
  readonly id: string;
  readonly name: string;
  readonly hidden: boolean;
  readonly tabColor: string;
  readonly gridlines: boolean;
}

/** A table of the workbook; `area` holds its header row (when shown), body and totals row. */
export interface TableInfo {
  readonly id: string;
  readonly name: string;
  readonly sheetId: string;
  readonly area: Area;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly style: string;
  readonly columns: readonly string[];
}

/** A defined name; `formula` starts with "=". */
export interface NameInfo {
  readonly id: string;
  readonly name: string;
  readonly formula: string;
  readonly comment: string;
}

/** One side of a cell's border. `style` is a border style of Excel ("Continuous", "None", …) and `color` "#RRGGBB". */
export interface BorderStyle {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

/** The sides a border may be set on. */
export type BorderSide = "top" | "bottom" | "left" | "right";

/** The look of a cell; absent fields stay as they are when it is written, null takes a setting away. Sizes in points. */
export interface CellStyle {
  readonly fill?: string | null;
  readonly fontColor?: string | null;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strikethrough?: boolean;
  readonly numberFormat?: string;
  readonly horizontal?: "General" | "Left" | "Center" | "Right" | "Justify" | "Distributed";
  readonly vertical?: "Top" | "Center" | "Bottom";
  readonly wrap?: boolean;
  readonly borders?: Readonly<Partial<Record<BorderSide, BorderStyle | null>>>;
  readonly locked?: boolean;
  readonly formulaHidden?: boolean;
}

/** An argument as the engine hands it over: rows of cells; `null` a blank cell, `{ error }` an error cell. Omitted: null. */
export type FunctionArgument = readonly (readonly (CellValue | null | { readonly error: string })[])[] | null;

/** What a function gives back to the engine. */
export type FunctionResult = readonly (readonly (CellValue | { readonly error: string })[])[];

/** The cell that calls a function, zero-based. */
export interface CallingCell {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** A worksheet function; must not throw. */
export type GridFunction = (
  args: readonly FunctionArgument[],
  caller: CallingCell,
) => FunctionResult | Promise<FunctionResult>;

/** How a function is described to people who type it. */
export interface FunctionDescription {
  readonly name: string;
  readonly description: string;
  readonly parameters: readonly { readonly name: string; readonly description: string; readonly optional: boolean }[];
}

/** A rule for what may be entered. `list` is "a,b,c" or "=$A$1:$A$9". */
export interface ValidationRule {
  readonly kind: "list" | "wholeNumber" | "decimal" | "date" | "custom" | "textLength";
  readonly operator?: string;
  readonly formula1: string;
  readonly formula2?: string;
  readonly ignoreBlank?: boolean;
  readonly errorTitle?: string;
  readonly errorMessage?: string;
  readonly promptTitle?: string;
  readonly promptMessage?: string;
  readonly alert?: "stop" | "warning" | "information";
}

/** A conditional format: a formula (relative to the area's first cell) or a comparison, and the look where it holds. */
export interface ConditionalRule {
  readonly formula: string;
  readonly style: Pick<CellStyle, "fill" | "fontColor" | "bold" | "italic" | "strikethrough">;
}

/** What happened in the workbook, by people's hands or by the host. */
export type GridEvent =
  | { readonly kind: "changed"; readonly sheetId: string; readonly area: Area }
  | {
      /** People put something into cells, are about to, or took it back. */
      readonly kind: "entry";
      readonly stage: "before" | "after" | "undone";
      readonly sheetId: string;
      readonly area: Area;
    }
  | { readonly kind: "selected"; readonly sheetId: string; readonly area: Area }
  | { readonly kind: "activated"; readonly sheetId: string }
  | { readonly kind: "sheets" };

/**
 * The spreadsheet underneath the Excel-shaped host: what it must be able to do, in plain values.
 * Reads and writes act at once; recalculation runs behind and `calculated` waits for it. Every index is zero-based and
 * every area must lie inside the sheet. An unknown sheet or table id is a fault of the caller and throws.
 */
export interface Grid {
  sheets(): readonly SheetInfo[];
  addSheet(name: string): string;
  /** Makes a copy of a sheet without its cells, which `copyCells` brings there. */
  copySheet(sheetId: string, name: string): string;
  /** The part of a sheet in which there can be cells by now. */
  sheetArea(sheetId: string): Area;
  removeSheet(sheetId: string): void;
  renameSheet(sheetId: string, name: string): void;
  moveSheet(sheetId: string, position: number): void;
  setSheet(sheetId: string, change: Partial<Pick<SheetInfo, "hidden" | "tabColor" | "gridlines">>): void;
  freeze(sheetId: string, rows: number, columns: number): void;
  frozen(sheetId: string): { readonly rows: number; readonly columns: number };
  activeSheet(): string;
  activate(sheetId: string): void;
  selection(): { readonly sheetId: string; readonly area: Area };
  select(sheetId: string, area: Area): void;

  usedArea(sheetId: string, valuesOnly: boolean): Area | null;
  values(sheetId: string, area: Area): CellValue[][];
  formulas(sheetId: string, area: Area): CellValue[][];
  texts(sheetId: string, area: Area): string[][];
  numberFormats(sheetId: string, area: Area): string[][];
  /** Whether a cell of the area holds a formula, or what a formula spilled. */
  holdsFormulas(sheetId: string, area: Area): boolean;
  write(sheetId: string, area: Area, cells: readonly (readonly CellContent[])[]): void;
  /** Copies cells to the same place on another sheet, formulas as they are written. */
  copyCells(sheetId: string, area: Area, toSheetId: string): void;
  /** Takes away what cells hold, and their look. */
  clear(sheetId: string, area: Area): void;
  style(sheetId: string, row: number, column: number): CellStyle;
  setStyle(sheetId: string, area: Area, style: CellStyle): void;
  setStyles(sheetId: string, area: Area, styles: readonly (readonly CellStyle[])[]): void;
  clearStyle(sheetId: string, area: Area): void;
  /** Gives the cells of an area the look of those of another, which is as large. */
  copyStyles(sheetId: string, area: Area, toSheetId: string, to: Area): void;
  columnWidth(sheetId: string, column: number): number;
  setColumnWidth(sheetId: string, column: number, columns: number, pixels: number): void;
  rowHeight(sheetId: string, row: number): number;
  setRowHeight(sheetId: string, row: number, rows: number, pixels: number): void;
  merges(sheetId: string): readonly Area[];
  merge(sheetId: string, area: Area): void;
  unmerge(sheetId: string, area: Area): void;
  insertCells(sheetId: string, area: Area, shift: "down" | "right"): Promise<void>;
  deleteCells(sheetId: string, area: Area, shift: "up" | "left"): Promise<void>;
  spill(sheetId: string, row: number, column: number): Area | null;
  spillParent(sheetId: string, row: number, column: number): Area | null;

  tables(): readonly TableInfo[];
  /** Makes a table and gives its id, which is `id` when given (to put a table back that was taken away). */
  addTable(sheetId: string, name: string, area: Area, showHeaders: boolean, id?: string): string;
  setTable(
    id: string,
    change: Partial<Pick<TableInfo, "name" | "area" | "showTotals" | "showHeaders" | "style">>,
  ): void;
  removeTable(id: string): void;
  names(): readonly NameInfo[];
  addName(name: string, formula: string, comment: string): void;
  removeName(name: string): void;

  setValidation(sheetId: string, area: Area, rule: ValidationRule | null): void;
  validation(sheetId: string, row: number, column: number): ValidationRule | null;
  addConditionalFormat(sheetId: string, area: Area, rule: ConditionalRule): void;
  clearConditionalFormats(sheetId: string, area: Area): void;

  registerFunction(description: FunctionDescription, run: GridFunction): void;
  recalculate(): void;
  calculated(): Promise<void>;
  onEvent(listener: (event: GridEvent) => void): () => void;
  /** Lets the page draw the sheet when it has changed, or keeps it from it. */
  draw(on: boolean): void;
  /** Stops listening to the spreadsheet, before it is closed. */
  dispose(): void;
}
