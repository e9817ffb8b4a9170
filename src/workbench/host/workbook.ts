import { clientObject } from "./clientObject";
import { Handle } from "./handle";
import type { Definition } from "./clientObject";
import { clientResult } from "./clientResult";
import { customXmlPartCollection } from "./customXml";
import { workbookEvent } from "./events";
import { nameScope } from "./names";
import { notImplemented } from "./officeError";
import { queuedRange } from "./range";
import type { Session } from "./session";
import { settingCollection } from "./settings";
import { tableScope } from "./tables";
import { worksheetCollection } from "./worksheets";

/** Excel itself: calculation and the suspensions a batch may ask for. */
export function applicationOf(session: Session, context: object): Excel.Application {
  const { host } = session;
  const handle = new Handle<true>(session, "Application", () => true);
  return clientObject<Excel.Application, true>(handle, context, {
    type: "Application",
    scalars: {
      calculationMode: {
        get: () => host.calculationMode,
        set: (_, value) => {
          host.calculationMode = value as typeof host.calculationMode;
        },
      },
      calculationState: { get: () => "Done" },
      calculationEngineVersion: { get: () => 191029 },
    },
    links: {
      cultureInfo: () =>
        clientObject<Excel.CultureInfo, true>(handle, context, {
          type: "CultureInfo",
          scalars: { name: { get: () => "zh-CN" } },
        }),
    },
    methods: {
      calculate: (kind: string) => {
        const known = kind === "Recalculate" || kind === "Full" || kind === "FullRebuild";
        if (!known) throw notImplemented(`Application.calculate("${kind}")`);
        handle.act(async () => {
          host.grid.recalculate();
          await host.grid.calculated();
        });
      },
      suspendApiCalculationUntilNextSync: () => session.suspendCalculation(),
      // The host writes first and draws when it is done: nothing is left to suspend.
      suspendScreenUpdatingUntilNextSync: () => handle.act(() => undefined),
    },
  });
}

const propertyNames = ["author", "title", "company", "subject", "keywords", "comments", "category", "manager"] as const;

function documentProperties(session: Session, context: object): Excel.DocumentProperties {
  const handle = new Handle<true>(session, "DocumentProperties", () => true);
  const { parts } = session.host;
  const scalars: Definition<Excel.DocumentProperties, true>["scalars"] = Object.fromEntries(
    propertyNames.map((name) => [
      name,
      {
        get: () => parts.properties[name] ?? "",
        set: (_: true, value: unknown) => {
          parts.properties[name] = String(value);
        },
      },
    ]),
  );
  return clientObject<Excel.DocumentProperties, true>(handle, context, {
    type: "DocumentProperties",
    scalars,
  });
}

/** The open workbook. */
export function workbookOf(session: Session, context: object): Excel.Workbook {
  const { host } = session;
  const { grid } = host;
  const handle = new Handle<true>(session, "Workbook", () => true);
  return clientObject<Excel.Workbook, true>(handle, context, {
    type: "Workbook",
    scalars: {
      name: { get: () => host.parts.properties.fileName ?? "Workbook.xlsx" },
      isDirty: { get: () => false },
      readOnly: { get: () => false },
    },
    links: {
      worksheets: () => worksheetCollection(session, context),
      tables: () => tableScope(session, context, () => true),
      names: () => nameScope(session, context),
      settings: () => settingCollection(session, context),
      customXmlParts: () => customXmlPartCollection(session, context),
      application: () => applicationOf(session, context),
      properties: () => documentProperties(session, context),
      onSelectionChanged: () => workbookEvent(session, "WorksheetSelectionChanged"),
    },
    methods: {
      getSelectedRange: () => queuedRange(session, context, () => grid.selection()),
      getActiveCell: () =>
        queuedRange(session, context, () => {
          const { sheetId, area } = grid.selection();
          return { sheetId, area: { ...area, rows: 1, columns: 1 } };
        }),
      insertWorksheetsFromBase64: (base64: string, options?: Excel.InsertWorksheetOptions) => {
        session.countSent(base64);
        session.enqueueChange(() => undefined);
        return clientResult(handle, async () => {
          const insert = host.insertWorksheets;
          if (!insert) throw notImplemented("Workbook.insertWorksheetsFromBase64");
          const { sheetNamesToInsert, positionType, relativeTo } = options ?? {};
          if (typeof relativeTo === "object") throw notImplemented("insertWorksheetsFromBase64(relativeTo: Worksheet)");
          const inserted = await insert(base64, {
            ...(sheetNamesToInsert && { sheetNamesToInsert }),
            ...(positionType && { positionType }),
            ...(relativeTo !== undefined && { relativeTo }),
          });
          return [...inserted];
        });
      },
    },
  });
}
