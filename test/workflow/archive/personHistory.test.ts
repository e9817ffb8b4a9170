import { readScheme } from "../../../src/domain/scheme/scheme";
import { unsealed } from "../../../src/domain/seal/sealStanding";
import { archiveCounts, worstFirst } from "../../../src/taskpane/archive/archiveState";
import type { ArchivedFile } from "../../../src/workflow/archive/archivedFile";
import { schemeState } from "../../../src/workflow/archive/archivedFile";
import { findPeople, isInForce, personHistory } from "../../../src/workflow/archive/personHistory";
import { bankOf, frozenOf, issuedScheme, issuedStanding, peopleOf } from "../../collection/returns";
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
  const corrected = changed(quarterOf(), "roster", 1, { netProfit: 1_800_000 });
  const first = await frozenQuarter(quarterOf());
  const earlier = { version: 1, fingerprint: first.fingerprint, reason: "更正净利润" };
  const second = await frozenQuarter(corrected, { version: 2, earlier });
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
    expect(personHistory([merged(latest)], "B001")).toMatchObject([{ trust: "carried", movement: "upgrade" }]);
  });

  test("is taken from a merged workbook as it was written before one that was changed, which is said not to be untouched", () => {
    const altered = merged(latest, [{ kind: "cell", sheet: "全行结果", address: "J6", found: 99, expected: 88 }]);
    expect(personHistory([altered, merged(latest)], "B001").map(({ file }) => file.source.name)).toEqual(["全行.xlsx"]);
    expect(personHistory([altered], "B001")).toMatchObject([{ trust: "changed" }]);
  });

  test("is taken from the untouched one of two files with the same content", () => {
    const { reading } = latest;
    if (reading.state !== "frozen") throw new Error(reading.state);
    const altered: ArchivedFile = {
      source: { ...latest.source, name: "改.xlsx" },
      reading: { ...reading, differences: [{ kind: "sheetAdded", sheet: "新" }] },
    };
    const [entry] = personHistory([altered, latest], "B001");
    expect([entry?.file.source.name, entry?.trust]).toEqual(["v2.xlsx", "verified"]);
    expect(personHistory([altered], "B001")[0]?.trust).toBe("changed");
  });

  test("no version takes the place of another unless its file was found untouched", () => {
    const { reading } = latest;
    if (reading.state !== "frozen") throw new Error(reading.state);
    const higher = { ...reading.own, version: 9, fingerprint: "9".repeat(64) };
    const forged: ArchivedFile = {
      source: { ...latest.source, name: "汇总.xlsx" },
      reading: { state: "merged", returns: [higher], differences: [] },
    };
    const altered: ArchivedFile = {
      source: { ...latest.source, name: "改.xlsx" },
      reading: { ...reading, own: higher, differences: [{ kind: "sheetAdded", sheet: "新" }] },
    };
    for (const [other, trust] of [
      [forged, "carried"],
      [altered, "changed"],
    ] as const)
      expect(
        personHistory([other, latest], "B001").map((entry) => [entry.version, entry.supersededBy, entry.trust]),
      ).toEqual([
        [reading.own.version, null, "verified"],
        [9, null, trust],
      ]);
  });

  test("keeps the issued return where a draft, or a forged scheme under the real seal, comes with a higher number", async () => {
    const bank = await bankOf();
    const people = peopleOf("城东支行", 3);
    const forged = readScheme({
      ...issuedScheme.document,
      score: { ...issuedScheme.document.score, weights: { evaPoints: "0.1", quality: "0.9" } },
    });
    if (!forged.ok) throw new Error(JSON.stringify(forged.issues));
    const sealed = await issuedStanding();
    const genuine = await frozenOf("城东支行", people);
    const earlier = { version: 1, fingerprint: genuine.fingerprint, reason: "更正" };
    const made = [
      genuine,
      await frozenOf("城东支行", people, { version: 8, standing: unsealed, earlier }),
      await frozenOf("城东支行", people, { version: 9, scheme: forged.scheme, standing: sealed, earlier }),
    ];
    const read = await Promise.all(made.map(({ bytes }, at) => archived(`${String(at)}.xlsx`, bytes, bank)));
    expect(read.map(schemeState)).toEqual(["issued", "draft", "altered"]);
    const history = personHistory(read, "城东支行001");
    expect(history.map(({ version, trust, supersededBy }) => [version, trust, supersededBy])).toEqual([
      [1, "verified", null],
      [8, "verified", null],
      [9, "unproven", null],
    ]);
    expect(history.map(({ question }) => question?.zh ?? "")).toEqual([
      "",
      "第 8 版的方案状态是「草案」，第 1 版的是「已签发」，不取代第 1 版；请向机构核实",
      "第 9 版的方案不能确认，不取代第 8 版；请查明原因",
    ]);
    expect(history.map(isInForce)).toEqual([true, false, false]);
    expect(archiveCounts(read)).toMatchObject({ untouched: 2, unproven: 1, changed: 0 });
    expect(worstFirst(read).map(({ source }) => source.name)).toEqual(["2.xlsx", "0.xlsx", "1.xlsx"]);
  });

  test("is asked about where the quarter before, as it is in hand, had another grade than the last grade stated", () => {
    const before = (grade: string, version = 1): ArchivedFile => {
      const { reading } = latest;
      if (reading.state !== "frozen") throw new Error(reading.state);
      const results = reading.own.results.map((one) => ({ ...one, finalGrade: grade, settledGrade: grade }));
      const own = { ...reading.own, period: "2026Q2", version, earlier: null, fingerprint: `${grade}-x`, results };
      return { ...latest, reading: { ...reading, own } };
    };
    const questions = (id: string, ...grades: readonly ArchivedFile[]): readonly string[] =>
      personHistory([...grades, latest], id).map(
        ({ period, lastGradeQuestion }) => `${period} ${lastGradeQuestion?.zh ?? "-"}`,
      );
    expect(questions("B002", before("middle-2"))).toEqual(["2026Q2 -", "2026Q3 -"]);
    expect(questions("B002", before("middle-1"))).toEqual([
      "2026Q2 -",
      "2026Q3 本季写的上季等级是二级客户经理，手上的 2026Q2 是一级客户经理，变动应据此核对",
    ]);
    // A version that takes nobody's place and is asked about itself says nothing.
    expect(questions("B002", before("middle-2"), before("middle-1", 2))[2]).toBe("2026Q3 -");
    expect(questions("B002", before("gone"))[1]).toBe("2026Q3 -");
    expect(questions("B002", inPeriod(before("middle-1"), "2026Q1"))[1]).toBe("2026Q3 -");
  });

  test("the order of the files does not matter", () => {
    const shown = (list: readonly ArchivedFile[]): readonly string[] =>
      personHistory(list, "B003").map(
        ({ period, version, result }) => `${period} ${String(version)} ${result.finalGrade ?? ""}`,
      );
    expect(shown([...files].reverse())).toEqual(shown(files));
  });
});
