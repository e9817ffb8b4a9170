import type { ArchivedFile } from "../../../src/workflow/archive/archivedFile";
import { findPeople, personHistory } from "../../../src/workflow/archive/personHistory";
import { frozenQuarter } from "../../support/frozenExample";
import { changed, quarterOf } from "../../support/fullQuarter";
import { archived } from "./archiveExample";

let files: readonly ArchivedFile[];
let latest: ArchivedFile;

/** The file with its results put into another quarter, as if it had been frozen then. */
function inPeriod(file: ArchivedFile, period: string): ArchivedFile {
  const { reading } = file;
  if (reading.state !== "frozen") throw new Error(reading.state);
  return { ...file, reading: { ...reading, own: { ...reading.own, period, fingerprint: `${period}-x` } } };
}

function merged(
  file: ArchivedFile,
  differences: Extract<ArchivedFile["reading"], { readonly state: "merged" }>["differences"] = [],
): ArchivedFile {
  const { reading } = file;
  if (reading.state !== "frozen") throw new Error(reading.state);
  const name = differences.length === 0 ? "全行.xlsx" : "全行改.xlsx";
  return { source: { ...file.source, name }, reading: { state: "merged", returns: [reading.own], differences } };
}

beforeAll(async () => {
  const earlier = { version: 1, fingerprint: "a".repeat(64), reason: "更正净利润" };
  const corrected = changed(quarterOf(), "roster", 1, { netProfit: 1_800_000 });
  const [first, second] = await Promise.all([
    frozenQuarter(quarterOf()),
    frozenQuarter(corrected, { version: 2, earlier }),
  ]);
  const [one, two] = [await archived("v1.xlsx", first.bytes), await archived("v2.xlsx", second.bytes)];
  latest = two;
  files = [two, inPeriod(one, "2026Q2"), one, merged(two)];
});

describe("somebody in an archive", () => {
  test("is found by number or name, whatever width and case; nobody for nothing", () => {
    expect(findPeople(files, "李四").map(({ id }) => id)).toEqual(["B002"]);
    expect(findPeople(files, " ｂ00").map(({ id }) => id)).toEqual(["B001", "B002", "B003"]);
    expect(findPeople(files, "B002")).toEqual([{ key: "B002", id: "B002", names: ["李四"], units: ["城东支行"] }]);
    expect(findPeople(files, "  ")).toEqual([]);
    expect(findPeople(files, "无此人")).toEqual([]);
  });

  test("has one entry for each quarter and version, the earliest first; an older version is marked", () => {
    const history = personHistory(files, "B002");
    expect(history.map(({ period, version, supersededBy }) => [period, version, supersededBy])).toEqual([
      ["2026Q2", 1, null],
      ["2026Q3", 1, 2],
      ["2026Q3", 2, null],
    ]);
    expect(history.map(({ result }) => result.gradingScore)).toEqual(["60", "60", "68.4"]);
    expect(history.map(({ grade, lastGrade, movement }) => [grade?.name.zh, lastGrade?.name.zh, movement])).toEqual([
      ["二级客户经理", "二级客户经理", "retain"],
      ["二级客户经理", "二级客户经理", "retain"],
      ["二级客户经理", "二级客户经理", "retain"],
    ]);
  });

  test("counts once where the branch's file and a merged one have the same content, by the branch's file", () => {
    const history = personHistory([merged(latest), latest], "B001");
    expect(history.map(({ file }) => file.source.name)).toEqual(["v2.xlsx"]);
    expect(personHistory([merged(latest)], "B001")).toMatchObject([{ untouched: true, movement: "upgrade" }]);
  });

  test("is taken from a merged workbook as it was written before one that was changed, which is said not to be untouched", () => {
    const altered = merged(latest, [{ kind: "cell", sheet: "全行结果", address: "J6", found: 99, expected: 88 }]);
    expect(personHistory([altered, merged(latest)], "B001").map(({ file }) => file.source.name)).toEqual(["全行.xlsx"]);
    expect(personHistory([altered], "B001")).toMatchObject([{ untouched: false }]);
  });

  test("is taken from the untouched one of two files with the same content", () => {
    const { reading } = latest;
    if (reading.state !== "frozen") throw new Error(reading.state);
    const altered: ArchivedFile = {
      source: { ...latest.source, name: "改.xlsx" },
      reading: { ...reading, differences: [{ kind: "sheetAdded", sheet: "新" }] },
    };
    const [entry] = personHistory([altered, latest], "B001");
    expect([entry?.file.source.name, entry?.untouched]).toEqual(["v2.xlsx", true]);
    expect(personHistory([altered], "B001")[0]?.untouched).toBe(false);
  });

  test("the order of the files does not matter", () => {
    const shown = (list: readonly ArchivedFile[]): readonly string[] =>
      personHistory(list, "B003").map(
        ({ period, version, result }) => `${period} ${String(version)} ${result.finalGrade ?? ""}`,
      );
    expect(shown([...files].reverse())).toEqual(shown(files));
  });
});
