import type { Scalar } from "./clientObject";
import type { Handle } from "./handle";
import { clientObject } from "./clientObject";
import { OfficeError } from "./officeError";
import type { SheetTarget } from "./targets";

const noPermission = {
  allowAutoFilter: false,
  allowDeleteColumns: false,
  allowDeleteRows: false,
  allowEditObjects: false,
  allowEditScenarios: false,
  allowFormatCells: false,
  allowFormatColumns: false,
  allowFormatRows: false,
  allowInsertColumns: false,
  allowInsertHyperlinks: false,
  allowInsertRows: false,
  allowPivotTables: false,
  allowSort: false,
  selectionMode: "Normal",
} as const;

/** The protection of a sheet. A wrong password is refused with AccessDenied. */
export function sheetProtection(handle: Handle<SheetTarget>, context: object): Excel.WorksheetProtection {
  const { protections } = handle.session.host.parts;
  return clientObject<Excel.WorksheetProtection, SheetTarget>(handle, context, {
    type: "WorksheetProtection",
    scalars: {
      protected: { get: ({ sheetId }) => protections.has(sheetId) },
      options: {
        get: ({ sheetId }) => ({ ...noPermission, ...protections.get(sheetId)?.options }),
      },
    },
    methods: {
      protect: (options?: Excel.WorksheetProtectionOptions, password?: string) =>
        handle.act(({ sheetId }) => {
          if (protections.has(sheetId))
            throw new OfficeError("InvalidOperation", undefined, "WorksheetProtection.protect");
          protections.set(sheetId, { options: { ...options }, password: password ?? null });
        }),
      unprotect: (password?: string) =>
        handle.act(({ sheetId }) => {
          const found = protections.get(sheetId);
          if (!found) return;
          if (found.password !== null && found.password !== (password ?? null)) {
            throw new OfficeError("AccessDenied", undefined, "WorksheetProtection.unprotect");
          }
          protections.delete(sheetId);
        }),
    },
  });
}

const printDefaults: Readonly<Record<string, unknown>> = {
  orientation: "Portrait",
  paperSize: "A4",
  zoom: { scale: 100 },
  centerHorizontally: false,
  centerVertically: false,
  blackAndWhite: false,
  draftMode: false,
  printGridlines: false,
  printHeadings: false,
  printOrder: "DownThenOver",
  topMargin: 54,
  bottomMargin: 54,
  leftMargin: 51,
  rightMargin: 51,
  headerMargin: 22,
  footerMargin: 22,
  firstPageNumber: "",
};

/** How a sheet is printed: kept and read back, since nothing is printed here. Margins in points. */
export function pageLayout(handle: Handle<SheetTarget>, context: object): Excel.PageLayout {
  const { pageLayouts } = handle.session.host.parts;
  const settings = (sheetId: string): Record<string, unknown> => {
    const found = pageLayouts.get(sheetId) ?? {};
    pageLayouts.set(sheetId, found);
    return found;
  };
  const kept = <Value>(key: string): Scalar<Value, SheetTarget> => ({
    get: ({ sheetId }) => (settings(sheetId)[key] ?? printDefaults[key] ?? "") as Value,
    set: ({ sheetId }, value) => {
      settings(sheetId)[key] = value;
    },
  });
  const put = (key: string, value: unknown) =>
    handle.act(({ sheetId }) => {
      settings(sheetId)[key] = value;
    });
  const address = (range: Excel.Range | Excel.RangeAreas | string) => (typeof range === "string" ? range : "");
  const headerFooter = (): Excel.HeaderFooter =>
    clientObject<Excel.HeaderFooter, SheetTarget>(handle, context, {
      type: "HeaderFooter",
      scalars: {
        leftHeader: kept("leftHeader"),
        centerHeader: kept("centerHeader"),
        rightHeader: kept("rightHeader"),
        leftFooter: kept("leftFooter"),
        centerFooter: kept("centerFooter"),
        rightFooter: kept("rightFooter"),
      },
    });
  return clientObject<Excel.PageLayout, SheetTarget>(handle, context, {
    type: "PageLayout",
    scalars: {
      orientation: kept("orientation"),
      paperSize: kept("paperSize"),
      zoom: kept("zoom"),
      centerHorizontally: kept("centerHorizontally"),
      centerVertically: kept("centerVertically"),
      blackAndWhite: kept("blackAndWhite"),
      draftMode: kept("draftMode"),
      printGridlines: kept("printGridlines"),
      printHeadings: kept("printHeadings"),
      printOrder: kept("printOrder"),
      topMargin: kept("topMargin"),
      bottomMargin: kept("bottomMargin"),
      leftMargin: kept("leftMargin"),
      rightMargin: kept("rightMargin"),
      headerMargin: kept("headerMargin"),
      footerMargin: kept("footerMargin"),
      firstPageNumber: kept("firstPageNumber"),
    },
    links: {
      headersFooters: () =>
        clientObject<Excel.HeaderFooterGroup, SheetTarget>(handle, context, {
          type: "HeaderFooterGroup",
          scalars: { state: kept("headerFooterState") },
          links: { defaultForAllPages: headerFooter },
        }),
    },
    methods: {
      setPrintArea: (range: Excel.Range | Excel.RangeAreas | string) => put("printArea", address(range)),
      setPrintTitleRows: (range: Excel.Range | string) => put("printTitleRows", address(range)),
      setPrintTitleColumns: (range: Excel.Range | string) => put("printTitleColumns", address(range)),
      setPrintMargins: (unit: string, margins: Excel.PageLayoutMarginOptions) => {
        const points = unit === "Inches" ? 72 : unit === "Centimeters" ? 72 / 2.54 : 1;
        for (const [side, value] of Object.entries(margins)) put(`${side}Margin`, Number(value) * points);
      },
    },
  });
}
