import { fingerprint as fingerprintOf } from "../../domain/scheme/fingerprint";
import { parsePeriod } from "../../domain/values/period";
import { text } from "../../domain/values/text";
import { readMergedBook } from "../collection/mergedBook";
import { fileTooLarge } from "../fileLimits";
import type { ClockPort, FilePort, FileWorkbook, Progress, SignaturePort } from "../ports";
import { WorkbookFault } from "../ports";
import { FileProblem } from "../fileProblem";
import type { BankRecord } from "../seal/bankRecord";
import { judgeSeal } from "../seal/judgeSeal";
import { inTurns } from "../steps";
import { carriedScheme } from "../submission/carriedScheme";
import type { FrozenContent } from "../submission/frozenContent";
import { recheckResults } from "../submission/recheckResults";
import type { FrozenVerdict } from "../submission/verifyFrozen";
import { verifyFrozen } from "../submission/verifyFrozen";
import type { ArchivedFile, ArchivedReading, ArchivedResults, ArchiveSource } from "./archivedFile";

/** With what an archive is read and judged. */
export interface ArchiveTools {
  readonly files: Pick<FilePort, "readWorkbook">;
  readonly bank: BankRecord;
  readonly signatures: SignaturePort;
  readonly clock: ClockPort;
}

/**
 * Looks at one file of an archive: whether it is a frozen file, whether it is untouched, how its scheme's seal stands,
 * whether its results follow from its data. Whatever the file is, this is told; rejects only with a WorkbookFault
 * "stopped".
 */
export async function readArchived(
  source: ArchiveSource,
  tools: ArchiveTools,
  progress: Progress,
): Promise<ArchivedFile> {
  try {
    return { source, reading: await reading(source, tools, progress) };
  } catch (error) {
    if (error instanceof FileProblem) return { source, reading: { state: "unreadable", problem: error } };
    if (error instanceof WorkbookFault) throw error;
    return { source, reading: failedReading(error) };
  }
}

/** A file on which the add-in itself failed: no reason not to read the others. */
export function failedReading(error: unknown): ArchivedReading {
  const detail = error instanceof Error ? error.message : String(error);
  const why = text(
    `文件核验失败（${detail}），应重新取得原文件`,
    `the file could not be verified (${detail}); get the original file again`,
  );
  return { state: "damaged", why };
}

/** The content of a frozen file, read anew; null where it is none any more. Rejects with a FileProblem. */
export async function frozenContentOf(
  source: ArchiveSource,
  files: ArchiveTools["files"],
): Promise<FrozenContent | null> {
  const verdict = await verdictOf(source, files);
  return "content" in verdict.frozen ? verdict.frozen.content : null;
}

interface Verdict {
  readonly frozen: FrozenVerdict;
  readonly book: FileWorkbook;
}

async function verdictOf(source: ArchiveSource, files: ArchiveTools["files"]): Promise<Verdict> {
  const large = fileTooLarge(source.size);
  if (large !== null) throw large;
  const book = await files.readWorkbook(await bytesOf(source));
  return { frozen: verifyFrozen(book), book };
}

/** The file may be gone, or be a folder. */
async function bytesOf(source: ArchiveSource): Promise<Uint8Array> {
  try {
    return await source.bytes();
  } catch (error) {
    throw new FileProblem("damaged", error instanceof Error ? error.message : String(error));
  }
}

async function reading(source: ArchiveSource, tools: ArchiveTools, progress: Progress): Promise<ArchivedReading> {
  const { frozen, book } = await verdictOf(source, tools.files);
  switch (frozen.state) {
    case "damaged":
      return { state: "damaged", why: frozen.why };
    case "notFrozen":
      return mergedReading(book, tools, progress);
    case "untouched":
      return frozenReading(frozen.content, frozen.fingerprint, [], tools, progress);
    case "changed":
      return frozenReading(frozen.content, frozen.fingerprint, frozen.differences, tools, progress);
  }
}

type FrozenReading = Extract<ArchivedReading, { readonly state: "frozen" }>;

async function frozenReading(
  content: FrozenContent,
  fingerprint: string,
  differences: FrozenReading["differences"],
  { bank, signatures, clock }: ArchiveTools,
  progress: Progress,
): Promise<ArchivedReading> {
  const { unit, period, version, scheme, results, seal, frozenAt, by, counts, earlier, state } = content;
  const read = carriedScheme(scheme);
  const schemeFingerprint = read.ok ? read.scheme.fingerprint : fingerprintOf(scheme);
  const sealed = read.ok ? { scheme: read.scheme, seal, sealIssue: null } : null;
  const standing = sealed === null ? null : await judgeSeal(sealed, bank, parsePeriod(period), signatures);
  const recheck = await recheckResults(content, progress, clock);
  return {
    state: "frozen",
    own: { unit, period, version, earlier, fingerprint, scheme, schemeFingerprint, results },
    facts: { frozenAt, by, counts, earlier, state },
    differences,
    standing,
    // The outcome is not kept: it holds every row of the branch.
    recheck:
      recheck.state === "checked"
        ? { state: "checked", differences: recheck.differences, shown: recheck.shown }
        : recheck,
  };
}

async function mergedReading(
  book: FileWorkbook,
  { clock }: ArchiveTools,
  progress: Progress,
): Promise<ArchivedReading> {
  const merged = await inTurns(readMergedBook(book), progress, clock);
  if (merged === null) return { state: "notFrozen" };
  if (merged.state === "damaged") return { state: "damaged", why: merged.why };
  const { entries, scheme } = merged.content;
  const returns = entries.map(({ content }): ArchivedResults => {
    const { unit, period, version, earlier, fingerprint, results } = content;
    const schemeFingerprint = content.scheme.fingerprint;
    return { unit, period, version, earlier, fingerprint, scheme, schemeFingerprint, results };
  });
  return { state: "merged", returns, differences: merged.differences };
}
