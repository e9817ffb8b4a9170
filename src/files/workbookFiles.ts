import { zipSync } from "fflate";
import type { FilePort } from "../workflow/ports";
import { saveFile } from "./saveFile";

/** Files made and read in the pane. What writes and reads workbooks is loaded with the first one. */
export function workbookFiles(): FilePort {
  return {
    workbookBytes: async (plans) => (await import("./xlsx/bookBytes")).bookBytes(plans),
    frozenBytes: async (plans, content) => (await import("./xlsx/frozenFileBytes")).frozenFileBytes(plans, content),
    readWorkbook: async (bytes) => (await import("./xlsx/readWorkbook")).readWorkbook(bytes),
    // Workbooks are compressed already, so they are only stored; that takes no worker and no time.
    archiveBytes: (files) =>
      Promise.resolve(zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { level: 0 })),
    save: saveFile,
  };
}
