import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import type { Scheme } from "../domain/scheme/scheme";
import { readSchemeText } from "../domain/scheme/scheme";
import { templateFile, templateFiles } from "./templateFiles";

/** The scheme files with which the templates are shipped. */
const SCHEMES = { grading: "demonstration-2026-1.json", full: "demonstration-full-2026-1.json" } as const;

/**
 * Builds the files of assets/templates from the schemes they are shipped with: `npm run templates`. The name of one file
 * builds that one alone: `npx tsx src/templates/build.ts 产品计价.xlsx`; a folder after it takes the place of assets/templates.
 */
async function build(root: string, only: string | undefined, folder: string): Promise<void> {
  const scheme = (file: string): Scheme => readSchemeFile(resolve(root, "assets/schemes", file));
  const schemes = { grading: scheme(SCHEMES.grading), full: scheme(SCHEMES.full) };
  const files = only === undefined ? await templateFiles(schemes) : [await templateFile(schemes, only)];
  mkdirSync(folder, { recursive: true });
  for (const { file, bytes } of files) {
    writeFileSync(resolve(folder, file), bytes);
    console.log(`${file} ${String(bytes.length)} bytes`);
  }
}

function readSchemeFile(path: string): Scheme {
  const read = readSchemeText(readFileSync(path, "utf8"));
  if (!read.ok) throw new Error(read.issues.map((issue) => `${issue.path}: ${issue.message.zh}`).join("\n"));
  return read.scheme;
}

const [only, folder = "assets/templates"] = process.argv.slice(2);
await build(process.cwd(), only, resolve(folder));
