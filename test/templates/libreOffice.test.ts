import { cachedCells } from "./cachedCells";
import { libreOfficeInstalled, recalculated, withoutAddIn } from "./libreOffice";
import { committed, packed, partsOf, workbooks } from "./package";

(libreOfficeInstalled ? describe : describe.skip)(
  "LibreOffice, calculating the demonstration without the add-in",
  () => {
    const parts = partsOf(committed(workbooks.demonstration));
    let sheets: ReadonlyMap<string, readonly (readonly string[])[]> = new Map();
    beforeAll(() => {
      sheets = recalculated(packed(withoutAddIn(parts)));
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
  },
);
