import type { IBorderData, IBorderStyleData, ICellData, IStyleData, Nullable } from "@univerjs/core";
import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { Area } from "./address";
import { copyStyles } from "./copyStyles";
import type { BorderSide, BorderStyle, CellStyle, Grid } from "./grid";
import { restyle } from "./restyle";
import { rawCell, toArea, toRange } from "./univerSource";
import type { UniverSource } from "./univerSource";

type Styles = Pick<
  Grid,
  | "style"
  | "setStyle"
  | "setStyles"
  | "clearStyle"
  | "copyStyles"
  | "columnWidth"
  | "setColumnWidth"
  | "rowHeight"
  | "setRowHeight"
  | "merges"
  | "merge"
  | "unmerge"
>;

const horizontals = {
  General: HorizontalAlign.UNSPECIFIED,
  Left: HorizontalAlign.LEFT,
  Center: HorizontalAlign.CENTER,
  Right: HorizontalAlign.RIGHT,
  Justify: HorizontalAlign.JUSTIFIED,
  Distributed: HorizontalAlign.DISTRIBUTED,
} as const;

const verticals = { Top: VerticalAlign.TOP, Center: VerticalAlign.MIDDLE, Bottom: VerticalAlign.BOTTOM } as const;

const lines: Readonly<Record<string, BorderStyleTypes>> = {
  Dot: BorderStyleTypes.DOTTED,
  Dash: BorderStyleTypes.DASHED,
  DashDot: BorderStyleTypes.DASH_DOT,
  DashDotDot: BorderStyleTypes.DASH_DOT_DOT,
  Double: BorderStyleTypes.DOUBLE,
  SlantDashDot: BorderStyleTypes.SLANT_DASH_DOT,
};
const weights: Readonly<Record<string, BorderStyleTypes>> = {
  Hairline: BorderStyleTypes.HAIR,
  Thin: BorderStyleTypes.THIN,
  Medium: BorderStyleTypes.MEDIUM,
  Thick: BorderStyleTypes.THICK,
};
const sides: Readonly<Record<BorderSide, "t" | "b" | "l" | "r">> = { top: "t", bottom: "b", left: "l", right: "r" };

function keyOf<T>(table: Readonly<Record<string, T>>, value: T, otherwise: string): string {
  return Object.entries(table).find(([, one]) => one === value)?.[0] ?? otherwise;
}

function toBorder(border: BorderStyle | null): IBorderStyleData | null {
  if (!border || border.style === "None") return null;
  const s = lines[border.style] ?? weights[border.weight] ?? BorderStyleTypes.THIN;
  return { s, cl: { rgb: border.color === "" ? "#000000" : border.color } };
}

function fromBorder(data: Nullable<IBorderStyleData>): BorderStyle | null {
  if (!data?.s) return null;
  const style = keyOf(lines, data.s, "Continuous");
  return { style, weight: keyOf(weights, data.s, "Thin"), color: data.cl.rgb ?? "#000000" };
}

/** Univer's style of ours; what is absent in ours is absent in Univer's, which leaves it as it was. */
export function toUniverStyle(style: CellStyle): IStyleData {
  const flag = (value: boolean) => (value ? BooleanNumber.TRUE : BooleanNumber.FALSE);
  const line = (value: boolean) => ({ s: flag(value) });
  const color = (value: string | null) => (value === null ? null : { rgb: value });
  const borders = Object.entries(style.borders ?? {}).map(([side, border]) => [
    sides[side as BorderSide],
    toBorder(border),
  ]);
  return {
    ...(style.fill !== undefined && { bg: color(style.fill) }),
    ...(style.fontColor !== undefined && { cl: color(style.fontColor) }),
    ...(style.fontName !== undefined && { ff: style.fontName }),
    ...(style.fontSize !== undefined && { fs: style.fontSize }),
    ...(style.bold !== undefined && { bl: flag(style.bold) }),
    ...(style.italic !== undefined && { it: flag(style.italic) }),
    ...(style.underline !== undefined && { ul: line(style.underline) }),
    ...(style.strikethrough !== undefined && { st: line(style.strikethrough) }),
    ...(style.numberFormat !== undefined && {
      n: style.numberFormat === "General" ? null : { pattern: style.numberFormat },
    }),
    ...(style.horizontal !== undefined && { ht: horizontals[style.horizontal] }),
    ...(style.vertical !== undefined && { vt: verticals[style.vertical] }),
    ...(style.wrap !== undefined && { tb: style.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW }),
    ...(borders.length > 0 && { bd: Object.fromEntries(borders) as IBorderData }),
  };
}

