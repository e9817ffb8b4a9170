import type { Cell } from "../../domain/values/cell";
import type { CellSpec, Computation, ComputedCell, EntryCell, GapCell, LabelCell } from "../books/blockDefinition";

/** What a cell may have besides its content. */
type Options = Pick<LabelCell, "span" | "lines">;

/** The name of what stands beside it. */
export function label(words: string, options: Options = {}): LabelCell {
  return { kind: "label", look: "label", words, ...options };
}

/** The header over a column of cells. */
export function header(words: string, options: Options = {}): LabelCell {
  return { kind: "label", look: "header", words, ...options };
}

/** The header over a column of cells that are not filled in. */
export function computedHeader(words: string, options: Options = {}): LabelCell {
  return { kind: "label", look: "computedHeader", words, ...options };
}

/** The heading of a part of a sheet. */
export function heading(words: string, span?: number): LabelCell {
  return { kind: "label", look: "heading", words, ...(span === undefined ? {} : { span }) };
}

/** A paragraph over several columns, as high as its words need. */
export function prose(words: string, span: number, lines?: number): LabelCell {
  return { kind: "label", look: "prose", words, span, ...(lines === undefined ? {} : { lines }) };
}

/** Plain words, without lines around them: a signature line, a remark. */
export function plain(words: string, span?: number): LabelCell {
  return { kind: "label", look: "plain", words, ...(span === undefined ? {} : { span }) };
}

/** A cell that people fill in. */
export function entry(id: string, value: Cell, rule: Omit<EntryCell, "kind" | "id" | "value">): EntryCell {
  return { kind: "entry", id, value, ...rule };
}

/** A cell that a formula fills; `id` where other formulas speak of it. */
export function computed(
  computation: Computation,
  options: Pick<ComputedCell, "id" | "span" | "lines" | "marks" | "unit" | "as"> = {},
): ComputedCell {
  return { kind: "computed", ...computation, ...options };
}

/** Columns left as they are. */
export function gap(span = 1): GapCell {
  return { kind: "gap", span };
}

/** A row without anything in it. */
export const blankRow: readonly CellSpec[] = [gap()];
