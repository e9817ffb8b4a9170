import type { CellValue, Worksheet } from "exceljs";
import type { Cell } from "../../domain/values/cell";
import type { Choices, Computation, Mark, TableBlock } from "../books/blockDefinition";
import type { BookValues } from "./bookValues";
import type { NamedThing } from "./bookNames";
import { columnPlace, tableOf, tableRows } from "./bookNames";
import type { ThingPlace } from "./bookPlaces";
import { fillReferences, quoted } from "./fillReferences";
import { columnLetters } from "../../workflow/data/located";
import { columnNumber, cellValue } from "../sheets/sheetCells";
import type { SchemePlaces } from "../sheets/schemeSheet";

/** What the blocks of a sheet are written with. */
export interface BlockWriter {
  readonly sheet: Worksheet;
  readonly values: BookValues;
  readonly places: ReadonlyMap<NamedThing, ThingPlace>;
  readonly scheme: SchemePlaces;
}

/** A formula with its cached value in the form of the file writer. */
export function formulaValue(
  writer: BlockWriter,
  computation: Pick<Computation, "formula" | "array">,
  result: Cell,
  at: { readonly address: string; readonly table: TableBlock | null; readonly merged?: boolean },
): CellValue {
  const formula = filled(writer, computation.formula, at.table).replace(/^=/, "");
  const spills = isDynamic(computation);
  if (at.merged !== true && spills)
    // A dynamic formula of one cell: without this, Excel would show its functions as =@KPI.… and read ranges as one cell.
    return { formula, result: cellValue(result), shareType: "array", ref: at.address } as CellValue;
  if (spills && /IF\(ISBLANK\([^,]*\[(?!\[#This Row\])/.test(formula))
    throw new Error(`A formula over a whole column cannot stand in merged cells: ${formula}`);
  return { formula, result: cellValue(result) } as CellValue;
}

/** Whether a formula is kept as one that calculates with whole arrays. */
export function isDynamic({ formula, array = false }: Pick<Computation, "formula" | "array">): boolean {
  return array || /\bKPI\./.test(formula);
}

/** A formula text with its references written out for this sheet. */
export function filled({ sheet, values, places }: BlockWriter, formula: string, table: TableBlock | null): string {
  return fillReferences(formula, { sheet: sheet.name, table, things: values.things, places });
}

/** Conditions with {cell} and {row.key} as relative addresses of the first row that they are for. */
export function filledMarks(
  writer: BlockWriter,
  marks: readonly Mark[],
  first: { readonly row: number; readonly column: number },
  table: { readonly block: TableBlock; readonly column: number } | null,
): readonly Mark[] {
  const own = `${columnLetters(first.column)}${String(first.row)}`;
  return marks.map(({ when, as }) => ({
    as,
    when: filled(
      writer,
      when.replace(/\{cell\}/g, own).replace(/\{row\.([A-Za-z0-9]+)\}/g, (_whole, key: string) => {
        if (table === null) throw new Error(`Only marks of a table have a row: ${when}`);
        return `$${columnLetters(table.column + columnPlace(table.block, key))}${String(first.row)}`;
      }),
      null,
    ).replace(/^=/, ""),
  }));
}

/** What a list of choices is made of in the file: a range, or the names themselves. */
export function choiceList(writer: BlockWriter, choices: Choices): string {
  if ("scheme" in choices) return schemeColumn(writer.scheme, choices.scheme, choices.column ?? 1);
  if ("column" in choices) return bookColumn(writer, choices.column);
  const list = choices.join(",");
  if (list.length > 250 || choices.some((choice) => choice.includes(",")))
    throw new Error(`Too many names for a list in a cell; refer to a table: ${list.slice(0, 60)}`);
  return `"${list}"`;
}

function schemeColumn({ firstColumns }: SchemePlaces, table: string, column: number): string {
  const range = firstColumns[table];
  if (range === undefined) throw new Error(`方案参数 shows no table ${table}`);
  return range.replace(
    /\$([A-Z]+)\$/g,
    (_whole, letters: string) => `$${columnLetters(columnNumber(letters) + column - 1)}$`,
  );
}

function bookColumn({ values, places }: BlockWriter, reference: string): string {
  const [id = "", key = ""] = reference.split(".");
  const table = tableOf(values.things, id);
  const place = places.get(table);
  const [, letters = "", row = ""] = /^\$([A-Z]+)\$(\d+)$/.exec(place?.address ?? "") ?? [];
  const column = `$${columnLetters(columnNumber(letters) + columnPlace(table, key))}`;
  const first = Number(row) + 1;
  return `${quoted(place?.sheet ?? "")}!${column}$${String(first)}:${column}$${String(first + tableRows(table) - 1)}`;
}
