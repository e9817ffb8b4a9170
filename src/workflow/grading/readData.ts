import type { ReadData, ReadTable } from "../data/readTable";
import type { DataMapping, TableMapping } from "../data/mapping";
import type { Progress, WorkbookPort } from "../ports";
import { WorkbookFault } from "../ports";

/** Reads the mapped tables one after another. Rejects with a WorkbookFault where a table is gone or the step is stopped. */
export async function readData(
  workbook: WorkbookPort,
  { roster, ratings, deposits }: DataMapping,
  progress: Progress,
): Promise<ReadData> {
  if (roster === null) throw new WorkbookFault("notFound", "客户经理", "No roster is mapped");
  const wanted = [roster, ratings, deposits];
  const tables: (ReadTable | null)[] = [];
  for (const [index, mapping] of wanted.entries()) {
    progress.report(index, wanted.length);
    if (progress.signal.aborted) throw new WorkbookFault("stopped", "", "Reading was stopped");
    tables.push(mapping === null ? null : await readMapped(workbook, mapping, progress));
  }
  const [first, second, third] = tables;
  if (first === null || first === undefined) throw new WorkbookFault("notFound", "客户经理", "No roster was read");
  return { roster: first, ratings: second ?? null, deposits: third ?? null };
}

async function readMapped(workbook: WorkbookPort, mapping: TableMapping, progress: Progress): Promise<ReadTable> {
  const quiet: Progress = { report: () => undefined, signal: progress.signal };
  return { mapping, content: await workbook.readTable(mapping.reference, quiet) };
}