function fromUniverStyle(cell: ICellData, data: Nullable<IStyleData>): CellStyle {
  const borders = Object.fromEntries(
    Object.entries(sides).map(([side, key]) => [side, fromBorder(data?.bd?.[key])]),
  ) as Record<BorderSide, BorderStyle | null>;
  return {
    fill: data?.bg?.rgb ?? null,
    fontColor: data?.cl?.rgb ?? null,
    fontName: data?.ff ?? "Arial",
    fontSize: data?.fs ?? 11,
    bold: data?.bl === BooleanNumber.TRUE,
    italic: data?.it === BooleanNumber.TRUE,
    underline: data?.ul?.s === BooleanNumber.TRUE,
    strikethrough: data?.st?.s === BooleanNumber.TRUE,
    numberFormat: data?.n?.pattern ?? "General",
    horizontal: keyOf(horizontals, data?.ht ?? HorizontalAlign.UNSPECIFIED, "General") as keyof typeof horizontals,
    vertical: keyOf(verticals, data?.vt ?? VerticalAlign.BOTTOM, "Bottom") as keyof typeof verticals,
    wrap: data?.tb === WrapStrategy.WRAP,
    borders,
    locked: cell.custom?.locked !== false,
    formulaHidden: cell.custom?.formulaHidden === true,
  };
}

/** Reading and setting how cells look; whether a cell is locked travels with it as Univer's custom data. */
export function univerStyles(source: UniverSource): Styles {
  function apply(sheetId: string, area: Area, at: (row: number, column: number) => CellStyle): void {
    source.reach(sheetId, area);
    const sheet = source.sheet(sheetId);
    const cellValue: Record<number, Record<number, ICellData>> = {};
    for (let r = 0; r < area.rows; r++) {
      const line: Record<number, ICellData> = {};
      for (let c = 0; c < area.columns; c++) {
        const style = at(r, c);
        const data: ICellData = { s: toUniverStyle(style) };
        if (style.locked !== undefined || style.formulaHidden !== undefined) {
          const before = rawCell(sheet, area.row + r, area.column + c).custom ?? {};
          data.custom = {
            ...before,
            ...(style.locked !== undefined && { locked: style.locked }),
            ...(style.formulaHidden !== undefined && { formulaHidden: style.formulaHidden }),
          };
        }
        line[area.column + c] = data;
      }
      cellValue[area.row + r] = line;
    }
    source.run("sheet.mutation.set-range-values", {
      subUnitId: sheetId,
      cellValue,
      trigger: "sheet.command.set-style",
    });
  }
  const merged = (sheetId: string) => source.sheet(sheetId).getConfig().mergeData.map(toArea);
  return {
    style(sheetId, row, column) {
      const cell = rawCell(source.sheet(sheetId), row, column);
      return fromUniverStyle(cell, source.model().getStyles().getStyleByCell(cell));
    },
    setStyle(sheetId, area, style) {
      const ownData = style.locked !== undefined || style.formulaHidden !== undefined;
      if (ownData) apply(sheetId, area, () => style);
      else restyle(source, sheetId, area, (one) => apply(sheetId, one, () => style));
    },
    setStyles: (sheetId, area, styles) => apply(sheetId, area, (r, c) => styles[r]?.[c] ?? {}),
    clearStyle(sheetId, area) {
      const line = Object.fromEntries(Array.from({ length: area.columns }, (_, c) => [area.column + c, { s: null }]));
      const cellValue = Object.fromEntries(Array.from({ length: area.rows }, (_, r) => [area.row + r, line]));
      source.reach(sheetId, area);
      source.run("sheet.mutation.set-range-values", {
        subUnitId: sheetId,
        cellValue,
        trigger: "sheet.command.set-style",
      });
    },
    copyStyles: (sheetId, area, toSheetId, to) =>
      copyStyles(source, { sheetId, area }, { sheetId: toSheetId, area: to }),
    columnWidth: (sheetId, column) => source.sheet(sheetId).getColumnWidth(column),
    setColumnWidth(sheetId, column, columns, pixels) {
      const area = { row: 0, column, rows: 1, columns };
      source.reach(sheetId, area);
      const rows = source.sheet(sheetId).getRowCount();
      const params = { subUnitId: sheetId, ranges: [toRange({ ...area, rows })], colWidth: pixels };
      source.run("sheet.mutation.set-worksheet-col-width", params);
    },
    rowHeight: (sheetId, row) => source.sheet(sheetId).getRowHeight(row),
    setRowHeight(sheetId, row, rows, pixels) {
      const area = { row, column: 0, rows, columns: 1 };
      source.reach(sheetId, area);
      const columns = source.sheet(sheetId).getColumnCount();
      const ranges = [toRange({ ...area, columns })];
      source.run("sheet.mutation.set-worksheet-row-height", { subUnitId: sheetId, ranges, rowHeight: pixels });
      source.run("sheet.mutation.set-worksheet-row-is-auto-height", {
        subUnitId: sheetId,
        ranges,
        autoHeightInfo: BooleanNumber.FALSE,
      });
    },
    merges: merged,
    merge(sheetId, area) {
      source.reach(sheetId, area);
      source.run("sheet.mutation.add-worksheet-merge", { subUnitId: sheetId, ranges: [toRange(area)] });
    },
    unmerge(sheetId, area) {
      source.run("sheet.mutation.remove-worksheet-merge", { subUnitId: sheetId, ranges: [toRange(area)] });
    },
  };
}
