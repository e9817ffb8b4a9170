import type { WorkbookPort } from "../../workflow/ports";
import { readCarried } from "../../workflow/scheme/schemeSituation";
import type { Basis } from "./wizardState";

/** Whether the workbook still carries the scheme, and the seal, that the first step settled. Rejects with a WorkbookFault. */
export async function basisHolds(workbook: Pick<WorkbookPort, "readPart">, { situation }: Basis): Promise<boolean> {
  const settled = situation.carried;
  const { carried } = readCarried(await workbook.readPart());
  return (
    settled.state === "carried" &&
    carried.state === "carried" &&
    carried.scheme.fingerprint === settled.scheme.fingerprint &&
    carried.seal?.signature === settled.seal?.signature
  );
}
