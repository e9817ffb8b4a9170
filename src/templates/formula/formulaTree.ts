import type { Cells } from "../../domain/values/cell";

/** A formula taken apart. */
export type FormulaNode =
  | { readonly kind: "constant"; readonly cells: Cells }
  /** Columns of a table, from one header to another; its header cells instead of its data where asked for. */
  | {
      readonly kind: "columns";
      readonly table: string;
      readonly from: string;
      readonly to: string;
      readonly headers: boolean;
    }
  /** All that the formula in a cell spills. */
  | { readonly kind: "spill"; readonly address: string }
  | { readonly kind: "name"; readonly name: string }
  /** An argument that was left out is null. */
  | { readonly kind: "call"; readonly name: string; readonly given: readonly (FormulaNode | null)[] }
  | { readonly kind: "binary"; readonly operator: string; readonly left: FormulaNode; readonly right: FormulaNode };
