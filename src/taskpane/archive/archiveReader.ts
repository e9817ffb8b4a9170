import type { FileBytes } from "../../collection/collectionCalls";
import type { CollectionClient } from "../../collection/collectionClient";
import type { ArchivedFile, ArchiveSource } from "../../workflow/archive/archivedFile";
import { failedReading } from "../../workflow/archive/readArchived";
import { fileTooLarge } from "../../workflow/fileLimits";
import { FileProblem } from "../../workflow/fileProblem";
import type { Progress } from "../../workflow/ports";
import { WorkbookFault } from "../../workflow/ports";
import type { BankRecord } from "../../workflow/seal/bankRecord";
import type { FrozenContent } from "../../workflow/submission/frozenContent";

/** Reads files of an archive off the page's own thread. */
export interface ArchiveReader {
  /** Whatever the file is, this is told; rejects only with a WorkbookFault "stopped". */
  readonly read: (source: ArchiveSource, bank: BankRecord, progress: Progress) => Promise<ArchivedFile>;
  /** What was frozen in the file, read anew; null where it is no frozen file any more. Rejects with a FileProblem. */
  readonly content: (source: ArchiveSource, progress: Progress) => Promise<FrozenContent | null>;
}

/** A reader of archives that asks a collection for each file. */
export function archiveReader(client: CollectionClient): ArchiveReader {
  return {
    read: async (source, bank, progress) => {
      try {
        const reading = await client.ask("verify", { file: await bytesOf(source), bank }, progress);
        if (reading.state !== "unreadable") return { source, reading };
        return { source, reading: { state: "unreadable", problem: problemOf(reading.problem) } };
      } catch (error) {
        if (error instanceof FileProblem) return { source, reading: { state: "unreadable", problem: error } };
        if (error instanceof WorkbookFault) throw error;
        return { source, reading: failedReading(error) };
      }
    },
    content: async (source, progress) => {
      const answer = await client.ask("content", { file: await bytesOf(source) }, progress);
      if (!answer.ok) throw problemOf(answer.problem);
      return answer.content;
    },
  };
}

function problemOf({ code, found }: Pick<FileProblem, "code" | "found">): FileProblem {
  return new FileProblem(code, found);
}

/** The file's bytes, which are handed over to the reader. The file may be too large, gone, or a folder. */
async function bytesOf(source: ArchiveSource): Promise<FileBytes> {
  const large = fileTooLarge(source.size);
  if (large !== null) throw large;
  try {
    const bytes = await source.bytes();
    return { name: source.name, bytes: new Uint8Array(bytes).buffer };
  } catch (error) {
    throw new FileProblem("damaged", error instanceof Error ? error.message : String(error));
  }
}
