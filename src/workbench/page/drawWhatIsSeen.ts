import type { Workbook } from "@univerjs/core";
import { SheetRenderController } from "@univerjs/preset-sheets-core";

/** What Univer tells of a command that was run. */
interface RunCommand {
  readonly id: string;
  readonly params?: { readonly subUnitId?: unknown };
}

type Mark = (this: SheetRenderController, command: RunCommand, options: unknown) => void;

/** As Univer has it; taken once. */
const markPlainly = Reflect.get(SheetRenderController.prototype, "_markUnitDirty") as Mark;

/** What tells how a calculation goes: its results come into the cells by commands of their own. */
const telling = /^formula\.mutation\.set-(?:trigger-)?formula-calculation-/;

/**
 * Univer draws the sheet in sight anew after every command, whichever sheet it was for, for 0.1 s each time: sheets out of
 * sight are written without that.
 */
export function drawWhatIsSeen(): void {
  const mark: Mark = function markSeen(command, options) {
    const sheetId = command.params?.subUnitId;
    if (telling.test(command.id) || (typeof sheetId === "string" && sheetId !== seenSheet(this))) return;
    markPlainly.call(this, command, options);
  };
  Reflect.set(SheetRenderController.prototype, "_markUnitDirty", mark);
}

/** The sheet that is in sight. */
function seenSheet(controller: SheetRenderController): string | undefined {
  const context = Reflect.get(controller, "_context") as { readonly unit: Workbook };
  return context.unit.getActiveSheet(true)?.getSheetId();
}
