import { text } from "../../../src/domain/values/text";
import { finding } from "../../../src/workflow/collection/finding";
import { judgeReturns } from "../../../src/workflow/collection/judgeReturns";
import { missingUnits } from "../../../src/workflow/collection/missingUnits";
import type { ReturnedFile } from "../../../src/workflow/collection/returnContent";
import { versionChain } from "../../../src/workflow/collection/versionChain";
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
  const { unlinked } = versionChain(highest, others);
  return unlinked === null ? [] : [unlinked.message.zh, unlinked.message.en];
}

const short = ({ fingerprint }: typeof first): string => fingerprint.slice(0, 12);

describe("a later version", () => {
  it("takes the place of the one it names without a question", () => {
    expect(codesOf(judge([fileOf(first), fileOf(second)]))).toEqual([["superseded"], []]);
    expect(verdicts([fileOf(third), fileOf(first), fileOf(second)])).toEqual(["accepted", "surplus", "surplus"]);
  });

  it("counts though nothing before it was received, which is remarked", () => {
    const judged = judge([fileOf(third)]);
    expect(judged).toMatchObject([{ verdict: "remarks", findings: [{ code: "firstMissing", severity: "note" }] }]);
    expect(judged[0]?.findings[0]?.message.zh).toBe(
      `v3 自述由 v2（冻结指纹 ${short(second)}）重新打开，v1–v2 没有收到可用的；应有第一版可查，请机构补交`,
    );
    const silent = content("城东支行", undefined, { version: 2 });
    expect(judge([fileOf(silent)])[0]?.findings[0]?.message.en).toMatch(
      /^v2 does not say from which version it was re-opened; no usable file of v1 was received/,
    );
    expect(codesOf(judge([fileOf(third), fileOf(second)]))).toEqual([["firstMissing"], ["superseded"]]);
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
    expect(verdicts([refused, west, fileOf(second)])).toEqual(["refused", "accepted", "remarks"]);
  });
});

describe("a version of another chain", () => {
  const files = [fileOf(first), fileOf(second), fileOf(third), fileOf(foreign, "另一份.xlsx")];

  it("is asked about at the one that counts, which waits; the other says whom it holds besides", () => {
    expect(verdicts(files)).toEqual(["surplus", "surplus", "waiting", "surplus"]);
    const judged = judge(files);
    expect(codesOf(judged)).toEqual([["superseded"], ["superseded"], ["otherChain"], ["otherChain"]]);
    expect(judged[2]?.findings[0]?.severity).toBe("ask");
    expect(judged[2]?.findings[0]?.message.zh).toBe(
      `本机构有两份不同的 v2：本文件由 v2（冻结指纹 ${short(second)}）而来，另一份是 v2（冻结指纹 ${short(foreign)}），不属于这一串，里面的人不计入；应只有一份，请向机构核实，若另一份是其他机构的，请移除并让其按自己的机构名称重新上报`,
    );
    expect(judged[3]?.findings[0]?.message.zh).toBe(
      `本机构有两份不同的 v2：本文件是 v2（冻结指纹 ${short(foreign)}），「城东支行_2026Q3_v3_20261009.xlsx v3」由 v2（冻结指纹 ${short(second)}）而来，不是由本文件。本文件不计入，其中 1 人不在那份里：城东支行8 人城东支行8；应只有一份，请向机构核实，若是其他机构的，请移除并让其按自己的机构名称重新上报`,
    );
    expect(judged[3]?.findings[0]?.message.en).toContain("and 1 person of it are not in there: 城东支行8");
  });

  it("leaves the one that follows on to count once a person has seen that, and says nothing of people who are in there", () => {
    expect(verdicts(files, [third.fingerprint])).toEqual(["surplus", "surplus", "remarks", "surplus"]);
    const same = content("城东支行", third.results, { version: 2 });
    const judged = judge([...files, fileOf(same)]);
    expect(judged[4]?.findings[0]?.message.zh).toContain("本文件不计入；应只有一份");
    expect(codesOf(judged)[2]).toEqual(["otherChain", "otherChain"]);
  });

  it("is known too where a merged workbook carries on the one that counts", () => {
    const carried = {
      ...fileOf(third),
      others: [first, second, foreign].map((one) => ({ ...versionOf(one), earlier: one.earlier })),
    };
    expect(codesOf(judge([carried]))).toEqual([["otherChain"]]);
  });

  it("is none where the chain itself breaks off, is not frozen, or was chosen against", () => {
    const next = content("城东支行", [person("城东支行7")], { version: 3, earlier: versionOf(stranger) });
    const open = content("城东支行", undefined, { version: 0, frozen: false });
    expect(codesOf(judge([fileOf(first), fileOf(second), fileOf(foreign), fileOf(next)]))).toEqual([
      ["superseded"],
      ["superseded"],
      ["superseded"],
      ["unlinked"],
    ]);
    expect(codesOf(judge([fileOf(open), fileOf(first)]))).toEqual([["superseded"], []]);
    expect(verdicts([fileOf(first), fileOf(stranger)], [first.fingerprint])).toEqual(["accepted", "surplus"]);
  });
});
