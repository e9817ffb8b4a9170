import { sheetColumns, sheetRows } from "../grid/address";
import type { Area } from "../grid/address";
import type { CellContent } from "../grid/grid";
import { contentOf } from "../grid/cellText";
import type { Handle } from "./handle";
import type { HostState } from "./hostState";
import { OfficeError } from "./officeError";
import { movedFormula } from "../../files/xlsx/movedFormula";
import { rangeArgument } from "./rangePaths";
import { assertAllowed, assertUnlocked, isUnbounded } from "./targets";
import type { RangeTarget } from "./targets";

type ChangeMethods = Partial<
  Pick<Excel.Range, "select" | "clear" | "delete" | "insert" | "merge" | "unmerge" | "copyFrom" | "calculate">
>;

/** The part of an area that is worth touching: whole rows and columns only as far as the sheet is used. */
function touched(host: HostState, { sheetId, area }: RangeTarget): Area | null {
  if (!isUnbounded(area)) return area;
  const used = host.grid.usedArea(sheetId, false);
  if (!used) return null;
  const rows = Math.min(area.row + area.rows, used.row + used.rows) - area.row;
  const columns = Math.min(area.column + area.columns, used.column + used.columns) - area.column;
  return rows > 0 && columns > 0 ? { ...area, rows, columns } : null;
}

function blanks(area: Area): CellContent[][] {
  return Array.from({ length: area.rows }, () =>
    Array.from({ length: area.columns }, () => ({ kind: "blank" as const })),
  );
}

function clear(host: HostState, target: RangeTarget, applyTo: string): void {
  const area = touched(host, target);
  if (!area) return;
  const { sheetId } = target;
  if (["All", "Contents", "RemoveHyperlinks"].includes(applyTo)) {
    assertUnlocked(host, { sheetId, area });
    if (applyTo !== "RemoveHyperlinks") host.grid.write(sheetId, area, blanks(area));
  } else if (applyTo !== "Formats" && applyTo !== "Hyperlinks") {
    throw new OfficeError("InvalidArgument", undefined, "Range.clear");
  }
  if (applyTo === "All" || applyTo === "Formats") {
    assertAllowed(host, sheetId, "allowFormatCells");
    host.grid.clearStyle(sheetId, area);
    host.grid.clearConditionalFormats(sheetId, area);
    if (applyTo === "All") host.grid.setValidation(sheetId, area, null);
  }
}

function assertShiftAllowed(host: HostState, { sheetId, area }: RangeTarget, kind: "insert" | "delete"): void {
  const verb = kind === "insert" ? "Insert" : "Delete";
  const part = area.columns === sheetColumns ? "Rows" : area.rows === sheetRows ? "Columns" : null;
  if (!part) {
    if (host.parts.protections.has(sheetId)) throw new OfficeError("AccessDenied", undefined, `Range.${kind}`);
    return;
  }
  assertAllowed(host, sheetId, `allow${verb}${part}`);
}

function copy(host: HostState, source: RangeTarget, target: RangeTarget, copyType: string): void {
  const from = source.area;
  const [downs, acrosses] = [
    Math.max(1, Math.floor(target.area.rows / from.rows)),
    Math.max(1, Math.floor(target.area.columns / from.columns)),
  ];
  const area = { ...target.area, rows: from.rows * downs, columns: from.columns * acrosses };
  assertUnlocked(host, { sheetId: target.sheetId, area });
  const formulas = host.grid.formulas(source.sheetId, from);
  const values = host.grid.values(source.sheetId, from);
  const cells = Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (__, c): CellContent => {
      const [sr, sc] = [r % from.rows, c % from.columns];
      const formula = formulas[sr]?.[sc];
      // A text that begins with "=" reads the same as value and as formula; a formula's value does not.
      const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== values[sr]?.[sc];
      if (copyType !== "Values" && isFormula) {
        const [down, right] = [area.row + r - from.row - sr, area.column + c - from.column - sc];
        return { kind: "formula", formula: movedFormula(formula, down, right) };
      }
      const value = values[sr]?.[sc] ?? "";
      return typeof value === "string" && value !== "" ? { kind: "text", text: value } : contentOf(value, "General");
    }),
  );
  if (copyType !== "Formats") host.grid.write(target.sheetId, area, cells);
  if (copyType !== "All" && copyType !== "Formats") return;
  const styles = Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (__, c) =>
      host.grid.style(source.sheetId, from.row + (r % from.rows), from.column + (c % from.columns)),
    ),
  );
  host.grid.setStyles(target.sheetId, area, styles);
}

/** The methods of a Range that change the workbook. */
export function changeMethods(
  handle: Handle<RangeTarget>,
  again: (change: (target: RangeTarget) => RangeTarget) => Excel.Range,
): ChangeMethods {
  const { session } = handle;
  const { host } = session;
  const { grid } = host;
  return {
    select: () => handle.act(({ sheetId, area }) => grid.select(sheetId, area)),
    clear: (applyTo?: string) => handle.act((target) => clear(host, target, applyTo ?? "All")),
    calculate: () => handle.act(() => grid.recalculate()),
    merge: (across = false) =>
      handle.act(({ sheetId, area }) => {
        assertAllowed(host, sheetId, "allowFormatCells");
        const strips = Array.from({ length: area.rows }, (_, r) => ({ ...area, row: area.row + r, rows: 1 }));
        for (const one of across ? strips : [area]) grid.merge(sheetId, one);
      }),
    unmerge: () => handle.act(({ sheetId, area }) => grid.unmerge(sheetId, area)),
    delete: (shift: string) =>
      handle.act(async (target) => {
        assertShiftAllowed(host, target, "delete");
        await grid.deleteCells(target.sheetId, target.area, shift === "Left" ? "left" : "up");
      }),
    insert: (shift: string) => {
      handle.act(async (target) => {
        assertShiftAllowed(host, target, "insert");
        await grid.insertCells(target.sheetId, target.area, shift === "Right" ? "right" : "down");
      });
      return again((target) => target);
    },
    copyFrom: (source: Excel.Range | Excel.RangeAreas | string, copyType?: string) => {
      const from = rangeArgument(session, () => handle.use().sheetId, source as Excel.Range | string);
      handle.act((target) => copy(host, from(), target, copyType ?? "All"));
    },
  };
}
