import type { Area } from "../grid/address";
import { contentOf, isErrorText } from "../grid/cellText";
import type { CellContent, CellValue } from "../grid/grid";
import { enumMember, excelEnums } from "./excelEnums";
import type { HostState } from "./hostState";
import { OfficeError } from "./officeError";
import { changeByTurns, LOOKS_A_TURN } from "./rowTurns";
import { assertUnlocked, isUnbounded } from "./targets";
import type { RangeTarget } from "./targets";

/** Cells beyond which Excel refuses to hand a range over. */
const cellLimit = 5_000_000;

/** Refuses a range that is too large to read. */
export function assertReadable(area: Area): void {
  if (!isUnbounded(area) && area.rows * area.columns > cellLimit) {
    throw new OfficeError("ResponsePayloadSizeLimitExceeded", undefined, "Range.values");
  }
}

/** A grid of cells of the range's size from what was assigned: an array of that size, or one value for every cell. */
export function fittingArray(area: Area, input: unknown, member: string): unknown[][] {
  if (isUnbounded(area)) throw new OfficeError("InvalidArgument", undefined, `Range.${member}`);
  if (!Array.isArray(input)) {
    return Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => input));
  }
  const rows = input as unknown[];
  const fits = rows.length === area.rows && rows.every((row) => Array.isArray(row) && row.length === area.columns);
  if (fits) return rows as unknown[][];
  throw new OfficeError(
    "InvalidArgument",
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    `Range.${member}`,
  );
}

/** Writes values or formulas as Excel does: whole array or nothing. */
export function writeCells(host: HostState, target: RangeTarget, input: unknown, member: string): void {
  const rows = fittingArray(target.area, input, member);
  assertUnlocked(host, target);
  const formats = host.grid.numberFormats(target.sheetId, target.area);
  const cells = rows.map((row, r) => row.map((one, c): CellContent => contentOf(one, formats[r]?.[c] ?? "General")));
  refuseBrokenFormulas(cells);
  host.grid.write(target.sheetId, target.area, cells);
}

/** Writes values or formulas over a whole range; many of them some rows at a time, between which the page draws. */
export function writeCellsByTurns(
  host: HostState,
  target: RangeTarget,
  input: unknown,
  member: string,
): void | Promise<void> {
  const rows = fittingArray(target.area, input, member);
  assertUnlocked(host, target);
  return changeByTurns(target.area, (area, first) => {
    writeCells(host, { ...target, area }, rows.slice(first, first + area.rows), member);
  });
}

function refuseBrokenFormulas(cells: readonly (readonly CellContent[])[]): void {
  for (const cell of cells.flat()) {
    if (cell.kind !== "formula") continue;
    const bare = cell.formula.replace(/"(?:[^"]|"")*"/g, "0").replace(/'(?:[^']|'')*'/g, "");
    const open = bare.split("(").length;
    if (open !== bare.split(")").length || bare.includes('"') || /[-+*/,^&=]$/.test(bare.trim())) {
      throw new OfficeError("InvalidArgument", undefined, "Range.formulas");
    }
  }
}

/** Sets number formats, one for each cell or one for all. */
export function writeNumberFormats(
  host: HostState,
  { sheetId, area }: RangeTarget,
  input: unknown,
): void | Promise<void> {
  if (typeof input === "string" && !isUnbounded(area)) {
    const format = (part: Area): void => host.grid.setStyle(sheetId, part, { numberFormat: input });
    return changeByTurns(area, format, LOOKS_A_TURN);
  }
  const formats = fittingArray(area, input, "numberFormat");
  return changeByTurns(area, (part, first) => {
    const styles = formats
      .slice(first, first + part.rows)
      .map((row) => row.map((one) => (typeof one === "string" ? { numberFormat: one } : {})));
    host.grid.setStyles(sheetId, part, styles);
  });
}

/** The type of a cell's value, as `Range.valueTypes` names it. */
export function valueType(value: CellValue): Excel.RangeValueType {
  const name =
    value === ""
      ? "Empty"
      : isErrorText(value)
        ? "Error"
        : typeof value === "number"
          ? "Double"
          : typeof value === "boolean"
            ? "Boolean"
            : "String";
  return enumMember(excelEnums.RangeValueType, name);
}

/** The one value all share, or null when they differ, as Excel reports a format of many cells. */
export function shared<Value>(values: readonly Value[]): Value | null {
  const [first] = values;
  return first !== undefined && values.every((value) => value === first) ? first : null;
}
