import type { ICellData, IRange, IObjectMatrixPrimitiveType, Nullable, Worksheet } from "@univerjs/core";
import { CellValueType } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { intersection } from "./address";
import type { Area } from "./address";
import { displayText } from "./cellText";
import { toEngineFormula, toPeopleFormula } from "./formulaText";
import type { CellContent, CellValue, Grid, TableInfo } from "./grid";
import { presentArea, rawCell, toArea } from "./univerSource";
import type { UniverSource } from "./univerSource";

type Cells = Pick<
  Grid,
  "usedArea" | "values" | "formulas" | "texts" | "numberFormats" | "write" | "spill" | "spillParent"
>;

/** Takes everything a cell holds away, but not its look. */
const empty = { v: null, f: null, si: null, p: null, ref: null, xf: null };

function readValue(cell: Nullable<ICellData>): CellValue {
  if (!cell) return "";
  if (cell.p?.body && (cell.v === undefined || cell.v === null)) return cell.p.body.dataStream.replace(/\r\n$/, "");
  if (cell.v === null || cell.v === undefined) return "";
  if (cell.t === CellValueType.BOOLEAN) return cell.v === 1 || cell.v === true || cell.v === "1" || cell.v === "TRUE";
  if (cell.t === CellValueType.NUMBER) return Number(cell.v);
  return cell.v;
}

/** Reading and writing what cells hold. Formulas and their spilled values come from the formula engine. */
export function univerCells(source: UniverSource, tables: () => readonly TableInfo[]): Cells {
  const engine = () => source.injector.get(FormulaDataModel);
  const spilled = (sheetId: string) => engine().getArrayFormulaCellData()[source.unitId]?.[sheetId];
  const ranges = (sheetId: string) => engine().getArrayFormulaRange()[source.unitId]?.[sheetId];
  const spills = (sheetId: string): Area[] =>
    Object.values(ranges(sheetId) ?? {}).flatMap((row: Readonly<Record<string, IRange>>) =>
      Object.values(row).map(toArea),
    );

  function read<T>(sheetId: string, area: Area, blank: T, each: (cell: ICellData, sheet: Worksheet) => T): T[][] {
    const sheet = source.sheet(sheetId);
    const matrix = sheet.getCellMatrix();
    const arrays = spilled(sheetId);
    const present = presentArea(sheet, area);
    return Array.from({ length: area.rows }, (_, r) => {
      const arrayRow = arrays?.[area.row + r];
      return Array.from({ length: area.columns }, (__, c) => {
        if (!present || r >= present.rows || c >= present.columns) return blank;
        const cell = matrix.getValue(area.row + r, area.column + c);
        const spill = arrayRow?.[area.column + c];
        if (!cell && !spill) return blank;
        return each(spill && (cell?.v === undefined || cell.v === null) ? { ...cell, ...spill } : (cell ?? {}), sheet);
      });
    });
  }

  const pattern = (cell: ICellData) => source.model().getStyles().getStyleByCell(cell)?.n?.pattern ?? "General";

  function writeCell(content: CellContent, format: string, table: TableInfo | null): ICellData | undefined {
    switch (content.kind) {
      case "keep":
        return undefined;
      case "blank":
        return { ...empty };
      case "text":
        return {
          ...empty,
          v: content.text,
          t: looksNumeric(content.text) ? CellValueType.FORCE_STRING : CellValueType.STRING,
        };
      case "formula":
        return { ...empty, f: toEngineFormula(content.formula, table) };
      case "value": {
        const t = typeof content.value === "boolean" ? CellValueType.BOOLEAN : CellValueType.NUMBER;
        const v = typeof content.value === "boolean" ? Number(content.value) : content.value;
        const styled =
          content.format !== undefined && format === "General" ? { s: { n: { pattern: content.format } } } : {};
        return { ...empty, v, t, ...styled };
      }
    }
  }

  return {
    usedArea(sheetId, valuesOnly) {
      const sheet = source.sheet(sheetId);
      let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
      const take = (row: number, column: number) => {
        [top, left, bottom, right] = [
          Math.min(top, row),
          Math.min(left, column),
          Math.max(bottom, row),
          Math.max(right, column),
        ];
      };
      sheet.getCellMatrix().forValue((row, column, cell) => {
        if (!cell) return;
        const holds =
          (cell.v !== undefined && cell.v !== null && cell.v !== "") || Boolean(cell.f ?? cell.si ?? cell.p);
        if (holds || (!valuesOnly && cell.s)) take(row, column);
      });
      for (const area of spills(sheetId)) {
        take(area.row, area.column);
        take(area.row + area.rows - 1, area.column + area.columns - 1);
      }
      return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
    },
    values: (sheetId, area) => read<CellValue>(sheetId, area, "", readValue),
    formulas(sheetId, area) {
      const plain = read<CellValue>(sheetId, area, "", readValue);
      const sheet = source.sheet(sheetId);
      return plain.map((row, r) =>
        row.map((value, c) => {
          const cell = rawCell(sheet, area.row + r, area.column + c);
          if (!cell.f && !cell.si) return value;
          const text = engine().getFormulaStringByCell(area.row + r, area.column + c, sheetId, source.unitId);
          return text ? toPeopleFormula(text) : value;
        }),
      );
    },
    texts: (sheetId, area) => read(sheetId, area, "", (cell) => displayText(readValue(cell), pattern(cell))),
    numberFormats: (sheetId, area) => read(sheetId, area, "General", pattern),
    write(sheetId, area, cells) {
      source.reach(sheetId, area);
      const sheet = source.sheet(sheetId);
      const onSheet = tables().filter((table) => table.sheetId === sheetId);
      const cellValue: IObjectMatrixPrimitiveType<ICellData> = {};
      cells.forEach((row, r) => {
        const line: Record<number, ICellData> = {};
        row.forEach((content, c) => {
          const [at, column] = [area.row + r, area.column + c];
          const here = { row: at, column, rows: 1, columns: 1 };
          const table = content.kind === "formula" ? onSheet.find((one) => intersection(one.area, here)) : undefined;
          const format = content.kind === "value" && content.format ? pattern(rawCell(sheet, at, column)) : "General";
          const data = writeCell(content, format, table ?? null);
          if (data) line[column] = data;
        });
        if (Object.keys(line).length > 0) cellValue[area.row + r] = line;
      });
      source.touch();
      source.run("sheet.mutation.set-range-values", { subUnitId: sheetId, cellValue });
    },
    spill(sheetId, row, column) {
      const range = ranges(sheetId)?.[row]?.[column];
      return range ? toArea(range) : null;
    },
    spillParent(sheetId, row, column) {
      const here = { row, column, rows: 1, columns: 1 };
      const area = spills(sheetId).find((one) => intersection(one, here));
      return area ? { ...area, rows: 1, columns: 1 } : null;
    },
  };
}

function looksNumeric(text: string): boolean {
  return text.trim() !== "" && Number.isFinite(Number(text));
}
