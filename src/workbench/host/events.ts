import { areaText } from "../grid/address";
import type { GridEvent } from "../grid/grid";
import type { Handle } from "./handle";
import type { HostState } from "./hostState";
import type { Session } from "./session";
import { strictNamespace } from "./strictNamespace";
import type { SheetTarget } from "./targets";

type Listener = (args: never) => Promise<unknown>;

interface EventSource {
  readonly add: (listener: Listener) => OfficeExtension.EventHandlerResult<never>;
  readonly remove: (listener: Listener) => void;
}

/** An event of Excel over the grid's; listeners are called once the change is done, as in Excel. */
function eventSource(session: Session, read: (host: HostState, event: GridEvent) => object | null): EventSource {
  const stops = new Map<Listener, () => void>();
  const remove = (listener: Listener) => {
    stops.get(listener)?.();
    stops.delete(listener);
  };
  return {
    add: (listener) => {
      session.enqueue(() => {
        const stop = session.host.grid.onEvent((event) => {
          const args = read(session.host, event);
          if (args) setTimeout(() => void listener(args as never), 0);
        });
        stops.set(listener, stop);
      });
      return { context: { sync: () => session.sync() }, remove: () => remove(listener) } as never;
    },
    remove,
  };
}

function describe(type: string, event: GridEvent): object | null {
  if (event.kind === "changed" && type === "WorksheetChanged") {
    const { sheetId, area } = event;
    return { type, worksheetId: `{${sheetId}}`, address: areaText(area), changeType: "RangeEdited", source: "Local" };
  }
  if (event.kind === "selected" && type === "WorksheetSelectionChanged") {
    return { type, worksheetId: `{${event.sheetId}}`, address: areaText(event.area), workbookId: "" };
  }
  if (event.kind === "activated" && type === "WorksheetActivated") return { type, worksheetId: `{${event.sheetId}}` };
  if (event.kind === "sheets" && (type === "WorksheetAdded" || type === "WorksheetDeleted")) {
    return { type, source: "Local", worksheetId: "" };
  }
  return null;
}

/** An event of all sheets together. */
export function workbookEvent<Args>(session: Session, type: string): OfficeExtension.EventHandlers<Args> {
  return strictNamespace<OfficeExtension.EventHandlers<Args>>(
    "EventHandlers",
    eventSource(session, (_, event) => describe(type, event)),
  );
}

/** The events of one sheet. */
export function worksheetEvents(
  handle: Handle<SheetTarget>,
): Pick<
  { [Key in keyof Excel.Worksheet]: () => Excel.Worksheet[Key] },
  "onChanged" | "onSelectionChanged" | "onActivated" | "onCalculated"
> {
  const ofSheet = (type: string) =>
    eventSource(handle.session, (_, event) =>
      "sheetId" in event && event.sheetId === handle.orNull()?.sheetId ? describe(type, event) : null,
    ) as never;
  return {
    onChanged: () => ofSheet("WorksheetChanged"),
    onSelectionChanged: () => ofSheet("WorksheetSelectionChanged"),
    onActivated: () => ofSheet("WorksheetActivated"),
    onCalculated: () => ofSheet("WorksheetCalculated"),
  };
}
