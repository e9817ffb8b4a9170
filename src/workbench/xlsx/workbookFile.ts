import type { Area } from "../grid/address";
import type { CellStyle, CellValue, ConditionalRule, ValidationRule } from "../grid/grid";

/** A cell of a file. A formula starts with "="; `ref` is the area an array formula fills, `shared` its shared formula. */
export interface FileCell {
  readonly row: number;
  readonly column: number;
  readonly style: number;
  readonly value: CellValue;
  readonly formula?: string;
  readonly array?: Area;
  readonly shared?: string;
}

/** A table of a file. */
export interface FileTable {
  readonly name: string;
  readonly area: Area;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly style: string;
}

/** A worksheet of a file. Widths and heights in pixels. */
export interface FileSheet {
  readonly name: string;
  readonly visibility: "Visible" | "Hidden" | "VeryHidden";
  readonly cells: readonly FileCell[];
  readonly columns: readonly {
    readonly first: number;
    readonly last: number;
    readonly width: number | null;
    readonly hidden: boolean;
    readonly style: number | null;
  }[];
  readonly rows: readonly { readonly row: number; readonly height: number | null; readonly hidden: boolean }[];
  readonly merges: readonly Area[];
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly gridlines: boolean;
  readonly tabColor: string;
  readonly tables: readonly FileTable[];
  readonly validations: readonly { readonly areas: readonly Area[]; readonly rule: ValidationRule }[];
  readonly conditionals: readonly { readonly areas: readonly Area[]; readonly rule: ConditionalRule }[];
  readonly protection: Readonly<Record<string, unknown>> | null;
  readonly pageLayout: Readonly<Record<string, unknown>>;
}

/** What is read from an .xlsx file. `styles` are the looks that cells refer to by index. */
export interface WorkbookFile {
  readonly sheets: readonly FileSheet[];
  readonly activeSheet: number;
  readonly styles: readonly CellStyle[];
  readonly names: readonly { readonly name: string; readonly formula: string; readonly comment: string }[];
  readonly xmlParts: readonly string[];
  /** What was in the file and was left out, for people to know. */
  readonly leftOut: readonly string[];
}
