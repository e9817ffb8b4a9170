import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { readSchemeText } from "../domain/scheme/scheme";
import { templateFiles } from "./templateFiles";

/** Builds the files of assets/templates from the scheme they are shipped with: `npm run templates`. */
async function build(root: string): Promise<void> {
  const read = readSchemeText(readFileSync(resolve(root, "assets/schemes/demonstration-2026-1.json"), "utf8"));
  if (!read.ok) throw new Error(read.issues.map(({ path, message }) => `${path}: ${message.zh}`).join("\n"));
  const folder = resolve(root, "assets/templates");
  mkdirSync(folder, { recursive: true });
  for (const { file, bytes } of await templateFiles(read.scheme)) {
    writeFileSync(resolve(folder, file), bytes);
    console.log(`${file} ${String(bytes.length)} bytes`);
  }
}

await build(process.cwd());
