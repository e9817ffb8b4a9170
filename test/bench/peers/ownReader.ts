import { workbookFiles } from "../../../src/files/workbookFiles";
import { countSheets } from "./peerReader";
import type { PeerReader } from "./peerReader";

const files = workbookFiles();

/** The add-in's own reader, as collecting returns uses it: values, formulas, tables, looks and custom XML, in full. */
export const ownReader: PeerReader = {
  id: "own",
  version: () => "readWorkbook (this add-in)",
  read: async (file) => countSheets((await files.readWorkbook(file)).sheets.map(({ rows }) => rows)),
};
