import type { PeerReader } from "./peerReader";

/** A reader by its id; loaded when it is asked for, so that the memory of its process is its own. */
const readers: Readonly<Record<string, () => Promise<PeerReader>>> = {
  own: async () => (await import("./ownReader")).ownReader,
  exceljs: async () => (await import("./excelJsReaders")).excelJs,
  "exceljs-stream": async () => (await import("./excelJsReaders")).excelJsStream,
  hucre: async () => (await import("./hucreReader")).hucreReader,
  "read-excel-file": async () => (await import("./readExcelFileReader")).readExcelFileReader,
};

/** Ours first: the others are told as multiples of it. */
export const peerReaderIds: readonly string[] = Object.keys(readers);

/** The reader of an id. */
export async function peerReader(id: string): Promise<PeerReader> {
  const reader = await readers[id]?.();
  if (reader === undefined) throw new Error(`There is no reader ${id}`);
  return reader;
}
