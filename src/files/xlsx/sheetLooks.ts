import type { FileLooks } from "../../workflow/fileLooks";
import type { XmlCursor } from "./xmlCursor";

/** Places of one kind that are listed of a sheet; a person needs no more to know what is wrong. */
const MOST = 10_000;
/** Elements by which something lies over the cells of a sheet. */
const OBJECTS = ["drawing", "legacyDrawing", "picture", "controls", "oleObjects"] as const;

/** Collects what in a worksheet's part hides cells, covers them, or shows them as something else. */
export class SheetLooks {
  private readonly hiddenRows: number[] = [];
  private readonly hiddenColumns: (readonly [number, number])[] = [];
  private readonly conditional: string[] = [];
  private readonly objects = new Set<string>();
  private filtered = false;

  /** A row begins; it counts from 0. */
  row(row: number, cursor: XmlCursor): void {
    if (isHidden(cursor, "ht") && this.hiddenRows.length < MOST) this.hiddenRows.push(row + 1);
  }

  /** An element of the sheet besides its rows opens. */
  element(cursor: XmlCursor): void {
    if (cursor.opens("col")) this.column(cursor);
    else if (cursor.opens("conditionalFormatting")) {
      if (this.conditional.length < MOST) this.conditional.push(cursor.attribute("sqref") ?? "");
    } else if (cursor.opens("filterColumn")) this.filtered = true;
    else for (const name of OBJECTS) if (cursor.opens(name)) this.objects.add(name);
  }

  /** What was found; null where nothing was. */
  found(printArea: string | null): FileLooks | null {
    const { hiddenRows, hiddenColumns, conditional, filtered } = this;
    const objects = [...this.objects];
    const plain = [hiddenRows, hiddenColumns, conditional, objects].every(({ length }) => length === 0);
    return plain && !filtered && printArea === null
      ? null
      : { hiddenRows, hiddenColumns, conditional, objects, filtered, printArea };
  }

  private column(cursor: XmlCursor): void {
    if (!isHidden(cursor, "width") || this.hiddenColumns.length >= MOST) return;
    this.hiddenColumns.push([Number(cursor.attribute("min") ?? 1), Number(cursor.attribute("max") ?? 1)]);
  }
}

/** Whether a row or column is hidden, or of no size. */
function isHidden(cursor: XmlCursor, size: "ht" | "width"): boolean {
  const [hidden, measure] = [cursor.attribute("hidden"), cursor.attribute(size)];
  return hidden === "1" || hidden === "true" || (measure !== null && Number(measure) < 0.1);
}
