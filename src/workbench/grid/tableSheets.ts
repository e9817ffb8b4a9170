import { BaseReferenceObject } from "@univerjs/engine-formula";

/** As Univer has it; taken once, so that every grid may ask for the change. */
const sheetByName = Reflect.get(BaseReferenceObject.prototype, "setForcedSheetId");

/**
 * Univer loses the sheet of what INDEX finds in a table: a structured reference knows its sheet by id and not by name,
 * and after the call the sheet is looked up by that missing name, so that the cell of the formula's own sheet is read.
 * A reference without a sheet name keeps the sheet it was given.
 */
export function keepSheetsOfTables(): void {
  BaseReferenceObject.prototype.setForcedSheetId = function keepOrFind(this: BaseReferenceObject, sheets): void {
    if (this.getForcedSheetName() !== "") sheetByName.call(this, sheets);
  };
}
