import { zipSync } from "fflate";
import type { FilePort } from "../workflow/ports";
import { saveFile } from "./saveFile";

/** Files made in the pane. The library that writes workbooks is loaded with the first one. */
export function workbookFiles(): FilePort {
  return {
    workbookBytes: async (plans) => (await import("./workbookBytes")).workbookBytes(plans),
    // Workbooks are compressed already, so they are only stored; that takes no worker and no time.
    archiveBytes: (files) =>
      Promise.resolve(zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { level: 0 })),
    save: saveFile,
  };
}
