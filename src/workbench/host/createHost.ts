import { parseAddress } from "../grid/address";
import type { Grid } from "../grid/grid";
import { autoExpansion } from "./autoExpansion";
import { customFunctionsHost } from "./customFunctions";
import type { FunctionsMetadata } from "./customFunctions";
import { excelNamespace } from "./excel";
import { emptyParts, hostState } from "./hostState";
import type { HostState, InsertWorksheets, WorkbookParts } from "./hostState";
import { officeHost, plainEnvironment } from "./office";
import type { OfficeEnvironment } from "./office";
import { OfficeError } from "./officeError";
import { strictNamespace } from "./strictNamespace";
import { findSheet } from "./targets";

/** The names that scripts find in a page of Excel. */
export interface HostGlobals {
  readonly Office: typeof Office;
  readonly Excel: typeof Excel;
  readonly CustomFunctions: typeof CustomFunctions;
  readonly OfficeExtension: typeof OfficeExtension;
}

/** An Excel-shaped host over a spreadsheet. */
export interface Host {
  readonly globals: HostGlobals;
  readonly state: HostState;
  /** Makes the add-in's custom functions known (they calculate once they are associated). Namespace "KPI". */
  registerFunctions(metadata: FunctionsMetadata, namespace: string): void;
  /** What a custom function said about the error in a cell ("Sheet1!B2"); null when it said nothing. */
  errorMessageAt(address: string): string | null;
  /** Runs a ribbon function of the add-in; false when the add-in has none of that id. */
  runAction(id: string): Promise<boolean>;
  /** Tells the add-in whether its pane is shown. */
  paneVisible(visible: boolean): void;
  /** Sets the host on another workbook: its spreadsheet and what it holds beside its cells. */
  use(grid: Grid, parts?: WorkbookParts): void;
}

/** Where a host stands. */
export interface HostOptions {
  readonly grid: Grid;
  readonly environment?: OfficeEnvironment;
  readonly parts?: WorkbookParts;
  readonly insertWorksheets?: InsertWorksheets;
  readonly hasCharts?: boolean;
}

/** Makes `Office`, `Excel`, `CustomFunctions` and `OfficeExtension` over a grid. */
export function createHost({
  grid,
  environment = plainEnvironment(),
  parts,
  insertWorksheets,
  hasCharts = false,
}: HostOptions): Host {
  const state = hostState(grid, environment.platform, hasCharts);
  if (parts) state.parts = parts;
  state.insertWorksheets = insertWorksheets ?? null;
  autoExpansion(state);
  const office = officeHost(environment);
  const functions = customFunctionsHost(state);
  const registered: (readonly [FunctionsMetadata, string])[] = [];
  return {
    globals: {
      Office: office.namespace,
      Excel: excelNamespace(state),
      CustomFunctions: functions.namespace,
      OfficeExtension: strictNamespace<typeof OfficeExtension>("OfficeExtension", {
        Error: OfficeError as unknown as typeof OfficeExtension.Error,
        config: { extendedErrorLogging: false },
        ErrorCodes: {
          accessDenied: "AccessDenied",
          generalException: "GeneralException",
          activityLimitReached: "ActivityLimitReached",
          invalidObjectPath: "InvalidObjectPath",
          propertyNotLoaded: "PropertyNotLoaded",
          valueNotLoaded: "ValueNotLoaded",
          invalidRequestContext: "InvalidRequestContext",
          invalidArgument: "InvalidArgument",
          runMustReturnPromise: "RunMustReturnPromise",
          cannotRegisterEvent: "CannotRegisterEvent",
          apiNotFound: "ApiNotFound",
          connectionFailure: "ConnectionFailure",
        } as unknown as typeof OfficeExtension.ErrorCodes,
      }),
    },
    state,
    registerFunctions(metadata, namespace) {
      registered.push([metadata, namespace]);
      functions.register(metadata, namespace);
    },
    errorMessageAt(address) {
      const parsed = parseAddress(address);
      const sheet = parsed?.sheet ? findSheet(state, parsed.sheet) : { sheetId: state.grid.activeSheet() };
      return parsed && sheet ? functions.messageAt(sheet.sheetId, parsed.area.row, parsed.area.column) : null;
    },
    runAction: (id) => office.runAction(id),
    paneVisible: (visible) => office.paneVisible(visible),
    use(next, nextParts) {
      state.grid = next;
      state.parts = nextParts ?? emptyParts();
      autoExpansion(state);
      functions.forget();
      for (const [metadata, namespace] of registered) functions.register(metadata, namespace);
    },
  };
}
