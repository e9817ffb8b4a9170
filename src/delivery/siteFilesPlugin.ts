import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Compiler } from "webpack";
import { functionMetadata } from "../functions/metadata";
import { readBankFiles } from "./bankFiles";
import { manifestForSite } from "./manifestAddresses";
import { projectRoot } from "./projectRoot";
import type { SiteOptions } from "./siteOptions";

/**
 * Adds to the site what is made rather than copied: the manifest for its address, the metadata of the custom functions
 * in both languages, the bank's keys and the list of schemes.
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

/** The made files of a site by name. Rejects where the bank's keys or a scheme file are refused, with every issue. */
export async function siteFiles(site: SiteOptions): Promise<ReadonlyMap<string, string>> {
  const manifest = await readFile(join(projectRoot, "manifest.xml"), "utf8");
  const { keys, index } = await readBankFiles(join(projectRoot, "assets"));
  return new Map([
    ["manifest.xml", manifestForSite(manifest, site)],
    ["functions.zh-CN.json", json(functionMetadata("zh-CN"))],
    ["functions.en-US.json", json(functionMetadata("en-US"))],
    ["schemes/index.json", json(index)],
    ["keys.json", json(keys)],
  ]);
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
