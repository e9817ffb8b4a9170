import { intersection, sheetColumns, sheetRows } from "../grid/address";
import { argumentHandle, clientObject } from "./clientObject";
import { Handle } from "./handle";
import type { HostState } from "./hostState";
import { OfficeError } from "./officeError";
import { changeMethods } from "./rangeChanges";
import { assertReadable, valueType, writeCellsByTurns, writeNumberFormats } from "./rangeCells";
import { rangeFormat } from "./rangeFormat";
import { bounding, derived, offset, rangeArgument, resized, shared, usedPart } from "./rangePaths";
import { conditionalFormats, dataValidation } from "./rangeRules";
import { readByTurns } from "./rowTurns";
import type { Session } from "./session";
import { fullAddress, isUnbounded } from "./targets";
import type { RangeTarget } from "./targets";
import { tableScope } from "./tables";
import { worksheetOf } from "./worksheet";

/** A Range for a handle that is already made. */
export function rangeOf(handle: Handle<RangeTarget>, context: object): Excel.Range {
  const { session } = handle;
  const { host } = session;
  const { grid } = host;
  const make = (change: (target: RangeTarget, host: HostState) => RangeTarget | null) =>
    rangeOf(derived(handle, change), context);
  const required = (found: RangeTarget | null): RangeTarget => {
    if (!found) throw new OfficeError("ItemNotFound", undefined, "Range");
    return found;
  };
  /** What Excel reports for whole rows and columns instead of a million cells. */
  const cells =
    <Value>(read: (target: RangeTarget) => Value[][]) =>
    (target: RangeTarget): Value[][] | Promise<Value[][]> => {
      assertReadable(target.area);
      if (isUnbounded(target.area)) return null as unknown as Value[][];
      return readByTurns(target.area, (area) => read({ ...target, area }));
    };
  const withOther = (argument: Excel.Range | string, join: (a: RangeTarget, b: RangeTarget) => RangeTarget | null) => {
    const other = rangeArgument(session, () => handle.use().sheetId, argument);
    return make((target) => join(target, other()));
  };
  const column = (index: number) =>
    make(({ sheetId, area }) => {
      if (index < 0 || index >= area.columns) throw new OfficeError("InvalidArgument", undefined, "Range.getColumn");
      return { sheetId, area: { ...area, column: area.column + index, columns: 1 } };
    });
  const row = (index: number) =>
    make(({ sheetId, area }) => {
      if (index < 0 || index >= area.rows) throw new OfficeError("InvalidArgument", undefined, "Range.getRow");
      return { sheetId, area: { ...area, row: area.row + index, rows: 1 } };
    });
  const spillOf = ({ sheetId, area }: RangeTarget): RangeTarget | null => {
    const found = grid.spill(sheetId, area.row, area.column);
    return found && { sheetId, area: found };
  };
  const parentOf = ({ sheetId, area }: RangeTarget): RangeTarget | null => {
    const found = grid.spillParent(sheetId, area.row, area.column);
    return found && { sheetId, area: found };
  };

  return clientObject<Excel.Range, RangeTarget>(handle, context, {
    type: "Range",
    calculated: true,
    scalars: {
      address: { get: (target) => fullAddress(host, target) },
      addressLocal: { get: (target) => fullAddress(host, target) },
      rowIndex: { get: ({ area }) => area.row },
      columnIndex: { get: ({ area }) => area.column },
      rowCount: { get: ({ area }) => area.rows },
      columnCount: { get: ({ area }) => area.columns },
      cellCount: { get: ({ area }) => (area.rows * area.columns > 2 ** 31 - 1 ? -1 : area.rows * area.columns) },
      isEntireColumn: { get: ({ area }) => area.rows === sheetRows },
      isEntireRow: { get: ({ area }) => area.columns === sheetColumns },
      values: {
        get: cells(({ sheetId, area }) => grid.values(sheetId, area)),
        set: (target, value) => writeCellsByTurns(host, target, value, "values"),
      },
      formulas: {
        get: cells(({ sheetId, area }) => grid.formulas(sheetId, area)),
        set: (target, value) => writeCellsByTurns(host, target, value, "formulas"),
      },
      text: { get: cells(({ sheetId, area }) => grid.texts(sheetId, area)) },
      valueTypes: { get: cells(({ sheetId, area }) => grid.values(sheetId, area).map((line) => line.map(valueType))) },
      numberFormat: {
        get: cells(({ sheetId, area }) => grid.numberFormats(sheetId, area)),
        set: (target, value) => writeNumberFormats(host, target, value),
      },
      hasSpill: { get: (target) => spillOf(target) !== null },
      hidden: { get: () => false },
    },
    links: {
      format: () => rangeFormat(handle, context),
      worksheet: () =>
        worksheetOf(
          new Handle(session, "Worksheet", () => {
            const target = handle.orNull();
            return target && { sheetId: target.sheetId };
          }),
          context,
        ),
      dataValidation: () => dataValidation(handle, context),
      conditionalFormats: () => conditionalFormats(handle, context),
    },
    methods: {
      ...changeMethods(handle, make),
      getCell: (rows: number, columns: number) =>
        make(({ sheetId, area }) => offset({ sheetId, area: { ...area, rows: 1, columns: 1 } }, rows, columns)),
      getResizedRange: (rows: number, columns: number) =>
        make((target) => resized(target, target.area.rows + rows, target.area.columns + columns)),
      getAbsoluteResizedRange: (rows: number, columns: number) => make((target) => resized(target, rows, columns)),
      getOffsetRange: (rows: number, columns: number) => make((target) => offset(target, rows, columns)),
      getRow: row,
      getColumn: column,
      getLastRow: () =>
        make(({ sheetId, area }) => ({ sheetId, area: { ...area, row: area.row + area.rows - 1, rows: 1 } })),
      getLastColumn: () =>
        make(({ sheetId, area }) => ({
          sheetId,
          area: { ...area, column: area.column + area.columns - 1, columns: 1 },
        })),
      getLastCell: () =>
        make(({ sheetId, area }) => ({
          sheetId,
          area: { row: area.row + area.rows - 1, column: area.column + area.columns - 1, rows: 1, columns: 1 },
        })),
      getRowsBelow: (count = 1) =>
        make(({ sheetId, area }) => offset({ sheetId, area: { ...area, rows: count } }, area.rows, 0)),
      getRowsAbove: (count = 1) =>
        make(({ sheetId, area }) => offset({ sheetId, area: { ...area, rows: count } }, -count, 0)),
      getColumnsAfter: (count = 1) =>
        make(({ sheetId, area }) => offset({ sheetId, area: { ...area, columns: count } }, 0, area.columns)),
      getEntireRow: () =>
        make(({ sheetId, area }) => ({ sheetId, area: { ...area, column: 0, columns: sheetColumns } })),
      getEntireColumn: () => make(({ sheetId, area }) => ({ sheetId, area: { ...area, row: 0, rows: sheetRows } })),
      getUsedRange: (valuesOnly = false) =>
        make((target) => usedPart(host, target, valuesOnly) ?? resized(target, 1, 1)),
      getUsedRangeOrNullObject: (valuesOnly = false) => make((target) => usedPart(host, target, valuesOnly)),
      getIntersection: (other: Excel.Range | string) => withOther(other, (a, b) => required(shared(a, b))),
      getIntersectionOrNullObject: (other: Excel.Range | string) => withOther(other, shared),
      getBoundingRect: (other: Excel.Range | string) => withOther(other, bounding),
      getSpillingToRange: () => make((target) => required(spillOf(target))),
      getSpillingToRangeOrNullObject: () => make(spillOf),
      getSpillParent: () => make((target) => required(parentOf(target))),
      getSpillParentOrNullObject: () => make(parentOf),
      getMergedAreasOrNullObject: () => mergedAreas(handle, context),
      getTables: () =>
        scopedTables(session, context, (table) => {
          const target = handle.use();
          return table.sheetId === target.sheetId && intersection(table.area, target.area) !== null;
        }),
    },
  });
}

