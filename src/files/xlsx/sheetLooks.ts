import type { FileLooks } from "../../workflow/fileLooks";
import { cellAddress } from "../../workflow/cellArea";
import type { XmlCursor } from "./xmlCursor";
import { isSet } from "./xmlText";

/** Places of one kind that are listed of a sheet; a person needs no more to know what is wrong. */
const MOST = 10_000;
/** Points below which nobody reads a row, and letters below which nobody reads a column. */
const [LOWEST, NARROWEST] = [8, 1] as const;
/** Elements by which something lies over the cells of a sheet, or in them. */
const OBJECTS = [
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "picture",
  "controls",
  "oleObjects",
  "sparklineGroup",
] as const;

/** Collects what in a worksheet's part hides cells, covers them, or shows them as something else. */
export class SheetLooks {
  private readonly hiddenRows: number[] = [];
  private readonly hiddenColumns: (readonly [number, number])[] = [];
  private readonly conditional: string[] = [];
  private readonly disguises = new Set<string>();
  private readonly objects = new Set<string>();
  private hiddenByDefault = false;
  private zerosHidden = false;
  private scrolled = false;
  private filtered = false;
  /** The cell at the top left of the view that opened last; null where it is the sheet's own first one. */
  private viewCorner: string | null = null;

  /** A row begins; it counts from 0. */
  row(row: number, cursor: XmlCursor): void {
    if (isHidden(cursor, "ht", LOWEST) && this.hiddenRows.length < MOST) this.hiddenRows.push(row + 1);
  }

  /** An element of the sheet besides its rows opens. */
  element(cursor: XmlCursor): void {
    if (cursor.opens("col")) this.column(cursor);
    else if (cursor.opens("sheetFormatPr")) this.defaults(cursor);
    else if (cursor.opens("sheetView")) this.view(cursor);
    else if (cursor.opens("pane")) this.scrolled ||= this.viewCorner !== null && cursor.attribute("state") !== "split";
    else if (cursor.opens("filterColumn")) this.filtered = true;
    // Newer kinds of conditions and drawings stand in vocabularies of their own.
    else if (cursor.isNamed("conditionalFormatting")) {
      if (this.conditional.length < MOST) this.conditional.push(cursor.attribute("sqref") ?? "extLst");
    } else for (const name of OBJECTS) if (cursor.isNamed(name)) this.objects.add(name);
  }

  /** A cell does not show its value as it is; row and column count from 0. */
  disguised(row: number, column: number): void {
    if (this.disguises.size < MOST) this.disguises.add(cellAddress(row + 1, column + 1));
  }

  /** What was found; null where nothing was. */
  found(printArea: string | null): FileLooks | null {
    const { hiddenRows, hiddenColumns, conditional } = this;
    const { hiddenByDefault, zerosHidden, scrolled, filtered } = this;
    const [disguised, objects] = [[...this.disguises], [...this.objects]];
    const lists = { hiddenRows, hiddenColumns, conditional, disguised, objects };
    const flags = { hiddenByDefault, zerosHidden, scrolled, filtered };
    const isPlain = Object.values(lists).every(({ length }) => length === 0) && !Object.values(flags).includes(true);
    return isPlain && printArea === null ? null : { ...lists, ...flags, printArea };
  }

  private column(cursor: XmlCursor): void {
    if (!isHidden(cursor, "width", NARROWEST) || this.hiddenColumns.length >= MOST) return;
    this.hiddenColumns.push([Number(cursor.attribute("min") ?? 1), Number(cursor.attribute("max") ?? 1)]);
  }

  private defaults(cursor: XmlCursor): void {
    this.hiddenByDefault ||=
      isSet(cursor.attribute("zeroHeight")) ||
      isSmall(cursor.attribute("defaultRowHeight"), LOWEST) ||
      isSmall(cursor.attribute("defaultColWidth"), NARROWEST);
  }

  private view(cursor: XmlCursor): void {
    const corner = cursor.attribute("topLeftCell");
    this.viewCorner = corner === "A1" ? null : corner;
    this.zerosHidden ||= !isSet(cursor.attribute("showZeros") ?? "1");
  }
}

/** Whether a row or column is hidden, or too small to be read. */
function isHidden(cursor: XmlCursor, size: "ht" | "width", least: number): boolean {
  return isSet(cursor.attribute("hidden")) || isSmall(cursor.attribute(size), least);
}

/** What is no number is read as 0 by some programs. */
function isSmall(measure: string | null, least: number): boolean {
  return measure !== null && !(Number(measure) >= least);
}
