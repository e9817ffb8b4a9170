import { readWorkbook } from "../files/xlsx/readWorkbook";
import type { ArchiveSource } from "../workflow/archive/archivedFile";
import type { ArchiveTools } from "../workflow/archive/readArchived";
import { frozenContentOf, readArchived } from "../workflow/archive/readArchived";
import { FileProblem } from "../workflow/fileProblem";
import type { Progress } from "../workflow/ports";
import type { ContentAnswer, FileBytes, VerifiedFile } from "./collectionCalls";

const files: ArchiveTools["files"] = {
  readWorkbook: (bytes) =>
    new Promise((resolve) => {
      resolve(readWorkbook(bytes));
    }),
};

/** Looks at one file of an archive. Rejects only with a WorkbookFault "stopped". */
export async function verifiedFile(
  file: FileBytes,
  tools: Omit<ArchiveTools, "files">,
  progress: Progress,
): Promise<VerifiedFile> {
  const { reading } = await readArchived(sourceOf(file), { ...tools, files }, progress);
  return reading.state === "unreadable" ? { state: "unreadable", problem: plain(reading.problem) } : reading;
}

/** What was frozen in a file of an archive. */
export async function frozenContent(file: FileBytes): Promise<ContentAnswer> {
  try {
    return { ok: true, content: await frozenContentOf(sourceOf(file), files) };
  } catch (error) {
    if (error instanceof FileProblem) return { ok: false, problem: plain(error) };
    throw error;
  }
}

function sourceOf({ name, bytes }: FileBytes): ArchiveSource {
  return { name, size: bytes.byteLength, bytes: () => Promise.resolve(new Uint8Array(bytes)) };
}

function plain({ code, found }: FileProblem): Pick<FileProblem, "code" | "found"> {
  return { code, found };
}
