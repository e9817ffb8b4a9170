import type { Host, HostGlobals } from "../host/createHost";

/** What scripts and tests find at `window.workbench`. */
export interface WorkbenchApi {
  readonly host: Host;
  /** Opens an .xlsx file in place of the workbook shown. */
  open(file: Blob, name?: string): Promise<void>;
  /** Settles once the first workbook is shown and calculated. */
  readonly ready: Promise<void>;
}

declare global {
  interface Window {
    workbench?: WorkbenchApi;
  }
}

/** Makes the host's objects globals of the page, for scripts in it and for the pane inside it. */
export function exposeGlobals(globals: HostGlobals): void {
  for (const [name, value] of Object.entries(globals)) {
    Object.defineProperty(window, name, { value: value as unknown, configurable: true, writable: true });
  }
}
