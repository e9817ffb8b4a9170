import { FileProblem } from "./fileProblem";

const MEGABYTE = 1024 * 1024;

/** How far a file that comes from elsewhere is followed. A branch with 5 000 managers stays far below each of them. */
export const fileLimits = {
  /** Bytes of the file itself. */
  fileBytes: 60 * MEGABYTE,
  /** Bytes of all its parts, unpacked. */
  inflatedBytes: 400 * MEGABYTE,
  /** How many times its packed size a large part may grow to. Sheets of real figures grow 5 to 40 times. */
  ratio: 300,
  /** Parts below this many bytes may grow as they like. */
  smallPart: 4 * MEGABYTE,
  parts: 4_000,
  /** Relationships of one part to others. */
  relations: 1_000,
  sheets: 250,
  /** Places for cells over all sheets, from A1 to the last value of each row. */
  cells: 8_000_000,
} as const;

/** Whether a file is too large to be read at all, before a byte of it is read. */
export function fileTooLarge(bytes: number): FileProblem | null {
  return bytes > fileLimits.fileBytes ? new FileProblem("tooLarge", megabytes(bytes)) : null;
}

/** A size as messages show it: 61.5 MB. */
export function megabytes(bytes: number): string {
  return `${String(Math.ceil((bytes / MEGABYTE) * 10) / 10)} MB`;
}
