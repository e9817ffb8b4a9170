import { officeReady } from "./hostEnvironment";
import { asFault, fault } from "./workbookFaults";

/** Works on the workbook in one context; errors of Excel become faults that name the place. */
export async function inExcel<T>(place: string, batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  if (!(await officeReady())) throw fault("other", "Excel", "no Office");
  try {
    return await Excel.run(batch);
  } catch (error) {
    throw asFault(error, place);
  }
}
