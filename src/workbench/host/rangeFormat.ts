import { sheetColumns, sheetRows } from "../grid/address";
import type { Area } from "../grid/address";
import type { CellStyle } from "../grid/grid";
import { clientObject } from "./clientObject";
import { excelColor } from "./excelColor";
import type { Scalar } from "./clientObject";
import type { Handle } from "./handle";
import { rangeBorders } from "./rangeBorders";
import { shared } from "./rangeCells";
import { changeByTurns, LOOKS_A_TURN } from "./rowTurns";
import { assertAllowed, isUnbounded, sheetInfo } from "./targets";
import type { RangeTarget } from "./targets";

const pixelsPerPoint = 4 / 3;
/** The cells whose look is read: for whole columns and rows the first cell speaks for all. */
function sample(area: Area): Area {
  return { ...area, rows: Math.min(area.rows, 200), columns: Math.min(area.columns, 50) };
}

/** The look of a range: `Range.format`. */
export function rangeFormat(handle: Handle<RangeTarget>, context: object): Excel.RangeFormat {
  const { grid } = handle.session.host;
  const host = handle.session.host;

  const styles = ({ sheetId, area }: RangeTarget): CellStyle[] => {
    const { row, column, rows, columns } = isUnbounded(area) ? { ...area, rows: 1, columns: 1 } : sample(area);
    return Array.from({ length: rows * columns }, (_, index) =>
      grid.style(sheetId, row + Math.floor(index / columns), column + (index % columns)),
    );
  };
  /** Whole columns and rows are set as far as the sheet is used, and a little beyond. */
  const reachable = ({ sheetId, area }: RangeTarget): Area => {
    if (!isUnbounded(area)) return area;
    const used = grid.usedArea(sheetId, false);
    const [rows, columns] = [
      Math.max(200, (used?.row ?? 0) + (used?.rows ?? 0)),
      Math.max(30, (used?.column ?? 0) + (used?.columns ?? 0)),
    ];
    return { ...area, rows: Math.min(area.rows, rows), columns: Math.min(area.columns, columns) };
  };
  const put = (target: RangeTarget, style: CellStyle) => {
    assertAllowed(host, target.sheetId, "allowFormatCells");
    return changeByTurns(reachable(target), (part) => grid.setStyle(target.sheetId, part, style), LOOKS_A_TURN);
  };
  const field = <Value>(
    read: (style: CellStyle) => Value,
    style: (value: unknown) => CellStyle,
  ): Scalar<NonNullable<Value>, RangeTarget> => ({
    get: (target) => shared(styles(target).map(read)) as NonNullable<Value>,
    set: (target, value) => put(target, style(value)),
  });

  const fill = (): Excel.RangeFill =>
    clientObject<Excel.RangeFill, RangeTarget>(handle, context, {
      type: "RangeFill",
      scalars: {
        color: field(
          (one) => one.fill ?? "#FFFFFF",
          (value) => ({ fill: value === "" ? null : excelColor(value) }),
        ),
      },
      methods: { clear: () => handle.act((target) => put(target, { fill: null })) },
    });

  const font = (): Excel.RangeFont =>
    clientObject<Excel.RangeFont, RangeTarget>(handle, context, {
      type: "RangeFont",
      scalars: {
        bold: field(
          (one) => one.bold ?? false,
          (value) => ({ bold: value === true }),
        ),
        italic: field(
          (one) => one.italic ?? false,
          (value) => ({ italic: value === true }),
        ),
        strikethrough: field(
          (one) => one.strikethrough ?? false,
          (value) => ({ strikethrough: value === true }),
        ),
        color: field(
          (one) => one.fontColor ?? "#000000",
          (value) => ({ fontColor: excelColor(value) }),
        ),
        name: field(
          (one) => one.fontName ?? "",
          (value) => ({ fontName: String(value) }),
        ),
        size: field(
          (one) => one.fontSize ?? 11,
          (value) => ({ fontSize: Number(value) }),
        ),
        underline: field(
          (one) => (one.underline ? "Single" : "None"),
          (value) => ({ underline: value !== "None" }),
        ),
      },
    });

  const protection = (): Excel.FormatProtection =>
    clientObject<Excel.FormatProtection, RangeTarget>(handle, context, {
      type: "FormatProtection",
      scalars: {
        locked: field(
          (one) => one.locked ?? true,
          (value) => ({ locked: value === true }),
        ),
        formulaHidden: field(
          (one) => one.formulaHidden ?? false,
          (value) => ({ formulaHidden: value === true }),
        ),
      },
    });

  const sized = (target: RangeTarget, part: "columns" | "rows", pixels: number): void => {
    assertAllowed(host, target.sheetId, part === "columns" ? "allowFormatColumns" : "allowFormatRows");
    const { row, column, rows, columns } = target.area;
    const bounded = part === "columns" ? columns < sheetColumns : rows < sheetRows;
    const area = bounded ? target.area : reachable(target);
    if (part === "columns") grid.setColumnWidth(target.sheetId, column, area.columns, pixels);
    else grid.setRowHeight(target.sheetId, row, area.rows, pixels);
  };

  return clientObject<Excel.RangeFormat, RangeTarget>(handle, context, {
    type: "RangeFormat",
    scalars: {
      horizontalAlignment: field(
        (one) => one.horizontal ?? "General",
        (value) => ({ horizontal: value as NonNullable<CellStyle["horizontal"]> }),
      ),
      verticalAlignment: field(
        (one) => one.vertical ?? "Bottom",
        (value) => ({ vertical: value as NonNullable<CellStyle["vertical"]> }),
      ),
      wrapText: field(
        (one) => one.wrap ?? false,
        (value) => ({ wrap: value === true }),
      ),
      columnWidth: {
        get: ({ sheetId, area }) => grid.columnWidth(sheetId, area.column) / pixelsPerPoint,
        set: (target, value) => sized(target, "columns", Number(value) * pixelsPerPoint),
      },
      rowHeight: {
        get: ({ sheetId, area }) => grid.rowHeight(sheetId, area.row) / pixelsPerPoint,
        set: (target, value) => sized(target, "rows", Number(value) * pixelsPerPoint),
      },
    },
    links: { fill, font, protection, borders: () => rangeBorders(handle, context, put, styles) },
    methods: {
      autofitColumns: () =>
        handle.act((target) => {
          sheetInfo(host, target.sheetId);
          const area = reachable(target);
          const texts = grid.texts(target.sheetId, area);
          for (let c = 0; c < area.columns; c++) {
            const widest = Math.max(4, ...texts.map((row) => textWidth(row[c] ?? "")));
            grid.setColumnWidth(target.sheetId, area.column + c, 1, Math.min(480, Math.round(widest * 8 + 14)));
          }
        }),
      autofitRows: () =>
        handle.act((target) => {
          sheetInfo(host, target.sheetId);
          const area = reachable(target);
          const widths = Array.from({ length: area.columns }, (_, c) =>
            grid.columnWidth(target.sheetId, area.column + c),
          );
          grid.texts(target.sheetId, area).forEach((row, r) => {
            const lines = row.map((text, c) =>
              text !== "" && grid.style(target.sheetId, area.row + r, area.column + c).wrap === true
                ? lineCount(text, widths[c] ?? 64)
                : 1,
            );
            grid.setRowHeight(target.sheetId, area.row + r, 1, Math.max(...lines, 1) * LINE_PIXELS + 4);
          });
        }),
    },
  });
}

/** Height of a line of text in pixels. */
const LINE_PIXELS = 20;

/** How many lines a text takes in a column of so many pixels. */
function lineCount(text: string, pixels: number): number {
  const room = Math.max(1, Math.floor((pixels - 6) / 7.5));
  return text.split("\n").reduce((lines, line) => lines + Math.max(1, Math.ceil(textWidth(line) / room)), 0);
}

/** The width of a text in characters, Chinese ones counting as two. */
function textWidth(text: string): number {
  return Array.from(text).reduce((width, letter) => width + ((letter.codePointAt(0) ?? 0) > 0xff ? 2 : 1), 0);
}
