import { peerModule, peerVersion } from "./installedPeers";
import { countSheets } from "./peerReader";
import type { PeerReader } from "./peerReader";

/** What is used of read-excel-file. */
interface ReadExcelFileModule {
  readonly default: (
    file: Buffer,
    options: { readonly trim: boolean },
  ) => Promise<readonly { readonly data: readonly (readonly unknown[])[] }[]>;
}

/** read-excel-file: a streaming parser of XML over all sheets; values only. */
export const readExcelFileReader: PeerReader = {
  id: "read-excel-file",
  version: () => peerVersion("read-excel-file", "read-excel-file"),
  read: async (file) => {
    const module = (await peerModule("read-excel-file/node")) as ReadExcelFileModule;
    const sheets = await module.default(Buffer.from(file), { trim: false });
    return countSheets(sheets.map(({ data }) => data));
  },
};
