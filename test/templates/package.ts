import { readFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, unzipSync } from "fflate";

/** The folder of the templates as they are committed. */
export const templateFolder = join(__dirname, "../../assets/templates");

/** The bytes of a committed file. */
export function committed(file: string): Uint8Array {
  return new Uint8Array(readFileSync(join(templateFolder, file)));
}

/** The parts of a package as text, by path. */
export function partsOf(bytes: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]));
}
