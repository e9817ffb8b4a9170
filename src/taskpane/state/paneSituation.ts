import type { Progress, ServerPort } from "../../workflow/ports";
import type { SchemeSituation } from "../../workflow/scheme/schemeSituation";
import { schemeSituation } from "../../workflow/scheme/schemeSituation";
import type { PaneServices } from "../services";
import type { Fault } from "./fault";
import { faultOf } from "./fault";

/** Everything about schemes, and why the server could not be asked, where it could not. */
export interface PaneSituation extends SchemeSituation {
  readonly serverFault: Fault | null;
}

/** A server that has nothing. */
const nothing: Pick<ServerPort, "schemeFiles"> = { schemeFiles: () => Promise.resolve([]) };

/**
 * Reads everything about schemes. A server that cannot be read holds nobody back whose workbook carries a scheme: that
 * is told, and the comparison with the bank's schemes is left out. Rejects with a WorkbookFault.
 */
export async function paneSituation({ workbook, server }: PaneServices, progress: Progress): Promise<PaneSituation> {
  try {
    return { ...(await schemeSituation(workbook, server, progress)), serverFault: null };
  } catch (error) {
    const serverFault = faultOf(error);
    if (serverFault.code !== "server") throw error;
    return { ...(await schemeSituation(workbook, { ...server, ...nothing }, progress)), serverFault };
  }
}
