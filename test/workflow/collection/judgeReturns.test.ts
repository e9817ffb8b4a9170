import { finding } from "../../../src/workflow/collection/finding";
import type { Decisions } from "../../../src/workflow/collection/judgedFile";
import type { ReturnedFile } from "../../../src/workflow/collection/returnContent";
import { judgeReturns } from "../../../src/workflow/collection/judgeReturns";
import { missingUnits } from "../../../src/workflow/collection/missingUnits";
import { text } from "../../../src/domain/values/text";
import { codesOf, content, expected, fileOf, lettingIn, named, person, versionOf } from "./contents";

const judge = (
  files: readonly ReturnedFile[],
  change: Partial<typeof expected> = {},
  accepted: readonly string[] = [],
) => judgeReturns(files, { ...expected, ...change }, lettingIn(files, { ...expected, ...change }, accepted));

const verdicts = (...given: Parameters<typeof judge>): readonly string[] =>
  judge(...given).map(({ verdict }) => verdict);

describe("a return by itself", () => {
  const clean = content("城东支行");

  it("is accepted without a remark where it is as expected", () => {
    expect(judge([fileOf(clean)], { units: ["城东支行"] })).toMatchObject([{ verdict: "accepted", findings: [] }]);
  });

  it("is refused where another scheme computed it, and says which one was right", () => {
    const older = content("城东支行", undefined, { scheme: { ...named, version: 0, fingerprint: "0".repeat(64) } });
    const [judged] = judge([fileOf(older)]);
    expect(judged).toMatchObject({ verdict: "refused", findings: [{ code: "otherScheme", severity: "refuse" }] });
    expect(judged?.findings[0]?.message.zh).toContain(`旧版本方案「${named.title.zh} 2026 年第 0 版`);
    expect(judged?.findings[0]?.message.zh).toContain(
      `应为「${named.title.zh} 2026 年第 1 版（指纹 ${named.fingerprint.slice(0, 12)}）`,
    );
  });

  it("is refused where it is of another period", () => {
    const [judged] = judge([fileOf(content("城东支行", undefined, { period: "2026Q2" }))]);
    expect(judged).toMatchObject({ verdict: "refused", findings: [{ code: "otherPeriod" }] });
    expect(judged?.findings[0]?.message.zh).toBe("考核期是 2026Q2，应为 2026Q3");
  });

  it("waits where its unit is not on the list, and is let in by a tick", () => {
    const units = ["城西支行"];
    expect(codesOf(judge([fileOf(clean)], { units }))).toEqual([["unitUnknown"]]);
    expect(verdicts([fileOf(clean)], { units })).toEqual(["waiting"]);
    expect(verdicts([fileOf(clean)], { units }, [clean.fingerprint])).toEqual(["remarks"]);
  });

  it("is refused where it was not frozen and only frozen ones are taken", () => {
    const open = content("城东支行", undefined, { frozen: false, version: 0 });
    expect(verdicts([fileOf(open)])).toEqual(["accepted"]);
    expect(codesOf(judge([fileOf(open)], { frozenOnly: true }))).toEqual([["frozenOnly"]]);
    expect(verdicts([fileOf(open), fileOf(clean)], { frozenOnly: true })).toEqual(["refused", "accepted"]);
  });

  it("finds its unit on the list however its name is written", () => {
    expect(verdicts([fileOf(content("ＡＢ支行"))], { units: ["ab支行"] })).toEqual(["accepted"]);
  });

  it("waits where it does not say whose it is", () => {
    expect(codesOf(judge([fileOf(content(""))]))).toEqual([["unitMissing"]]);
  });

  it("is taken by its content where its name says otherwise", () => {
    const named = fileOf(clean, "城西支行_2026Q2_v3_20261009.xlsx");
    expect(judge([named])).toMatchObject([{ verdict: "remarks", findings: [{ code: "fileName", severity: "note" }] }]);
    expect(codesOf(judge([fileOf(clean, "城东支行_2026Q3_v1_20261009 (2).xlsx")]))).toEqual([[]]);
    expect(codesOf(judge([fileOf(clean, "随便什么.xlsx")]))).toEqual([[]]);
  });

  it("keeps what was found in the file itself", () => {
    const draft = fileOf(clean, undefined, [finding("draft", text("草案", "draft"))]);
    expect(verdicts([draft])).toEqual(["waiting"]);
    expect(verdicts([draft], {}, [clean.fingerprint])).toEqual(["remarks"]);
  });
});

