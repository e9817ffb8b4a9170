import { execFileSync, spawnSync } from "node:child_process";
import { readAppraisalPart } from "../../src/workflow/appraisalPart";
import { readSchemeText } from "../../src/domain/scheme/scheme";
import { templateFiles } from "../../src/templates/templateFiles";
import { storedFormula } from "../../src/templates/package/storedFormula";
import { tableLayouts } from "../../src/workflow/layout/tables";
import { emptyData } from "../../src/templates/appraisalData";
import { appraisalWorkbook } from "../../src/templates/appraisalWorkbook";
import { demonstrationContext, demonstrationScheme, fullContext, thirdQuarter } from "../support/demonstrationScheme";
import { attribute, committed, formulas, part, partsOf, sheetPaths, sheetXml, workbooks } from "./package";

const xmllint = spawnSync("xmllint", ["--version"]).status === 0;
if (!xmllint)
  console.warn("xmllint is not installed: the parts of the packages are not checked for well-formed XML here.");

/** Everything that measures time but the date itself goes on as it is. */
const timers = [
  "hrtime",
  "nextTick",
  "performance",
  "queueMicrotask",
  "setImmediate",
  "clearImmediate",
  "setInterval",
  "clearInterval",
  "setTimeout",
  "clearTimeout",
] as const;

describe("the files of assets/templates", () => {
  test("are what a build from the scheme gives, byte for byte", async () => {
    for (const { file, bytes } of await templateFiles({ grading: demonstrationScheme(), full: fullContext().scheme })) {
      expect({ file, same: Buffer.from(bytes).equals(Buffer.from(committed(file))) }).toEqual({ file, same: true });
    }
  }, 300_000);

  test("do not depend on the clock of the machine", async () => {
    jest.useFakeTimers({ now: new Date("2031-05-06T07:08:09Z"), doNotFake: [...timers] });
    try {
      const context = demonstrationContext();
      const layouts = tableLayouts(context.scheme.document);
      const bytes = await appraisalWorkbook(emptyData(thirdQuarter, layouts), context);
      expect(Buffer.from(bytes).equals(Buffer.from(committed(workbooks.template)))).toBe(true);
    } finally {
      jest.useRealTimers();
    }
  }, 60_000);
});

const files = (
  JSON.parse(Buffer.from(committed("index.json")).toString("utf8")) as readonly { readonly file: string }[]
).map(({ file }) => file);

