import type { DataMapping, TableMapping } from "../data/mapping";
import { forEachTable } from "../data/mapping";
import type { ReadData, ReadTable } from "../data/readTable";
import { tableIds } from "../layout/column";
import type { TableId } from "../layout/column";
import type { Progress, WorkbookPort } from "../ports";
import { WorkbookFault } from "../ports";

/** Reads the mapped tables one after another. Rejects with a WorkbookFault where a table is gone or the step is stopped. */
export async function readData(workbook: WorkbookPort, mapping: DataMapping, progress: Progress): Promise<ReadData> {
  const tables = new Map<TableId, ReadTable>();
  for (const [index, id] of tableIds.entries()) {
    progress.report(index * PARTS, tableIds.length * PARTS);
    if (progress.signal.aborted) throw new WorkbookFault("stopped", "", "Reading was stopped");
    const wanted = mapping[id];
    if (wanted !== null) tables.set(id, await readMapped(workbook, wanted, progress, index));
  }
  const roster = tables.get("roster");
  if (roster === undefined) throw new WorkbookFault("notFound", "客户经理", "No roster is mapped");
  return { ...forEachTable((id) => tables.get(id) ?? null), roster };
}

/** The parts of a table in which progress is told. */
const PARTS = 1000;

async function readMapped(
  workbook: WorkbookPort,
  mapping: TableMapping,
  progress: Progress,
  index: number,
): Promise<ReadTable> {
  const within: Progress = {
    report: (done, total) => {
      progress.report(index * PARTS + Math.floor((done / Math.max(total, 1)) * PARTS), tableIds.length * PARTS);
    },
    signal: progress.signal,
  };
  return { mapping, content: await workbook.readTable(mapping.reference, within) };
}
