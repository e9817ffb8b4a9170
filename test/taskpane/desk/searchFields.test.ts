import { deskSections } from "../../../src/taskpane/desk/state/deskSections";
import { searchFields } from "../../../src/taskpane/desk/state/searchFields";
import { fullDocument } from "../../support/demonstrationScheme";

const document = fullDocument();
const sections = deskSections(document);

function paths(typed: string): readonly string[] {
  return searchFields(sections, typed).map(({ path }) => path);
}

describe("the sections of the editor", () => {
  test("the first holds what makes a version one, and no entry stands in two sections", () => {
    expect(sections[0]?.nodes.map(({ path }) => path)).toEqual([
      "year",
      "version",
      "effective",
      "change",
      "illustrative",
    ]);
    const all = sections.flatMap(({ nodes }) => nodes.map(({ path }) => path));
    expect(new Set(all).size).toBe(all.length);
  });

  test("every entry of the file stands in one of them", () => {
    const shown = new Set(sections.flatMap(({ path, nodes }) => [path, ...nodes.map((node) => node.path)]));
    const keys = Object.keys(document).filter((key) => !shown.has(key) && !sections.some(({ path }) => path === key));
    expect(keys).toEqual([]);
  });
});

describe("searching the scheme", () => {
  test("finds an entry by its name in either language, whatever its case and width", () => {
    expect(paths("期望回报率")).toContain("eva.expectedReturn");
    expect(paths("EXPECTED return")).toContain("eva.expectedReturn");
    expect(paths("ｅｖａ分值")).toContain("evaPoints.cap");
  });

  test("finds the fields of a row by the row's name; all words must be there", () => {
    expect(paths("微 系数")).toContain("eva.assetClasses[2].coefficient");
    expect(paths("小微企业 不存在的词")).toEqual([]);
  });

  test("nothing typed finds nothing", () => {
    expect([paths(""), paths("  ")]).toEqual([[], []]);
  });

  test("says where each is", () => {
    expect(searchFields(sections, "期望回报率")[0]?.trail.zh).toMatch(/^经济增加值 › 资本期望回报率/);
  });
});
