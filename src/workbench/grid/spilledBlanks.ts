import { CellValueType } from "@univerjs/core";
import { BaseReferenceObject } from "@univerjs/engine-formula";

/** As Univer has it; taken once, so that every grid may ask for the change. */
const plainData = Reflect.get(BaseReferenceObject.prototype, "getCellData");

/**
 * Univer takes a "" that an array formula spilled for an empty cell, and hands it on as blank: a function would read it as
 * 0. Excel hands on the text "". A mark of a shared formula keeps Univer from taking the cell for empty.
 */
export function keepSpilledBlanks(): void {
  BaseReferenceObject.prototype.getCellData = function withTexts(this: BaseReferenceObject, row, column) {
    const cell = plainData.call(this, row, column);
    return cell?.t === CellValueType.STRING && cell.v === "" && !cell.f && !cell.si ? { ...cell, si: "spilled" } : cell;
  };
}
