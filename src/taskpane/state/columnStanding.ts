import type { DataMapping, TableMapping } from "../../workflow/data/mapping";
import { mappableColumns } from "../../workflow/data/mapping";
import type { Column } from "../../workflow/layout/column";

/** A column that the appraisal needs, and where it is found. */
export interface MappedColumn {
  readonly column: Column;
  /** Index of the header; null where none stands for it. */
  readonly header: number | null;
  /** True where nothing can be graded without it as things are mapped now. */
  readonly needed: boolean;
}

/**
 * The columns of a mapped table. The roster's ready-made quality and deposits are asked for only where the table that
 * would give them is left out.
 */
export function mappedColumns(mapping: TableMapping, { ratings, deposits }: DataMapping): readonly MappedColumn[] {
  const { layout, columns } = mapping;
  const own = new Set(layout.columns.map(({ key }) => key));
  const replaces: Readonly<Record<string, boolean>> = { quality: ratings === null, deposits: deposits === null };
  return mappableColumns(layout)
    .filter(({ key }) => own.has(key) || replaces[key] === true)
    .map((column) => ({
      column,
      header: columns[column.key] ?? null,
      needed: own.has(column.key) ? column.required : true,
    }));
}
