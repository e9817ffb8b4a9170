import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import type { Parts } from "./package";
import { part, sheetPaths } from "./package";

/** LibreOffice calculates everything anew when it opens the file, whatever is cached. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Whether LibreOffice is there to calculate with. */
export const libreOfficeInstalled = ((): boolean => {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();
if (!libreOfficeInstalled)
  console.warn("LibreOffice (soffice) is not installed: the native formulas are not recalculated by it here.");

/** Functions that LibreOffice 7 does not know; what they give stays a value. */
const UNKNOWN = /_xldudf_|_xlfn\.(?:_xlws\.)?(?:UNIQUE|FILTER|SORT|SORTBY|SEQUENCE|XLOOKUP|XMATCH)\(/;

/**
 * The workbook as someone without the add-in gets it, its functions turned into values. LibreOffice 7 does not know
 * spilled references, so they are written out as ranges. The cached values of all formulas that are left are taken
 * away, so that whatever shows was calculated.
 */
export function withoutAddIn(parts: Parts): Parts {
  const changed = new Map(parts);
  const areas = new Map(
    [...sheetPaths(parts)].flatMap(([sheet, path]) =>
      [...part(parts, path).matchAll(/<f t="array" ref="(([A-Z]+\d+)[^"]*)"/g)].map(
        ([, ref = "", first = ""]) => [`${sheet}!${first}`, ref] as const,
      ),
    ),
  );
  for (const [sheet, path] of sheetPaths(parts)) {
    const native = part(parts, path)
      .replace(/<f[^>]*>([^<]*)<\/f>/g, (whole, formula: string) => (UNKNOWN.test(formula) ? "" : whole))
      .replace(
        /_xlfn\.ANCHORARRAY\((?:([^()!]+)!)?(\$?[A-Z]+\$?\d+)\)/g,
        (_whole, other: string | undefined, first: string) =>
          `${other === undefined ? "" : `${other}!`}${areas.get(`${other ?? sheet}!${first.replace(/\$/g, "")}`) ?? first}`,
      )
      .replace(/(<f[^>]*>[^<]*<\/f>)<v>[^<]*<\/v>/g, "$1");
    changed.set(path, native);
  }
  return changed;
}

/** What every sheet shows once LibreOffice has calculated it anew: rows of unformatted texts, by sheet. */
export function recalculated(bytes: Uint8Array): ReadonlyMap<string, readonly (readonly string[])[]> {
  const folder = mkdtempSync(join(tmpdir(), "kpi-templates-"));
  try {
    const profile = join(folder, "profile");
    mkdirSync(join(profile, "user"), { recursive: true });
    writeFileSync(join(profile, "user", "registrymodifications.xcu"), SETTINGS);
    writeFileSync(join(folder, "book.xlsx"), bytes);
    const everySheetUnformatted = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1";
    execFileSync(
      "soffice",
      [
        `-env:UserInstallation=file://${profile}`,
        "--headless",
        "--convert-to",
        everySheetUnformatted,
        "--outdir",
        folder,
        join(folder, "book.xlsx"),
      ],
      { stdio: "ignore", timeout: 100_000 },
    );
    return new Map(
      readdirSync(folder)
        .filter((name) => name.endsWith(".csv"))
        .map((name) => [
          name.replace(/^book-/, "").replace(/\.csv$/, ""),
          parse(readFileSync(join(folder, name)), { relax_column_count: true, bom: true }),
        ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
