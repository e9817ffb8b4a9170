import type { ServerPort } from "../workflow/ports";

/** A line of schemes/index.json. */
interface SchemeEntry {
  readonly file: string;
}

/** What reads a file of the add-in's own site; the browser's fetch, or a stand-in for tests. */
export type Fetch = (address: string) => Promise<Pick<Response, "ok" | "status" | "json" | "text" | "arrayBuffer">>;

/**
 * The add-in's own server: addresses are relative to the page, and an answer that comes by way of another address is none,
 * so that nothing is ever taken from another host.
 * Rejects with an Error that names the file where it cannot be read.
 */
export function webServer(
  get: Fetch = (address) => fetch(address, { mode: "same-origin", credentials: "same-origin", redirect: "error" }),
): ServerPort {
  const open = async (address: string): ReturnType<Fetch> => {
    const response = await get(address);
    if (!response.ok) throw new Error(`${address}: HTTP ${String(response.status)}`);
    return response;
  };
  return {
    schemeFiles: async () => readIndex(await (await open("schemes/index.json")).json()),
    keyList: async () => (await open("keys.json")).text(),
    schemeText: async (file) => (await open(`schemes/${encodeURIComponent(checked(file))}`)).text(),
    template: async (file) =>
      toBase64(new Uint8Array(await (await open(`templates/${encodeURIComponent(checked(file))}`)).arrayBuffer())),
  };
}

function readIndex(content: unknown): readonly string[] {
  if (!Array.isArray(content)) throw new Error("schemes/index.json: not a list");
  return content.map((entry: unknown) => {
    if (typeof entry !== "object" || entry === null || !("file" in entry))
      throw new Error("schemes/index.json: an entry names no file");
    return checked((entry as SchemeEntry).file);
  });
}

/** File names only: an address in a list must not lead to another host or folder. */
function checked(file: unknown): string {
  if (typeof file !== "string" || !/^[\p{L}\p{N} ._()-]+$/u.test(file) || file.startsWith("."))
    throw new Error(`"${String(file)}" is not a file name`);
  return file;
}

/** Bytes as base64, in pieces, because a call takes only so many arguments. */
function toBase64(bytes: Uint8Array): string {
  const pieces = Array.from({ length: Math.ceil(bytes.length / 8192) }, (_, index) =>
    String.fromCharCode(...bytes.subarray(index * 8192, (index + 1) * 8192)),
  );
  return btoa(pieces.join(""));
}
