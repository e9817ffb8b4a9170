import type { ICellData, IRange, IObjectMatrixPrimitiveType, Nullable, Worksheet } from "@univerjs/core";
import { CellValueType } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import { boundingArea, intersection } from "./address";
import type { Area } from "./address";
import { displayText } from "./cellText";
import { copySheetCells } from "./copySheetCells";
import { toEngineFormula, toPeopleFormula } from "./formulaText";
import type { CellContent, CellValue, Grid, TableInfo } from "./grid";
import { holdsRichText, plainCells } from "./plainCells";
import { presentArea, rawCell, toArea } from "./univerSource";
import { usedWithin } from "./usedWithin";
import type { UniverSource } from "./univerSource";

type Cells = Pick<
  Grid,
  | "usedArea"
  | "values"
  | "formulas"
  | "texts"
  | "numberFormats"
  | "holdsFormulas"
  | "write"
  | "copyCells"
  | "clear"
  | "spill"
  | "spillParent"
>;

/** Takes everything a cell holds away, but not its look; what it is to hold overrides it. */
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
  const plainly = plainCells(source);
  const engine = () => source.injector.get(FormulaDataModel);
  const spilled = (sheetId: string) => engine().getArrayFormulaCellData()[source.unitId]?.[sheetId];
  const ranges = (sheetId: string) => engine().getArrayFormulaRange()[source.unitId]?.[sheetId];
  const spills = (sheetId: string): Area[] =>
    Object.values(ranges(sheetId) ?? {}).flatMap((row: Readonly<Record<string, IRange>>) =>
      Object.values(row).map(toArea),
    );

  function holdsFormulas(sheetId: string, area: Area): boolean {
    if (spills(sheetId).some((spill) => intersection(spill, area))) return true;
    const matrix = source.sheet(sheetId).getCellMatrix();
    for (let row = area.row; row < area.row + area.rows; row += 1) {
      for (let column = area.column; column < area.column + area.columns; column += 1) {
        const cell = matrix.getValue(row, column);
        if (cell?.f ?? cell?.si) return true;
      }
    }
    return false;
  }

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
        return {};
      case "text":
        return {
          v: content.text,
          t: looksNumeric(content.text) ? CellValueType.FORCE_STRING : CellValueType.STRING,
        };
      case "formula":
        return { f: toEngineFormula(content.formula, table) };
      case "value": {
        const t = typeof content.value === "boolean" ? CellValueType.BOOLEAN : CellValueType.NUMBER;
        const v = typeof content.value === "boolean" ? Number(content.value) : content.value;
        const styled =
          content.format !== undefined && format === "General" ? { s: { n: { pattern: content.format } } } : {};
        return { v, t, ...styled };
      }
    }
  }

  return {
    usedArea: (sheetId, valuesOnly) => {
      const sheet = source.sheet(sheetId);
      const cells = sheet.getCellMatrix().getMatrix();
      const size = { rows: sheet.getRowCount(), columns: sheet.getColumnCount() };
      const uses = (row: number, column: number) => isUsed(cells[row]?.[column], valuesOnly);
      return [usedWithin(size, uses), ...spills(sheetId)].reduce(
        (all, area) => (all === null || area === null ? (all ?? area) : boundingArea(all, area)),
        null,
      );
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
    holdsFormulas,
    write(sheetId, area, contents) {
      source.reach(sheetId, area);
      const sheet = source.sheet(sheetId);
      const cells = sheet.getCellMatrix();
      const onSheet = tables().filter((table) => table.sheetId === sheetId);
      source.touch();
      // For its notes of where formulas stand, Univer goes through every cell of the workbook; where none is concerned they stay.
      const plain =
        contents.every((row) => row.every(({ kind }) => kind !== "formula")) && !holdsFormulas(sheetId, area);
      if (plain && onSheet.length === 0 && plainly.isQuiet(sheetId) && contents.every((row) => !row.some(setsFormat))) {
        const values = contents.map((row) => row.map((content) => writeCell(content, "General", null)));
        plainly.put(sheetId, area, values);
        return;
      }
      const cellValue: IObjectMatrixPrimitiveType<ICellData> = {};
      contents.forEach((row, r) => {
        const line: Record<number, ICellData> = {};
        row.forEach((content, c) => {
          const [at, column] = [area.row + r, area.column + c];
          const here = { row: at, column, rows: 1, columns: 1 };
          const table = content.kind === "formula" ? onSheet.find((one) => intersection(one.area, here)) : undefined;
          const format = content.kind === "value" && content.format ? pattern(rawCell(sheet, at, column)) : "General";
          const data = writeCell(content, format, table ?? null);
          if (data) line[column] = holds(cells.getValue(at, column)) ? { ...empty, ...data } : data;
        });
        if (Object.keys(line).length > 0) cellValue[area.row + r] = line;
      });
      source.run("sheet.mutation.set-range-values", { subUnitId: sheetId, cellValue }, { fromChangeset: plain });
    },
    copyCells(sheetId, area, toSheetId) {
      const plain = !holdsFormulas(sheetId, area);
      const quiet = plainly.isQuiet(toSheetId) && !holdsRichText(source.sheet(sheetId), area);
      copySheetCells(source, sheetId, toSheetId, area, { plain, quiet });
    },
    clear(sheetId, area) {
      const sheet = source.sheet(sheetId);
      const present = presentArea(sheet, area);
      if (!present) return;
      const plain = !holdsFormulas(sheetId, present);
      const hasTables = tables().some((table) => table.sheetId === sheetId);
      if (plain && !hasTables && plainly.hasNoRules(sheetId) && !holdsRichText(sheet, present)) {
        source.touch();
        plainly.takeAway(sheetId, present);
        return;
      }
      const cells = sheet.getCellMatrix();
      const nothing = plain ? null : { ...empty, s: null, custom: null };
      const cellValue: IObjectMatrixPrimitiveType<ICellData | null> = {};
      for (let row = present.row; row < present.row + present.rows; row += 1) {
        const line: Record<number, ICellData | null> = {};
        for (let column = present.column; column < present.column + present.columns; column += 1) {
          if (cells.getValue(row, column)) line[column] = nothing;
        }
        cellValue[row] = line;
      }
      source.touch();
      source.run("sheet.mutation.set-range-values", { subUnitId: sheetId, cellValue }, { fromChangeset: plain });
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

/** Whether a value brings a format along, as a date does. */
function setsFormat(content: CellContent): boolean {
  return content.kind === "value" && content.format !== undefined;
}

/** Whether a cell holds something that would have to be taken away, beside its look. */
function holds(cell: Nullable<ICellData>): boolean {
  if (!cell) return false;
  return (cell.v ?? cell.f ?? cell.si ?? cell.p ?? cell.ref ?? cell.xf ?? null) !== null;
}

/** Whether a cell holds something, or at least has a look of its own. */
function isUsed(cell: Nullable<ICellData>, valuesOnly: boolean): boolean {
  if (!cell) return false;
  const holds = (cell.v !== undefined && cell.v !== null && cell.v !== "") || Boolean(cell.f ?? cell.si ?? cell.p);
  return holds || (!valuesOnly && Boolean(cell.s));
}

function looksNumeric(text: string): boolean {
  return text.trim() !== "" && Number.isFinite(Number(text));
}
