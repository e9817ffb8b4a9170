import type { CollectionCalls, GivenFile } from "../../collection/collectionCalls";
import { fileTooLarge } from "../../workflow/fileLimits";

/** A file that a person chose or dropped. */
export type ChosenFile = Pick<File, "name" | "size" | "arrayBuffer">;

/** What a file is read for: as a return, or as history against which returns are held. */
export type ReadPurpose = CollectionCalls["read"]["ask"]["purpose"];

/** A file that was chosen and not read, as the person stopped before it or reading failed. */
export interface UnreadFile {
  readonly file: ChosenFile;
  readonly purpose: ReadPurpose;
}

/** The files without these, which are known by name and size: a file that is chosen again is another object. */
export function withoutFiles(
  unread: readonly UnreadFile[],
  purpose: ReadPurpose,
  files: readonly ChosenFile[],
): readonly UnreadFile[] {
  const keyOf = ({ name, size }: ChosenFile): string => `${String(size)} ${name}`;
  const keys = new Set(files.map(keyOf));
  return unread.filter((one) => one.purpose !== purpose || !keys.has(keyOf(one.file)));
}

/** Reads the bytes of a file; one beyond the limit is not read at all. */
export async function givenFile(file: ChosenFile): Promise<GivenFile> {
  const { name } = file;
  const problem = fileTooLarge(file.size);
  if (problem !== null) return { name, problem: { code: problem.code, found: problem.found } };
  try {
    return { name, bytes: await file.arrayBuffer() };
  } catch (error) {
    // Gone from the disk, or locked by another program, since it was chosen.
    const found = error instanceof Error ? error.message : String(error);
    return { name, problem: { code: "damaged", found } };
  }
}