describe("letting a return in", () => {
  const clean = content("城东支行", [person("A1"), person("A2")]);
  const draft = fileOf(clean, undefined, [finding("draft", text("草案", "draft"))]);
  const seenThen: Decisions = lettingIn([draft], expected, [clean.fingerprint]);
  const now = (files: readonly ReturnedFile[], change: Partial<typeof expected> = {}) =>
    judgeReturns(files, { ...expected, ...change }, seenThen).map(({ verdict }) => verdict);

  it("covers what was asked then, and notes that come later", () => {
    expect(now([draft])).toEqual(["remarks"]);
    const noted = { ...draft, file: "城西支行_2026Q2_v3_20261009.xlsx" };
    expect(now([noted])).toEqual(["remarks"]);
  });

  it("does not cover what is found later: another kind, another place, another person", () => {
    expect(now([draft], { units: ["城西支行"] })).toEqual(["waiting"]);
    const overwritten = (place: string) => finding("formulaOverwritten", text("被覆盖", "overwritten"), place);
    const first = { ...draft, findings: [overwritten("考核结果!H6")] };
    const both = { ...draft, findings: [overwritten("考核结果!H6"), overwritten("考核结果!H7")] };
    const seen = lettingIn([first], expected, [clean.fingerprint]);
    const judged = [first, both].map((file) => judgeReturns([file], expected, seen)[0]?.verdict);
    expect(judged).toEqual(["remarks", "waiting"]);
    const west = fileOf(content("城西支行", [person("A2")]));
    const south = fileOf(content("城南支行", [person("A1")]));
    expect(now([draft, west])[0]).toBe("waiting");
    const twice = lettingIn([draft, west], expected, [clean.fingerprint]);
    expect(judgeReturns([draft, west], expected, twice)[0]?.verdict).toBe("remarks");
    expect(judgeReturns([draft, west, south], expected, twice)[0]?.verdict).toBe("waiting");
  });

  it("covers findings that are too many to be listed, by their number", () => {
    const many = (count: number) => ({
      ...draft,
      findings: Array.from({ length: count }, (_finding, index) =>
        finding("formulaOverwritten", text("被覆盖", "overwritten"), `考核结果!H${String(index + 6)}`),
      ),
    });
    const seen = lettingIn([many(60)], expected, [clean.fingerprint]);
    const judged = [60, 61].map((count) => judgeReturns([many(count)], expected, seen)[0]?.verdict);
    expect(judged).toEqual(["remarks", "waiting"]);
  });
});

describe("several returns of one unit", () => {
  const first = content("城东支行");
  const second = content("城东支行", [person("城东支行1")], { version: 2, earlier: versionOf(first) });
  const other = content("城东支行", [person("城东支行9")]);

  it("count once where they are the same", () => {
    const judged = judge([fileOf(first, "b.xlsx"), fileOf(first, "a.xlsx")]);
    expect(judged.map(({ verdict }) => verdict)).toEqual(["surplus", "accepted"]);
    expect(judged[0]?.findings).toMatchObject([{ code: "repeated", severity: "note" }]);
  });

  it("count by the highest version, whichever came first", () => {
    expect(verdicts([fileOf(first), fileOf(second)])).toEqual(["surplus", "accepted"]);
    expect(verdicts([fileOf(second), fileOf(first)])).toEqual(["accepted", "surplus"]);
    expect(codesOf(judge([fileOf(first), fileOf(second)]))).toEqual([["superseded"], []]);
  });

  it("count neither where the same version has two contents, until one of them is chosen", () => {
    const files = [fileOf(first), fileOf(other)];
    expect(verdicts(files)).toEqual(["waiting", "waiting"]);
    expect(codesOf(judge(files))).toEqual([["conflicting"], ["conflicting"]]);
    expect(verdicts(files, {}, [other.fingerprint])).toEqual(["surplus", "accepted"]);
    expect(verdicts(files, {}, [first.fingerprint, other.fingerprint])).toEqual(["waiting", "waiting"]);
  });

  it("leave a refused one out of account", () => {
    const wrongPeriod = content("城东支行", undefined, { version: 5, period: "2026Q2" });
    expect(verdicts([fileOf(first), fileOf(wrongPeriod)])).toEqual(["accepted", "refused"]);
  });

  it("of units that are not told stand each for themselves", () => {
    expect(codesOf(judge([fileOf(content("", [person("1")])), fileOf(content("", [person("2")]))]))).toEqual([
      ["unitMissing"],
      ["unitMissing"],
    ]);
  });
});

describe("people in two branches", () => {
  const east = content("城东支行", [person("A1"), person("A2")]);
  const west = content("城西支行", [person("a1"), person("A3")]);

  it("are asked about at both, with the other branch named", () => {
    const judged = judge([fileOf(east), fileOf(west)]);
    expect(codesOf(judged)).toEqual([["twoBranches"], ["twoBranches"]]);
    expect(judged[0]?.findings[0]?.message.zh).toBe("工号 A1 人A1 也在「城西支行」的上报里；每人只应在一个机构");
  });

  it("are nobody where an old version of a branch is out of account", () => {
    const moved = content("城西支行", [person("A3")], { version: 2, earlier: versionOf(west) });
    expect(codesOf(judge([fileOf(east), fileOf(west), fileOf(moved)]))).toEqual([[], ["superseded"], []]);
  });

  it("are not people without a staff number", () => {
    const nobody = [content("城东支行", [person("")]), content("城西支行", [person("")])];
    expect(codesOf(judge(nobody.map((one) => fileOf(one))))).toEqual([[], []]);
  });
});

describe("the units that are missing", () => {
  it("are those of the list without an accepted return, with the reason", () => {
    const units = ["城东支行", "城西支行", "城南支行", "城北支行", "城东支行"];
    const files = [
      fileOf(content("城东支行")),
      fileOf(content("城西支行", undefined, { period: "2026Q1" })),
      fileOf(content("城南支行"), undefined, [finding("draft", text("草案", "draft"))]),
    ];
    expect(missingUnits(judge(files, { units }), { units })).toEqual([
      { unit: "城西支行", state: "refused" },
      { unit: "城南支行", state: "waiting" },
      { unit: "城北支行", state: "nothing" },
    ]);
  });

  it("are none where nobody gave a list", () => {
    expect(missingUnits(judge([]), expected)).toEqual([]);
  });
});
