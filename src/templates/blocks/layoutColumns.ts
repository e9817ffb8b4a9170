import type { Column, TableLayout } from "../../workflow/layout/column";
import type { Choices, InputColumn } from "../books/blockDefinition";

/**
 * The columns of a table of the wizard as input columns of a book, so that both have the same headers. `choices` says by
 * key where the names of a drop-down stand; a column left out there lists its names itself.
 */
export function layoutColumns(
  { columns }: TableLayout,
  choices: Readonly<Record<string, Choices>> = {},
): readonly InputColumn[] {
  return columns.map((column) => inputColumn(column, choices[column.key] ?? column.choices));
}

function inputColumn(
  { key, label, unit, kind, help, limits, words }: Column,
  choices: Choices | undefined,
): InputColumn {
  return {
    kind: "input",
    key,
    label: label.zh,
    as: kind,
    unit,
    help: help.zh,
    ...(limits === undefined ? {} : { limits }),
    ...(words === undefined ? {} : { words }),
    ...(choices === undefined ? {} : { choices }),
  };
}
