import type { SchemeDocument } from "../../domain/scheme/schema";
import type { DataMapping, TableMapping } from "../../workflow/data/mapping";
import { forEachTable, mapTable, mapTables } from "../../workflow/data/mapping";
import type { TableId, TableLayout } from "../../workflow/layout/column";
import { tableLayouts } from "../../workflow/layout/tables";
import type { TableReference } from "../../workflow/ports";

/** What was chosen before a search for tables: the tables then, and the mapping. */
export interface EarlierChoice {
  readonly references: readonly TableReference[];
  readonly mapping: DataMapping | null;
}

/**
 * The mapping after a search for tables: found anew, but what people chose stays where the table still stands with the
 * same headers. A table left out on purpose stays out as long as the workbook has the same tables.
 */
export function keepChoices(
  earlier: EarlierChoice,
  references: readonly TableReference[],
  scheme: SchemeDocument,
): DataMapping {
  const fresh = mapTables(scheme, references);
  const { mapping } = earlier;
  if (mapping === null) return fresh;
  const layouts = tableLayouts(scheme);
  const sameTables =
    earlier.references.length === references.length &&
    references.every((one) => earlier.references.some((other) => sameTable(one, other)));
  const kept = (id: TableId): TableMapping | null => {
    const layout = layouts[id];
    if (layout === undefined) return null;
    const chosen = mapping[id];
    if (chosen === null) return sameTables ? null : fresh[id];
    const reference = references.find((candidate) => sameTable(candidate, chosen.reference));
    return reference === undefined ? fresh[id] : withLayout(chosen, layout, reference);
  };
  return forEachTable(kept);
}

/** The chosen columns; a column that only another scheme has is found anew. */
function withLayout({ columns }: TableMapping, layout: TableLayout, reference: TableReference): TableMapping {
  const found = mapTable(layout, reference);
  const entries = Object.entries(found.columns).map(([key, index]): readonly [string, number | null] => {
    const chosen = columns[key];
    return [key, chosen === undefined ? index : chosen];
  });
  return { ...found, columns: Object.fromEntries(entries) };
}

function sameTable(one: TableReference, other: TableReference): boolean {
  return (
    one.kind === other.kind &&
    one.name === other.name &&
    one.sheet === other.sheet &&
    one.headers.join("\n") === other.headers.join("\n")
  );
}
