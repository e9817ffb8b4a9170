/** A file that cannot be read as a workbook, and why. */
export class FileProblem extends Error {
  constructor(
    readonly code:
      | "notAWorkbook"
      | "encrypted"
      | "oldFormat"
      | "binaryFormat"
      | "otherDates"
      | "damaged"
      | "tooLarge"
      | "expandsTooFar"
      | "unsafe",
    /** What was found: a path, a size, a place in the file; `fileProblemText` puts it into words. */
    readonly found: string,
  ) {
    super(`${code}: ${found}`);
    this.name = "FileProblem";
  }
}
