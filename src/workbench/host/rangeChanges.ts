import { sheetColumns, sheetRows } from "../grid/address";
import type { Area } from "../grid/address";
import type { CellContent } from "../grid/grid";
import { copyCells } from "./copyCells";
import type { Handle } from "./handle";
import type { HostState } from "./hostState";
import { OfficeError } from "./officeError";
import { rangeArgument } from "./rangePaths";
import { changeByTurns } from "./rowTurns";
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

function clear(host: HostState, target: RangeTarget, applyTo: string): void | Promise<void> {
  const area = touched(host, target);
  if (!area) return;
  const { sheetId } = target;
  const [contents, formats] = [["All", "Contents"].includes(applyTo), ["All", "Formats"].includes(applyTo)];
  if (contents || applyTo === "RemoveHyperlinks") assertUnlocked(host, { sheetId, area });
  else if (!formats && applyTo !== "Hyperlinks") throw new OfficeError("InvalidArgument", undefined, "Range.clear");
  if (formats) {
    assertAllowed(host, sheetId, "allowFormatCells");
    host.grid.clearConditionalFormats(sheetId, area);
  }
  if (applyTo === "All") host.grid.setValidation(sheetId, area, null);
  return changeByTurns(area, (part) => {
    if (contents && formats) host.grid.clear(sheetId, part);
    else if (contents) host.grid.write(sheetId, part, blanks(part));
    else if (formats) host.grid.clearStyle(sheetId, part);
  });
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
      handle.act((target) => copyCells(host, from(), target, copyType ?? "All"));
    },
  };
}
