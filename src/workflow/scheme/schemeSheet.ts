import type { Scheme } from "../../domain/scheme/scheme";
import { schemeTables } from "../../domain/scheme/schemeTables";
import type { Progress, TableContent, WorkbookPort } from "../ports";
import { compareSheet } from "./schemeComparison";

/** Reads the tables of 方案参数 that show a scheme, by name; none where the workbook has no such sheet. */
export async function readSchemeSheet(
  workbook: WorkbookPort,
  scheme: Scheme,
  progress: Progress,
): Promise<ReadonlyMap<string, TableContent>> {
  const names = new Set(schemeTables(scheme.document).map(({ name }) => name));
  const references = (await workbook.listTables()).filter(({ kind, name }) => kind === "table" && names.has(name));
  const contents = new Map<string, TableContent>();
  for (const reference of references) contents.set(reference.name, await workbook.readTable(reference, progress));
  return contents;
}

/**
 * What 方案参数 shows once another scheme was loaded: that scheme; the former one, because its rows are others or its cells
 * cannot be written; or nothing, because the workbook has no such sheet.
 */
export type ShownAfterLoading = "current" | "former" | "absent";

/**
 * Has 方案参数 show a scheme: every cell that says something else is filled, all in one act, where the sheet has exactly the
 * rows of the scheme. A sheet of other rows is left as it is, as one that does not let itself be written.
 */
export async function fillSchemeSheet(
  workbook: WorkbookPort,
  scheme: Scheme,
  progress: Progress,
): Promise<ShownAfterLoading> {
  const contents = await readSchemeSheet(workbook, scheme, progress);
  if (contents.size === 0) return "absent";
  const known = new Set(schemeTables(scheme.document).flatMap(({ rows }) => rows.flat().map(({ path }) => path)));
  const differences = compareSheet(contents, scheme);
  const writes = differences.flatMap(({ place, path, expected }) =>
    place === null || !known.has(path) ? [] : [{ ...place, value: expected }],
  );
  if (writes.length < differences.length) return "former";
  if (writes.length === 0) return "current";
  return workbook.writeCells(writes).then(
    () => "current",
    () => "former",
  );
}
