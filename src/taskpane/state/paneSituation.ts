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
 * is told, and the comparison with the bank's schemes is left out; an issued scheme needs the bank's keys, though, and does
 * not compute without them. Rejects with a WorkbookFault.
 */
export async function paneSituation(services: PaneServices, progress: Progress): Promise<PaneSituation> {
  try {
    return { ...(await schemeSituation(services, progress)), serverFault: null };
  } catch (error) {
    const serverFault = faultOf(error);
    if (serverFault.code !== "server") throw error;
    const server = { ...services.server, ...nothing };
    return { ...(await schemeSituation({ ...services, server }, progress)), serverFault };
  }
}
