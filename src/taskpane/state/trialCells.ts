import type { InputCells, Inputs } from "../../domain/calculation/input";
import type { Cell } from "../../domain/values/cell";
import { showCell } from "../../domain/values/cell";
import type { TrialDraft } from "./trialDraft";
import { typedCell } from "./typedCell";

/** An entry of a list that holds anything, with its place in the form. */
export interface TrialRow {
  readonly index: number;
  readonly cells: ReadonlyMap<string, Cell>;
}

/** What was typed, as cells. */
export interface TrialCells {
  readonly single: ReadonlyMap<string, Cell>;
  readonly rows: readonly TrialRow[];
  /** The name that stands over an entry of a list (the asset class over its balance). */
  readonly header: (row: number) => string | undefined;
  /** As the calculation takes them. */
  readonly cells: InputCells<Inputs>;
}

/** Whether nothing is filled in. */
export function isUntouched({ values, rows }: TrialDraft): boolean {
  return [values, ...rows].every((entry) => Object.values(entry).every((typed) => typed.trim() === ""));
}

/**
 * The cells of a form. Entries without any content are left out; where none has any, the first stands for a blank one,
 * so that what is missing is told. An optional column that nobody filled in is left out altogether.
 */
export function trialCells({ inputs }: { readonly inputs: Inputs }, draft: TrialDraft): TrialCells {
  const names = Object.keys(inputs);
  const columns = names.filter((name) => inputs[name]?.shape !== "value");
  const single = new Map(
    names
      .filter((name) => inputs[name]?.shape === "value")
      .map((name) => [name, typedCell(draft.values[name] ?? "")] as const),
  );
  const all = draft.rows.map((entry, index): TrialRow => ({
    index,
    cells: new Map(columns.map((name) => [name, typedCell(entry[name] ?? "")])),
  }));
  const filled = all.filter(({ cells }) => [...cells.values()].some((cell) => cell !== null));
  const rows = columns.length === 0 ? [] : filled.length > 0 ? filled : all.slice(0, 1);
  const over = columns.find((name) => inputs[name]?.shape === "header");
  const listOf = (name: string): readonly Cell[] | null => {
    const list = rows.map(({ cells }) => cells.get(name) ?? null);
    return inputs[name]?.optional === true && list.every((cell) => cell === null) ? null : list;
  };
  return {
    single,
    rows,
    header: (row) => (over === undefined ? undefined : showCell(typedCell(draft.rows[row]?.[over] ?? ""))),
    cells: Object.fromEntries<Cell | readonly Cell[]>([
      ...single,
      ...columns.map((name) => [name, listOf(name)] as const),
    ]),
  };
}
