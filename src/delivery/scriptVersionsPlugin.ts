import { createHash } from "node:crypto";
import type { Compiler } from "webpack";

/**
 * Has a page ask for its scripts with a mark of their content ("functions.js?1f0c…"), so that a browser which still keeps
 * the scripts of the release before never runs one of them beside one of this release.
 */
export class ScriptVersionsPlugin {
  constructor(private readonly page: string) {}

  /** Called by webpack. Throws where the page names a script of the build in a way that is not found. */
  apply(compiler: Compiler): void {
    const { Compilation, sources } = compiler.webpack;
    compiler.hooks.thisCompilation.tap("ScriptVersionsPlugin", (compilation) => {
      // Scripts are minified by then, and nothing touches them any more.
      const stage = Compilation.PROCESS_ASSETS_STAGE_REPORT;
      compilation.hooks.processAssets.tap({ name: "ScriptVersionsPlugin", stage }, () => {
        const contents = new Map(
          [...compilation.entrypoints.keys()].map((name) => {
            const file = `${name}.js`;
            return [file, compilation.getAsset(file)?.source.source() ?? ""];
          }),
        );
        compilation.updateAsset(
          this.page,
          (source) => new sources.RawSource(withScriptVersions(String(source.source()), contents)),
        );
      });
    });
  }
}

/** The page with the mark behind each of these scripts. Throws where it does not load one of them. */
export function withScriptVersions(page: string, contents: ReadonlyMap<string, string | Buffer>): string {
  return [...contents].reduce((marked, [file, content]) => {
    const place = new RegExp(`(src="?${file.replaceAll(".", "\\.")})(?=[">\\s])`);
    if (!place.test(marked)) throw new Error(`The page does not load ${file}`);
    const mark = createHash("sha256").update(content).digest("hex").slice(0, 12);
    return marked.replace(place, `$1?${mark}`);
  }, page);
}