/** The tables that a range touches; Excel gives them as a collection of their own kind, with fewer members. */
function scopedTables(...scope: Parameters<typeof tableScope>): Excel.TableScopedCollection {
  const collection: unknown = tableScope(...scope);
  return collection as Excel.TableScopedCollection;
}

function mergedAreas(handle: Handle<RangeTarget>, context: object): Excel.RangeAreas {
  const { host } = handle.session;
  const found = new Handle<readonly RangeTarget[]>(handle.session, "RangeAreas", () => {
    const { sheetId, area } = handle.use();
    const merges = host.grid.merges(sheetId).filter((merge) => intersection(merge, area));
    return merges.length > 0 ? merges.map((merge) => ({ sheetId, area: merge })) : null;
  });
  return clientObject<Excel.RangeAreas, readonly RangeTarget[]>(found, context, {
    type: "RangeAreas",
    scalars: {
      address: { get: (targets) => targets.map((target) => fullAddress(host, target)).join(",") },
      areaCount: { get: (targets) => targets.length },
      cellCount: { get: (targets) => targets.reduce((sum, { area }) => sum + area.rows * area.columns, 0) },
    },
    links: {
      areas: () =>
        clientObject<Excel.RangeCollection, readonly RangeTarget[]>(found, context, {
          type: "RangeCollection",
          items: (targets) => targets.map((target) => resolvedRange(handle.session, context, target)),
        }),
    },
  });
}

/** A Range whose place is known already, as the items of a collection are. */
export function resolvedRange(session: Session, context: object, target: RangeTarget): Excel.Range {
  return rangeOf(new Handle(session, "Range", () => target, target), context);
}

/** A Range that is looked up when the batch is sent; null makes it a null object. */
export function queuedRange(session: Session, context: object, resolve: () => RangeTarget | null): Excel.Range {
  return rangeOf(new Handle(session, "Range", resolve), context);
}

/** The place of a Range handed over as an argument, read when the batch is sent. */
export function rangeTargetOf(session: Session, range: Excel.Range): () => RangeTarget {
  const handle = argumentHandle<RangeTarget>(range, session, "Range");
  return () => handle.use();
}
