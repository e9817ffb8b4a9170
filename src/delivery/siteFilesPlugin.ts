import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Compiler } from "webpack";
import { readSchemeText } from "../domain/scheme/scheme";
import { issueText } from "../domain/scheme/schemeIssue";
import { functionMetadata } from "../functions/metadata";
import { manifestForSite } from "./manifestAddresses";
import { projectRoot } from "./projectRoot";
import type { SiteOptions } from "./siteOptions";

/** One entry of schemes/index.json: a scheme file that the server carries. */
export interface SchemeEntry {
  readonly file: string;
  readonly id: string;
  readonly year: number;
  readonly version: number;
  readonly fingerprint: string;
}

/**
 * Adds to the site what is made rather than copied: the manifest for its address, the metadata of the custom functions
 * in both languages, and the list of schemes.
 */
export class SiteFilesPlugin {
  constructor(private readonly site: SiteOptions) {}

  /** Called by webpack. */
  apply(compiler: Compiler): void {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("SiteFilesPlugin", (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tapPromise({ name: "SiteFilesPlugin", stage }, async () => {
        const files = await siteFiles(this.site);
        for (const [name, content] of files)
          compilation.emitAsset(name, new sources.RawSource(content), { minimized: true });
      });
    });
  }
}

/** The made files of a site by name. Rejects where a scheme file is refused, with every issue. */
export async function siteFiles(site: SiteOptions): Promise<ReadonlyMap<string, string>> {
  const manifest = await readFile(join(projectRoot, "manifest.xml"), "utf8");
  return new Map([
    ["manifest.xml", manifestForSite(manifest, site)],
    ["functions.zh-CN.json", json(functionMetadata("zh-CN"))],
    ["functions.en-US.json", json(functionMetadata("en-US"))],
    ["schemes/index.json", json(await schemeIndex(join(projectRoot, "assets/schemes")))],
  ]);
}

/** The list of the scheme files of a folder, each checked. */
export async function schemeIndex(folder: string): Promise<readonly SchemeEntry[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith(".json") && file !== "index.json").sort();
  return Promise.all(files.map(async (file) => schemeEntry(file, await readFile(join(folder, file), "utf8"))));
}

function schemeEntry(file: string, content: string): SchemeEntry {
  const result = readSchemeText(content);
  if (!result.ok) {
    const issues = result.issues.map(issueText).map(({ zh, en }) => `  - ${zh}\n    ${en}`);
    throw new Error(`assets/schemes/${file} 被拒绝 is refused:\n${issues.join("\n")}`);
  }
  const { document, fingerprint } = result.scheme;
  return { file, id: document.id, year: document.year, version: document.version, fingerprint };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
