import { movedFormula } from "../../files/xlsx/movedFormula";
import { intersection } from "../grid/address";
import type { Area } from "../grid/address";
import { contentOf } from "../grid/cellText";
import type { CellContent, CellValue } from "../grid/grid";
import type { HostState } from "./hostState";
import { changeByTurns } from "./rowTurns";
import { assertUnlocked } from "./targets";
import type { RangeTarget } from "./targets";

/** Copies a range over another as `Range.copyFrom` does: as often as it fits there, formulas with their references moved. */
export function copyCells(
  host: HostState,
  source: RangeTarget,
  target: RangeTarget,
  copyType: string,
): void | Promise<void> {
  const { area: from } = source;
  const downs = Math.max(1, Math.floor(target.area.rows / from.rows));
  const acrosses = Math.max(1, Math.floor(target.area.columns / from.columns));
  const area = { ...target.area, rows: from.rows * downs, columns: from.columns * acrosses };
  const to = { sheetId: target.sheetId, area };
  assertUnlocked(host, to);
  const formulas = host.grid.holdsFormulas(source.sheetId, from);
  const overlap = source.sheetId === to.sheetId ? intersection(from, area) : null;
  const once = downs === 1 && acrosses === 1;
  // Values over themselves; of a formula, they are what it gave.
  if (once && !formulas && overlap?.row === from.row && overlap.column === from.column && isSameSize(overlap, from)) {
    return;
  }
  if (once && !formulas && overlap === null) return copyPlain(host, source, to, copyType);
  copyAtOnce(host, source, to, copyType);
}

function isSameSize(one: Area, other: Area): boolean {
  return one.rows === other.rows && one.columns === other.columns;
}

/** Cells without formulas to another place; many of them some rows at a time, between which the page has its turn. */
function copyPlain({ grid }: HostState, source: RangeTarget, to: RangeTarget, copyType: string): void | Promise<void> {
  return changeByTurns(to.area, (part, first) => {
    const from = { ...source.area, row: source.area.row + first, rows: part.rows };
    if (copiesLook(copyType)) grid.copyStyles(source.sheetId, from, to.sheetId, part);
    if (copyType === "Formats") return;
    const cells = grid.values(source.sheetId, from).map((row) => row.map(valueContent));
    grid.write(to.sheetId, part, cells);
  });
}

function copyAtOnce({ grid }: HostState, source: RangeTarget, { sheetId, area }: RangeTarget, copyType: string): void {
  const { area: from } = source;
  const formulas = grid.formulas(source.sheetId, from);
  const values = grid.values(source.sheetId, from);
  const cells = Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (__, c): CellContent => {
      const [sr, sc] = [r % from.rows, c % from.columns];
      const formula = formulas[sr]?.[sc];
      // A text that begins with "=" reads the same as value and as formula; a formula's value does not.
      const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== values[sr]?.[sc];
      if (copyType === "Values" || !isFormula) return valueContent(values[sr]?.[sc] ?? "");
      const [down, right] = [area.row + r - from.row - sr, area.column + c - from.column - sc];
      return { kind: "formula", formula: movedFormula(formula, down, right) };
    }),
  );
  if (copyType !== "Formats") grid.write(sheetId, area, cells);
  if (!copiesLook(copyType)) return;
  const styles = Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (__, c) =>
      grid.style(source.sheetId, from.row + (r % from.rows), from.column + (c % from.columns)),
    ),
  );
  grid.setStyles(sheetId, area, styles);
}

function copiesLook(copyType: string): boolean {
  return copyType === "All" || copyType === "Formats";
}

function valueContent(value: CellValue): CellContent {
  return typeof value === "string" && value !== "" ? { kind: "text", text: value } : contentOf(value, "General");
}
