import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { cachedCells } from "./cachedCells";
import type { Parts } from "./package";
import { committed, packed, part, partsOf, sheetPaths, workbooks } from "./package";

/** LibreOffice calculates everything anew when it opens the file, whatever is cached. */
const SETTINGS = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

const installed = ((): boolean => {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
})();
if (!installed)
  console.warn("LibreOffice (soffice) is not installed: the native formulas are not recalculated by it here.");

/**
 * The workbook as someone without the add-in gets it, its functions turned into values. LibreOffice 7 knows neither
 * spilled references nor UNIQUE, so the one is written out as a range and the other stays a value. The cached values of
 * all formulas that are left are taken away, so that whatever shows was calculated.
 */
function withoutAddIn(parts: Parts): Parts {
  const changed = new Map(parts);
  for (const path of sheetPaths(parts).values()) {
    const xml = part(parts, path);
    const areas = new Map(
      [...xml.matchAll(/<f t="array" ref="(([A-Z]+\d+)[^"]*)"/g)].map(([, ref = "", first = ""]) => [first, ref]),
    );
    const native = xml
      .replace(/<f[^>]*>[^<]*(?:_xldudf_|_xlfn\.UNIQUE)[^<]*<\/f>/g, "")
      .replace(/_xlfn\.ANCHORARRAY\(([A-Z]+\d+)\)/g, (_whole, first: string) => areas.get(first) ?? first)
      .replace(/(<f[^>]*>[^<]*<\/f>)<v>[^<]*<\/v>/g, "$1");
    changed.set(path, native);
  }
  return changed;
}

function recalculate(bytes: Uint8Array): ReadonlyMap<string, readonly (readonly string[])[]> {
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

(installed ? describe : describe.skip)("LibreOffice, calculating the demonstration without the add-in", () => {
  const parts = partsOf(committed(workbooks.demonstration));
  let sheets: ReadonlyMap<string, readonly (readonly string[])[]> = new Map();
  beforeAll(() => {
    sheets = recalculate(packed(withoutAddIn(parts)));
  }, 120_000);

  /** A column as calculated, beside what the file caches from the domain. */
  const column = (
    sheet: string,
    letters: string,
    first: number,
    last: number,
  ): readonly (readonly [string, unknown])[] => {
    const cached = cachedCells(parts, sheet);
    return Array.from({ length: last - first + 1 }, (_, index) => {
      const row = first + index;
      return [
        sheets.get(sheet)?.[row - 1]?.[letters.charCodeAt(0) - 65] ?? "",
        cached.get(`${letters}${String(row)}`) ?? "",
      ];
    });
  };
  const differences = (pairs: readonly (readonly [string, unknown])[]): readonly (readonly [string, unknown])[] =>
    pairs.filter(([calculated, cached]) =>
      typeof cached === "number"
        ? calculated === "" || Math.abs(Number(calculated) - cached) > 1e-6 * Math.max(1, Math.abs(cached))
        : calculated !== cached,
    );

  test("gives the same EVA as the domain for every manager whose cells are numbers", () => {
    const pairs = column("客户经理", "Q", 6, 618);
    expect(pairs.filter(([, cached]) => typeof cached === "number").length).toBe(609);
    expect(differences(pairs)).toEqual([]);
  });

  test("gives the same grading score from the scheme's cells, and no difference", () => {
    expect(differences(column("考核结果", "S", 6, 618))).toEqual([]);
    expect(differences(column("考核结果", "T", 6, 618))).toEqual([]);
  });

  test("gives the same movement and the same data checks", () => {
    expect(differences(column("考核结果", "M", 6, 618))).toEqual([]);
    expect(differences(column("考核结果", "Q", 6, 618))).toEqual([]);
  });

  test("counts the same in 考核汇总, in total and by unit", () => {
    for (const letters of ["B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O"]) {
      expect([letters, differences(column("考核汇总", letters, 6, 6))]).toEqual([letters, []]);
      expect([letters, differences(column("考核汇总", letters, 8, 19))]).toEqual([letters, []]);
    }
  });

  test("finds the same days of the period and part of the year", () => {
    const rows = (sheets.get("方案参数") ?? []).map(([label, value]) => [label, value]);
    expect(rows).toEqual(
      expect.arrayContaining([
        ["考核期名称", "2026年第三季度"],
        ["起始日", "2026-07-01"],
        ["终止日", "2026-09-30"],
        ["天数", "92"],
        ["期间系数（复核用）", "0.25"],
      ]),
    );
  });
});
