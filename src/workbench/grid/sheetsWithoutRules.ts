import type { ConditionalFormattingRuleModel } from "@univerjs/sheets-conditional-formatting";
import { ConditionalFormattingViewModel } from "@univerjs/sheets-conditional-formatting";

/** As Univer has it; taken once, so that every grid may ask for the change. */
const rulesOfCell = Reflect.get(ConditionalFormattingViewModel.prototype, "getCellCfs");

/**
 * Univer searches the conditional formats of a cell for every cell that is written or drawn, for 4 µs each, on sheets that
 * have none too: there the answer is known.
 */
export function skipSheetsWithoutRules(): void {
  ConditionalFormattingViewModel.prototype.getCellCfs = function known(
    this: ConditionalFormattingViewModel,
    unitId,
    sheetId,
    row,
    column,
  ) {
    const rules = Reflect.get(this, "_conditionalFormattingRuleModel") as ConditionalFormattingRuleModel;
    return rules.getSubunitRules(unitId, sheetId)?.length ? rulesOfCell.call(this, unitId, sheetId, row, column) : [];
  };
}
