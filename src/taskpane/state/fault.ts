import { WorkbookFault } from "../../workflow/ports";

/**
 * Why something could not be done, as the pane says it: what the workbook refused, `server` where a file of the
 * add-in's own server could not be read, `program` for a fault of the add-in.
 */
export interface Fault {
  readonly code: WorkbookFault["code"] | "server" | "program";
  /** The sheet, table, cell or file concerned; may be empty. */
  readonly place: string;
  /** What was reported, for support. */
  readonly message: string;
}

/** Thrown where the add-in's own server does not give a file. */
export class ServerFault extends Error {
  constructor(
    /** The file asked for. */
    readonly file: string,
    message: string,
  ) {
    super(message);
    this.name = "ServerFault";
  }
}

/** Anything caught at the edge as a fault. */
export function faultOf(error: unknown): Fault {
  if (error instanceof WorkbookFault) return { code: error.code, place: error.place, message: error.message };
  if (error instanceof ServerFault) return { code: "server", place: error.file, message: error.message };
  return { code: "program", place: "", message: messageOf(error) };
}

/** Errors may come from another frame, whose Error is not this page's. */
function messageOf(error: unknown): string {
  return typeof error === "object" && error !== null && "message" in error ? String(error.message) : String(error);
}
