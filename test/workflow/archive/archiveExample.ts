import { readWorkbook } from "../../../src/files/xlsx/readWorkbook";
import type { ArchivedFile, ArchiveSource } from "../../../src/workflow/archive/archivedFile";
import type { ArchiveTools } from "../../../src/workflow/archive/readArchived";
import { readArchived } from "../../../src/workflow/archive/readArchived";
import { webSignatures } from "../../../src/seal/webSignatures";
import { stillClock, unwatched } from "../../support/fakeWorkbook";

/** Reads and judges without a server: no keys, no configured schemes. */
export const archiveTools: ArchiveTools = {
  files: {
    readWorkbook: (bytes) =>
      new Promise((resolve) => {
        resolve(readWorkbook(bytes));
      }),
  },
  bank: { keys: { ok: true, keys: { format: 1, keys: [], withdrawn: [] } }, configured: [] },
  signatures: webSignatures(),
  clock: stillClock,
};

/** Bytes as a file of a name. */
export function sourceOf(name: string, bytes: Uint8Array): ArchiveSource {
  return { name, size: bytes.length, bytes: () => Promise.resolve(bytes) };
}

/** The file with what came of looking at it, judged by the keys and schemes of a bank. */
export function archived(name: string, bytes: Uint8Array, bank = archiveTools.bank): Promise<ArchivedFile> {
  return readArchived(sourceOf(name, bytes), { ...archiveTools, bank }, unwatched);
}
