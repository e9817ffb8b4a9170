import { resultColumnsOf } from "../../../src/workflow/layout/partResults";
import { columnHeader, RESULT_HEADER_ROW } from "../../../src/workflow/layout/results";
import type { FrozenContent } from "../../../src/workflow/submission/frozenContent";
import { allPartKeys, isPartFigure, partKeysOf } from "../../../src/workflow/submission/frozenParts";
import { frozenPartXml, readFrozenPart } from "../../../src/workflow/submission/frozenPart";
import { keptResults } from "../../../src/workflow/submission/keptResults";
import { addToRegister, readRegister } from "../../../src/workflow/submission/register";
import { versionChanges } from "../../../src/workflow/submission/versionChanges";
import { demonstrationScheme } from "../../support/demonstrationScheme";
import { FakeWorkbook } from "../../support/fakeWorkbook";
import { frozenQuarter } from "../../support/frozenExample";
import { changed, full, newHire, onLeave, quarterOf, threeManagers } from "../../support/fullQuarter";

const rows = quarterOf([...threeManagers, newHire, onLeave]);
let content: FrozenContent;

beforeAll(async () => {
  ({ content } = await frozenQuarter(rows));
});

describe("what the parts of a scheme give", () => {
  test("is kept of everybody, as 考核结果 shows it", () => {
    const { document } = full.scheme;
    const sheet = content.sheets.find(({ name }) => name === "考核结果")?.rows ?? [];
    const columns = resultColumnsOf(document);
    expect(sheet[RESULT_HEADER_ROW - 1]).toEqual(columns.map(columnHeader));
    content.results.forEach(({ id, parts }, index) => {
      const row = sheet[RESULT_HEADER_ROW + index] ?? [];
      expect(row[0]).toBe(id);
      expect(Object.keys(parts ?? {})).toEqual(partKeysOf(document));
      for (const key of partKeysOf(document)) {
        const cell = row[columns.findIndex((column) => column.key === key)] ?? null;
        const kept = parts?.[key] ?? null;
        expect([key, kept !== null && isPartFigure(key) ? Number(Number(kept).toPrecision(15)) : kept]).toEqual([
          key,
          cell,
        ]);
      }
    });
    const { level, productPay } = content.results[0]?.parts ?? {};
    expect([typeof level, typeof productPay]).toEqual(["string", "string"]);
  });

  test("are all of its columns beside the grade, and nothing of a scheme without parts", () => {
    expect(new Set(partKeysOf(full.scheme.document))).toEqual(new Set(allPartKeys));
    expect(partKeysOf(demonstrationScheme().document)).toEqual([]);
  });

  test("changes the fingerprint of the results where nothing of the grading does", async () => {
    const { content: other } = await frozenQuarter(changed(rows, "sales", 0, { quantity: 51 }));
    expect(other.results.map(({ gradingScore }) => gradingScore)).toEqual(
      content.results.map(({ gradingScore }) => gradingScore),
    );
    expect(other.resultFingerprint).not.toBe(content.resultFingerprint);
    const changes = versionChanges(keptResults(content.results), keptResults(other.results));
    expect(changes.map(({ id, figure }) => `${id} ${String(figure)}`)).toEqual(
      expect.arrayContaining(["B001 gross", "B001 productPay"]),
    );
  });

  test("comes back from the part of a frozen file, and in no other form", () => {
    const read = readFrozenPart(frozenPartXml(content));
    expect(read.ok && read.content.results).toEqual(content.results);
    const forged = (parts: object): FrozenContent => ({
      ...content,
      results: content.results.map((one) => ({ ...one, parts })),
    });
    for (const parts of [{ productPay: "many" }, { bonus: "1" }, { level: 1 }])
      expect(readFrozenPart(frozenPartXml(forged(parts))).ok).toBe(false);
  });

  test("is kept by the register to the digits of a cell", async () => {
    const third = `0.${"3".repeat(60)}`;
    const [first] = content.results;
    if (first === undefined) throw new Error("nobody");
    const results = [...keptResults([{ ...first, parts: { totalScore: third, level: "优秀", payReason: null } }])];
    expect(results[0]?.parts).toEqual({ totalScore: `0.${"3".repeat(15)}`, level: "优秀", payReason: null });
    const workbook = new FakeWorkbook([]);
    await addToRegister(workbook, {
      kind: "submission",
      period: "2026Q3",
      version: 1,
      fingerprint: "a".repeat(64),
      at: "",
      by: "",
      unit: "",
      file: "",
      state: "draft",
      scheme: { id: "x", year: 2026, version: 1, fingerprint: "a".repeat(64) },
      counts: { ...content.counts },
      resultFingerprint: content.resultFingerprint,
      reason: "",
      results,
    });
    expect((await readRegister(workbook)).submissions[0]?.results).toEqual(results);
  });
});
