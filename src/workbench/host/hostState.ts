import type { Grid } from "../grid/grid";

/** A custom XML part of the workbook. */
export interface XmlPart {
  readonly id: string;
  xml: string;
}

/** How a sheet is protected; the password is kept as given, since nothing here is secret. */
export interface Protection {
  readonly options: Readonly<Record<string, unknown>>;
  readonly password: string | null;
}

/** A chart as it was asked for: nothing is drawn. */
export interface ChartRecord {
  name: string;
  readonly type: string;
  readonly data: string;
  readonly seriesBy: string;
  title: string;
  /** The two corners it covers. */
  place: string;
}

/** What a workbook holds beside its cells. */
export interface WorkbookParts {
  readonly settings: Map<string, unknown>;
  readonly xmlParts: Map<string, XmlPart>;
  readonly protections: Map<string, Protection>;
  readonly pageLayouts: Map<string, Record<string, unknown>>;
  readonly veryHidden: Set<string>;
  /** By sheet. */
  readonly charts: Map<string, ChartRecord[]>;
  readonly properties: Record<string, string>;
}

/** What has been opened from a file, for `insertWorksheetsFromBase64`; resolves to the new sheets' names. */
export type InsertWorksheets = (
  base64: string,
  options: Readonly<{ sheetNamesToInsert?: readonly string[]; positionType?: string; relativeTo?: string }>,
) => Promise<readonly string[]>;

/** A request that was sent on the web: what it carried and what it brought back, in bytes of their JSON. */
export interface SentRequest {
  readonly sent: number;
  readonly received: number;
}

/** Everything the Excel-shaped objects stand on. */
export interface HostState {
  grid: Grid;
  parts: WorkbookParts;
  platform: "desktop" | "web";
  /** Whether there are charts: Excel has them, the workbench's spreadsheet has none to show. */
  readonly hasCharts: boolean;
  calculationMode: "Automatic" | "Manual" | "AutomaticExceptTables";
  insertWorksheets: InsertWorksheets | null;
  /** Custom functions at work at this moment. */
  runningFunctions: number;
  /** The requests sent so far, where somebody wants to know of them; null where nobody does. */
  sent: SentRequest[] | null;
  /** Waits until no formula is left to calculate, unless calculation is manual. */
  settle(): Promise<void>;
}

/** An empty set of parts, for a new workbook. */
export function emptyParts(): WorkbookParts {
  return {
    settings: new Map(),
    xmlParts: new Map(),
    protections: new Map(),
    pageLayouts: new Map(),
    veryHidden: new Set(),
    charts: new Map(),
    properties: { author: "", title: "", company: "", subject: "", keywords: "", comments: "" },
  };
}

/** The state of a host over a grid. */
export function hostState(grid: Grid, platform: "desktop" | "web", hasCharts: boolean): HostState {
  return {
    grid,
    parts: emptyParts(),
    platform,
    hasCharts,
    calculationMode: "Automatic",
    insertWorksheets: null,
    runningFunctions: 0,
    sent: null,
    settle() {
      return this.calculationMode === "Manual" ? Promise.resolve() : this.grid.calculated();
    },
  };
}
