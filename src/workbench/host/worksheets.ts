import { clientObject } from "./clientObject";
import { Handle } from "./handle";
import { clientResult } from "./clientResult";
import { workbookEvent } from "./events";
import { OfficeError } from "./officeError";
import type { Session } from "./session";
import { checkSheetName } from "./sheetName";
import { findSheet } from "./targets";
import type { SheetTarget } from "./targets";
import { worksheetOf } from "./worksheet";

/** The worksheets of the workbook. */
export function worksheetCollection(session: Session, context: object): Excel.WorksheetCollection {
  const { host } = session;
  const { grid } = host;
  const handle = new Handle<true>(session, "WorksheetCollection", () => true);
  const queued = (resolve: () => SheetTarget | null) => worksheetOf(new Handle(session, "Worksheet", resolve), context);
  const required = (found: SheetTarget | null): SheetTarget => {
    if (!found) throw new OfficeError("ItemNotFound", undefined, "WorksheetCollection.getItem");
    return found;
  };
  const key = (text: string) => findSheet(host, text.replace(/^\{(.*)\}$/, "$1"));
  const visible = (visibleOnly: boolean) => grid.sheets().filter((sheet) => !visibleOnly || !sheet.hidden);
  const at = (index: number, visibleOnly: boolean) => {
    const sheet = visible(visibleOnly).at(index);
    return sheet ? { sheetId: sheet.id } : null;
  };
  return clientObject<Excel.WorksheetCollection, true>(handle, context, {
    type: "WorksheetCollection",
    items: () =>
      grid.sheets().map(({ id }) => {
        const target = { sheetId: id };
        return worksheetOf(new Handle(session, "Worksheet", () => target, target), context);
      }),
    links: {
      onAdded: () => workbookEvent(session, "WorksheetAdded"),
      onDeleted: () => workbookEvent(session, "WorksheetDeleted"),
      onActivated: () => workbookEvent(session, "WorksheetActivated"),
      onChanged: () => workbookEvent(session, "WorksheetChanged"),
      onSelectionChanged: () => workbookEvent(session, "WorksheetSelectionChanged"),
      onCalculated: () => workbookEvent(session, "WorksheetCalculated"),
    },
    methods: {
      add: (name?: string) =>
        queued(() => {
          let number = grid.sheets().length + 1;
          while (name === undefined && findSheet(host, `Sheet${number}`)) number += 1;
          const chosen = name ?? `Sheet${number}`;
          checkSheetName(chosen);
          if (findSheet(host, chosen)) throw new OfficeError("ItemAlreadyExists", undefined, "WorksheetCollection.add");
          const sheetId = grid.addSheet(chosen);
          grid.moveSheet(sheetId, grid.sheets().length - 1);
          return { sheetId };
        }),
      getItem: (text: string) => queued(() => required(key(text))),
      getItemOrNullObject: (text: string) => queued(() => key(text)),
      getActiveWorksheet: () => queued(() => ({ sheetId: grid.activeSheet() })),
      getFirst: (visibleOnly = false) => queued(() => required(at(0, visibleOnly))),
      getLast: (visibleOnly = false) => queued(() => required(at(-1, visibleOnly))),
      getCount: (visibleOnly = false) => clientResult(handle, () => visible(visibleOnly).length),
    },
  });
}
