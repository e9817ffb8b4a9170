import { text } from "../../../src/domain/values/text";
import { finding } from "../../../src/workflow/collection/finding";
import { judgeReturns } from "../../../src/workflow/collection/judgeReturns";
import { missingUnits } from "../../../src/workflow/collection/missingUnits";
import type { ReturnedFile } from "../../../src/workflow/collection/returnContent";
import { unlinkedVersions } from "../../../src/workflow/collection/versionChain";
import { codesOf, content, expected, fileOf, lettingIn, person, versionOf } from "./contents";

const first = content("城东支行");
const second = content("城东支行", [person("城东支行1")], { version: 2, earlier: versionOf(first) });
const third = content("城东支行", [person("城东支行3")], { version: 3, earlier: versionOf(second) });
const stranger = content("城东支行", [person("城东支行9")]);
const foreign = content("城东支行", [person("城东支行8")], { version: 2, earlier: versionOf(stranger) });

function judge(files: readonly ReturnedFile[], accepted: readonly string[] = []) {
  return judgeReturns(files, expected, lettingIn(files, expected, accepted));
}

const verdicts = (...given: Parameters<typeof judge>): readonly string[] =>
  judge(...given).map(({ verdict }) => verdict);

/** What is asked of the highest of these versions. */
function asked(highest: typeof first, ...others: readonly (typeof first)[]): readonly string[] {
  return unlinkedVersions(highest, others).flatMap(({ message }) => [message.zh, message.en]);
}

const short = ({ fingerprint }: typeof first): string => fingerprint.slice(0, 12);

describe("a later version", () => {
  it("takes the place of the one it names without a question", () => {
    expect(codesOf(judge([fileOf(first), fileOf(second)]))).toEqual([["superseded"], []]);
    expect(verdicts([fileOf(third), fileOf(first), fileOf(second)])).toEqual(["accepted", "surplus", "surplus"]);
    expect(verdicts([fileOf(third)])).toEqual(["accepted"]);
  });

  it("is asked about where it names another one than was received; till then neither counts and the unit is missing", () => {
    const files = [fileOf(first), fileOf(foreign)];
    expect(codesOf(judge(files))).toEqual([["superseded"], ["unlinked"]]);
    expect(verdicts(files)).toEqual(["surplus", "waiting"]);
    expect(missingUnits(judge(files), { units: ["城东支行"] })).toEqual([{ unit: "城东支行", state: "waiting" }]);
    expect(judge(files)[0]?.findings[0]?.message.zh).toBe(
      "本文件是 v1，另有「城东支行_2026Q3_v2_20261009.xlsx v2」与收到的版本接不上；核实之前两份都不计入，若那份不是本机构的，请把它从清单移除",
    );
    expect(verdicts(files, [foreign.fingerprint])).toEqual(["surplus", "remarks"]);
    expect(judge(files, [foreign.fingerprint])[0]?.findings[0]?.message.zh).toMatch(/^本文件是 v1，以「.*」为准$/);
    // Taken off the list, it leaves the first one as it was.
    expect(verdicts([fileOf(first)])).toEqual(["accepted"]);
  });

  it("says which one it names and which one was received, in both languages", () => {
    expect(asked(foreign, first)).toEqual([
      `v2 自述由 v1（冻结指纹 ${short(stranger)}）重新打开，收到的上一版是 v1（冻结指纹 ${short(first)}）；应为同一份，请向机构核实`,
      `v2 says that it was re-opened from v1 (fingerprint ${short(stranger)}); the version received before is v1 (fingerprint ${short(first)}); they should be the same, ask the unit`,
    ]);
    const silent = content("城东支行", undefined, { version: 2 });
    expect(asked(silent, first)[0]).toMatch(/^v2 没有说明由哪一版重新打开，收到的上一版是 v1（冻结指纹 \w{12}）/);
  });

  it("asks for the version between where that was not received", () => {
    expect(asked(third, first)).toEqual([
      `v3 自述由 v2（冻结指纹 ${short(second)}）重新打开，v2 没有收到，收到的上一版是 v1（冻结指纹 ${short(first)}）；应补交 v2，或向机构核实`,
      `v3 says that it was re-opened from v2 (fingerprint ${short(second)}); v2 was not received, the version received before is v1 (fingerprint ${short(first)}); get v2 too, or ask the unit`,
    ]);
    expect(verdicts([fileOf(first), fileOf(third)])).toEqual(["surplus", "waiting"]);
    expect(verdicts([fileOf(first), fileOf(third), fileOf(second)])).toEqual(["surplus", "accepted", "surplus"]);
  });

  it("is asked about where a version further down does not follow on", () => {
    const next = content("城东支行", [person("城东支行7")], { version: 3, earlier: versionOf(foreign) });
    expect(asked(next, foreign, first)[0]).toContain("v2 自述由");
    expect(asked(next, foreign, stranger)).toEqual([]);
  });

  it("follows on where it names one of two that stood against one another", () => {
    expect(asked(foreign, first, stranger)).toEqual([]);
  });

  it("is no later version of a workbook that was not frozen", () => {
    const open = content("城东支行", undefined, { version: 0, frozen: false });
    expect(asked(second, open)).toEqual([]);
    expect(asked(first, open)).toEqual([]);
  });

  it("is held against the versions that a merged workbook was made of", () => {
    const carried = { ...fileOf(foreign), others: [versionOf(first)].map((one) => ({ ...one, earlier: null })) };
    expect(codesOf(judge([carried]))).toEqual([["unlinked"]]);
    expect(codesOf(judge([{ ...carried, others: [{ ...versionOf(stranger), earlier: null }] }]))).toEqual([[]]);
  });

  it("is not held against what was refused or belongs to another unit", () => {
    const refused = fileOf(first, undefined, [finding("changed", text("改", "changed"))]);
    const west = fileOf(content("城西支行"));
    expect(verdicts([refused, west, fileOf(second)])).toEqual(["refused", "accepted", "accepted"]);
  });
});
