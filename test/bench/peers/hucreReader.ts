import { peerModule, peerVersion } from "./installedPeers";
import { countSheets } from "./peerReader";
import type { PeerReader } from "./peerReader";

/** What is used of hucre. */
interface HucreModule {
  readonly readXlsx: (
    file: Uint8Array,
  ) => Promise<{ readonly sheets: readonly { readonly rows: readonly (readonly unknown[])[] }[] }>;
}

/** hucre: a reader without dependencies; values only, no styles. */
export const hucreReader: PeerReader = {
  id: "hucre",
  version: () => peerVersion("hucre", "hucre"),
  read: async (file) => {
    const { readXlsx } = (await peerModule("hucre/xlsx")) as HucreModule;
    return countSheets((await readXlsx(file)).sheets.map(({ rows }) => rows));
  },
};
