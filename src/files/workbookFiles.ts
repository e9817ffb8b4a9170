import type { FilePort } from "../workflow/ports";
import { saveFile } from "./saveFile";

/** Files made and read in the pane. What writes and reads them is loaded with the first one. */
export function workbookFiles(): FilePort {
  return {
    workbookBytes: async (plans) =>
      (await import(/* webpackChunkName: "writeWorkbook" */ "./xlsx/bookBytes")).bookBytes(plans),
    frozenBytes: async (plans, content) =>
      (await import(/* webpackChunkName: "writeWorkbook" */ "./xlsx/frozenFileBytes")).frozenFileBytes(plans, content),
    readWorkbook: async (bytes) =>
      (await import(/* webpackChunkName: "readWorkbook" */ "./xlsx/readWorkbook")).readWorkbook(bytes),
    archiveBytes: async (files) => {
      const { zipSync } = await import(/* webpackChunkName: "writeWorkbook" */ "fflate");
      // Workbooks are compressed already, so they are only stored; that takes no worker and no time.
      return zipSync(Object.fromEntries(files.map(({ name, bytes }) => [name, bytes])), { level: 0 });
    },
    save: saveFile,
  };
}
