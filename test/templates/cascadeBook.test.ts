import type { CascadeRules } from "../../src/domain/scheme/parts/cascade";
import type { Cell } from "../../src/domain/values/cell";
import { bookValues } from "../../src/templates/blocks/bookValues";
import type { Scope } from "../../src/templates/books/blockDefinition";
import { cascadeBook } from "../../src/templates/books/cascade/cascadeBook";
import { cascadeLevels } from "../../src/templates/books/cascade/cascadeLevels";
import type { DeepWritable } from "../support/demonstrationScheme";
import { fullContext, thirdQuarter } from "../support/demonstrationScheme";

interface Tried {
  readonly sheets: readonly string[];
  readonly scope: Scope;
  readonly rules: CascadeRules;
}

/** The book under the demonstration scheme with a change. */
function tried(change: (rules: DeepWritable<CascadeRules>) => void = () => undefined): Tried {
  const context = { ...fullContext((s) => change(s.cascade!)), period: thirdQuarter };
  const sheets = cascadeBook.sheets(context);
  const { scope } = bookValues(sheets, context);
  return { sheets: sheets.map(({ name }) => name), scope, rules: context.scheme.document.cascade! };
}

function sumBy(scope: Scope, level: string, indicator: Cell): number {
  const indicators = scope.column(`${level}.indicator`);
  const cents = scope
    .column(`${level}.final`)
    .filter((_cell, place) => indicators[place] === indicator)
    .map((cell) => Number(cell) * 100);
  return Number((cents.reduce((total, cell) => total + cell, 0) / 100).toFixed(6));
}

describe("the book 指标分解", () => {
  const { scope, sheets, rules } = tried();
  const levels = cascadeLevels(rules);

  test("has a sheet for every level below the bank in both structures, and compares the two", () => {
    expect(sheets).toEqual([
      "总行目标",
      ...["层级式分行", "层级式支行", "层级式岗位"],
      ...["事业部制事业部", "事业部制分行条线", "事业部制客户经理"],
      "横向核对",
    ]);
  });

  test("passes the bank's target on so that the lowest level adds up to it, where nothing was settled by hand", () => {
    for (const [place, indicator] of scope.column("targets.indicator").entries()) {
      if (indicator === null) continue;
      const target = scope.column("targets.final")[place];
      for (const { id, structure } of levels.filter(({ passesOn }) => !passesOn)) {
        // By level, one branch of the first target was given more by hand.
        if (structure.id === "hierarchical" && place === 0) continue;
        expect([id, indicator, sumBy(scope, id, indicator)]).toEqual([id, indicator, target]);
      }
    }
  });

  test("passes on what was settled by hand, not what the division gave", () => {
    const settled = scope.column("hierarchical1.settled");
    const place = settled.findIndex((cell) => cell !== null);
    expect(scope.column("hierarchical1.final")[place]).toBe(settled[place]);
    expect(scope.spill("hierarchical1Shares")[place]?.[0]).not.toBe(settled[place]);
    expect(scope.column("targets.hierarchical1Verdict")[0]).toMatch(/^超出 /);
    expect(scope.column("targets.divisional1Verdict")[0]).toBe("相符");
  });

  test("finds no difference below any unit, by the add-in as by formulas of Excel", () => {
    for (const { id } of levels.filter(({ passesOn }) => passesOn)) {
      const differences = scope.spill(`${id}Check`).map((row) => row[1]);
      expect([id, differences]).toEqual([id, scope.column(`${id}.native`)]);
      expect([id, differences.filter((cell) => cell !== "" && cell !== 0)]).toEqual([id, []]);
      expect(differences.filter((cell) => cell === 0).length).toBeGreaterThan(4);
    }
  });

  test("says of a structure whose tables are left empty that nothing is divided there", () => {
    const context = { ...fullContext(), period: thirdQuarter };
    const used = cascadeBook.sheets(context).map((sheet) => ({
      ...sheet,
      bands: sheet.bands.map((band) =>
        band.map((block) =>
          block.kind === "table" && block.id.startsWith("divisional") ? { ...block, rows: [] } : block,
        ),
      ),
    }));
    const { column } = bookValues(used, context).scope;
    expect(column("targets.divisional1Verdict").slice(0, 3)).toEqual(["未分解", "未分解", ""]);
    expect(column("targets.divisional3Total").slice(0, 3)).toEqual(["未分解", "未分解", ""]);
    expect(column("targets.hierarchical1Verdict")[1]).toBe("相符");
  });

  test("keeps households whole, whatever the scheme's places", () => {
    for (const { id } of levels) {
      const indicators = scope.column(`${id}.indicator`);
      const finals = scope.column(`${id}.final`).filter((_cell, at) => indicators[at] === "新增个人VIP客户数");
      expect(finals.every((cell) => Number.isInteger(cell))).toBe(true);
    }
  });

  test("leaves out the structure that a scheme does not describe, and the comparison with it", () => {
    const alone = tried((changed) => (changed.structures = changed.structures.slice(0, 1)));
    expect(alone.sheets).toEqual(["总行目标", "层级式分行", "层级式支行", "层级式岗位"]);
  });

  test("ends with the last level that a scheme has", () => {
    const short = tried((changed) => {
      changed.structures = changed.structures.slice(0, 1);
      changed.structures[0]!.levels = changed.structures[0]!.levels.slice(0, 3);
    });
    expect(short.sheets).toEqual(["总行目标", "层级式分行", "层级式支行"]);
    expect(sumBy(short.scope, "hierarchical2", "新增个人VIP客户数")).toBe(1250);
  });
});
