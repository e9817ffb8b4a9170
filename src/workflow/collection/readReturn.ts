import { text } from "../../domain/values/text";
import type { FileProblem } from "../fileProblem";
import type { FileWorkbook } from "../ports";

import { fileProblemText } from "../fileProblemText";
import { returnsOf } from "./collectedContent";
import { finding } from "./finding";
import { frozenReturn } from "./frozenReturn";
import { inTurns } from "../steps";
import { readMergedBook } from "./mergedBook";
import { openReturn } from "./openReturn";
import type { ReadReturns } from "./readReturns";
import type { ReturnedFile } from "./returnContent";
import type { ReturnTools } from "./returnTools";

/**
 * Reads one returned workbook, whatever it is: a frozen file, a workbook filled in, or one that was merged before. Rejects
 * only where the person stops it; everything else is a finding.
 */
export async function readReturn(file: string, book: FileWorkbook, tools: ReturnTools): Promise<ReadReturns> {
  const merged = await inTurns(readMergedBook(book), tools.progress, tools.clock);
  if (merged !== null) return returnsOf(file, merged, merged.state === "read" ? merged.differences : []);
  const read = (await frozenReturn(file, book, tools)) ?? (await openReturn(file, book, tools));
  return { files: [read], merged: null };
}

/** A file that is no workbook, or none that may be opened. */
export function unreadableReturn(file: string, problem: FileProblem): ReturnedFile {
  const findings = [finding("unreadable", fileProblemText(problem))];
  return { file, kind: "unreadable", facts: null, content: null, scheme: null, findings };
}

/** A file on which the add-in itself failed. */
export function failedReturn(file: string, error: unknown): ReturnedFile {
  const detail = error instanceof Error ? error.message : String(error);
  const message = text(
    `文件读取失败（${detail}），没有采用；应重新取得原文件`,
    `the file could not be read (${detail}) and was left out; get the original file again`,
  );
  return {
    file,
    kind: "unreadable",
    facts: null,
    content: null,
    scheme: null,
    findings: [finding("unreadable", message)],
  };
}
