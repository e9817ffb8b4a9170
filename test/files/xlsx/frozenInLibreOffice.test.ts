import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readWorkbook } from "../../../src/files/xlsx/readWorkbook";
import type { FileWorkbook } from "../../../src/workflow/ports";
import { sheetDifferences } from "../../../src/workflow/submission/sheetDifferences";
import { verifyFrozen } from "../../../src/workflow/submission/verifyFrozen";
import { frozenQuarter } from "../../support/frozenExample";
import { changed, newHire, onLeave, quarterOf, threeManagers } from "../../support/fullQuarter";
import { libreOfficeInstalled } from "../../templates/libreOffice";

// Where releases are built LibreOffice must be there; elsewhere its absence is printed by the import above.
const needed = process.env.CI === "true";

/** The workbook as LibreOffice saves it after opening it. */
function savedByLibreOffice(bytes: Uint8Array): FileWorkbook {
  const folder = mkdtempSync(join(tmpdir(), "kpi-frozen-"));
  try {
    writeFileSync(join(folder, "book.xlsx"), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const saved = join(folder, "saved");
    const order = ["--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML", "--outdir", saved];
    execFileSync("soffice", [profile, ...order, join(folder, "book.xlsx")], { stdio: "ignore", timeout: 100_000 });
    return readWorkbook(new Uint8Array(readFileSync(join(saved, "book.xlsx"))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

(libreOfficeInstalled || needed ? describe : describe.skip)("a frozen file in LibreOffice", () => {
  test("opens with every figure and text of every sheet as it was frozen", async () => {
    const rows = quarterOf([...threeManagers, newHire, onLeave]);
    const { bytes, content, fingerprint } = await frozenQuarter(changed(rows, "roster", 1, { netProfit: true }));
    const saved = savedByLibreOffice(bytes);
    expect(saved.sheets.map(({ name }) => name)).toEqual(content.sheets.map(({ name }) => name));
    for (const frozen of content.sheets) {
      const sheet = saved.sheets.find(({ name }) => name === frozen.name);
      if (sheet === undefined) throw new Error(frozen.name);
      const differences = sheetDifferences(frozen, sheet);
      // Only the cover shows what cannot be in the content: its own fingerprint.
      expect(differences).toEqual(
        frozen.name === content.fingerprintCell.sheet
          ? [{ kind: "cell", ...content.fingerprintCell, found: fingerprint, expected: null }]
          : [],
      );
    }
    // Saved anew without a change it still counts as untouched: LibreOffice keeps the content, and every cell.
    expect(verifyFrozen(saved)).toMatchObject({ state: "untouched", fingerprint });
  }, 120_000);
});