describe.each(files)("the package %s", (file) => {
  const parts = partsOf(committed(file));

  (xmllint ? test : test.skip)("holds only well-formed XML", () => {
    for (const xml of parts.values()) execFileSync("xmllint", ["--noout", "-"], { input: xml });
  });

  test("names a content type for every part, and every named part is there", () => {
    const types = part(parts, "[Content_Types].xml");
    const named = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, path = ""]) => path);
    const byExtension = [...types.matchAll(/Extension="([^"]+)"/g)].map(([, extension = ""]) => extension);
    expect(named.filter((path) => !parts.has(path))).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
    const untyped = [...parts.keys()].filter(
      (path) =>
        path !== "[Content_Types].xml" && !named.includes(path) && !byExtension.some((one) => path.endsWith(`.${one}`)),
    );
    expect(untyped).toEqual([]);
    expect(types).toContain(
      'PartName="/xl/metadata.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheetMetadata+xml"',
    );
  });

  test("has no relationship that leads nowhere", () => {
    for (const [path, xml] of parts) {
      if (!path.endsWith(".rels")) continue;
      const folder = path.replace(/_rels\/[^/]+$/, "");
      const targets = [...xml.matchAll(/<Relationship [^>]*>/g)].map(([tag]) => attribute(tag, "Target"));
      const ids = [...xml.matchAll(/<Relationship [^>]*>/g)].map(([tag]) => attribute(tag, "Id"));
      expect(new Set(ids).size).toBe(ids.length);
      const found = targets.map((target) => new URL(target, `zip:/${folder}`).pathname.replace(/^\//, ""));
      expect({ path, missing: found.filter((target) => !parts.has(decodeURI(target))) }).toEqual({ path, missing: [] });
    }
  });

  test("stores the functions of the add-in as Excel does, and none as plain KPI.…", () => {
    const all = [...sheetPaths(parts).values()].flatMap((path) => [...formulas(part(parts, path)).values()]);
    expect(all.filter(({ formula }) => /\bKPI\./.test(formula))).toEqual([]);
  });

  test("marks every array formula as one that spills, by the cell metadata of dynamic arrays", () => {
    const metadata = part(parts, "xl/metadata.xml");
    expect(metadata).toContain('name="XLDAPR"');
    expect(metadata).toContain('fDynamic="1"');
    for (const path of sheetPaths(parts).values()) {
      const cells = [...part(parts, path).matchAll(/<c ([^>]*)><f t="array"/g)].map(([, cell = ""]) =>
        attribute(cell, "cm"),
      );
      expect(cells.every((cm) => cm === "1")).toBe(true);
    }
  });

  test("uses no function that Excel 2021 does not know", () => {
    const all = [...sheetPaths(parts).values()].flatMap((path) => [...formulas(part(parts, path)).values()]);
    const tooNew =
      /\b(TAKE|DROP|CHOOSECOLS|CHOOSEROWS|HSTACK|VSTACK|TOCOL|TOROW|MAP|LAMBDA|BYROW|BYCOL|REDUCE|SCAN|MAKEARRAY|WRAPROWS|EXPAND|TEXTSPLIT|GROUPBY)\(/;
    expect(all.filter(({ formula }) => tooNew.test(formula))).toEqual([]);
  });

  test("does not ask Excel to calculate on opening, so that results show without the add-in", () => {
    const settings = /<calcPr[^>]*>/.exec(part(parts, "xl/workbook.xml"))?.[0] ?? "";
    expect(attribute(settings, "calcId")).toBe("191029");
    expect(settings).not.toContain("fullCalcOnLoad");
  });

  test("carries the scheme and the period in its custom XML part", () => {
    const carried = readAppraisalPart(part(parts, "customXml/item1.xml"));
    expect(carried?.period).toEqual(thirdQuarter);
    const read = readSchemeText(carried?.schemeText ?? "");
    const grading: readonly string[] = Object.values(workbooks);
    const shipped = grading.includes(file) ? demonstrationScheme() : fullContext().scheme;
    expect(read.ok && read.scheme.fingerprint).toBe(shipped.fingerprint);
    expect(part(parts, "customXml/itemProps1.xml")).toContain("urn:kpi-appraisal:scheme:1");
    expect(part(parts, "xl/_rels/workbook.xml.rels")).toContain("../customXml/item1.xml");
  });
});

describe.each(Object.values(workbooks))("考核结果 of %s", (file) => {
  const parts = partsOf(committed(file));

  test("calls the functions of the grading, the state of the scheme, and no others", () => {
    const all = [...sheetPaths(parts).values()].flatMap((path) => [...formulas(part(parts, path)).values()]);
    const called = new Set(
      all.flatMap(({ formula }) => [...formula.matchAll(/_xldudf_KPI_([A-Z]+)/g)].map(([, name]) => name)),
    );
    expect([...called].sort()).toEqual([
      "DAILYAVERAGE",
      "GRADING",
      "MOVEMENT",
      "NEXTGRADE",
      "OCCURRENCES",
      "QUALITY",
      "RANK",
      "SCHEME",
    ]);
  });

  test("has one formula a column or block, in its first row", () => {
    expect([...formulas(sheetXml(parts, "考核结果")).keys()].filter((cell) => /\d+$/.exec(cell)?.[0] === "6")).toEqual(
      Array.from("ABCDEFLMNOPQST").map((column) => `${column}6`),
    );
  });
});

test("a formula is stored with the prefixes of the file format, and texts in it stay as they are", () => {
  expect(storedFormula('=KPI.RANK(INDEX(F6#,0,3),$C$6#)&"KPI.RANK(A1#) FILTER("')).toBe(
    '_xldudf_KPI_RANK(INDEX(_xlfn.ANCHORARRAY(F6),0,3),_xlfn.ANCHORARRAY($C$6))&"KPI.RANK(A1#) FILTER("',
  );
  expect(storedFormula("=SORT(UNIQUE(FILTER(表[[#This Row],[a]],A1:A9>0)))")).toBe(
    "_xlfn._xlws.SORT(_xlfn.UNIQUE(_xlfn._xlws.FILTER(表[[#This Row],[a]],A1:A9>0)))",
  );
});
