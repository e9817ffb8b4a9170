import { shownEntries, unshownEntry } from "../../../src/workflow/scheme/schemeEntryNames";
import { fullDocument } from "../../support/demonstrationScheme";

const names = new Map(shownEntries(fullDocument()));

describe("the entries of a scheme in a sentence", () => {
  test.each([
    ["score.weights.evaPoints", "等级评分权重·EVA分值", "Weights of the grading score · eva points", "rate"],
    ["ladder[0].depositFloor", "客户经理等级·资深客户经理·存款日均下限（万元）", "Deposit bound", "wanYuan"],
  ])("%s is named by table and row", (path, zh, en, unit) => {
    expect(names.get(path)).toMatchObject({ label: { zh }, unit });
    expect(names.get(path)?.label.en).toContain(en);
  });

  test("bear no Chinese in their English names", () => {
    const mixed = [...names].filter(([, { label }]) => /\p{Script=Han}/u.test(label.en)).map(([path]) => path);
    expect(names.size).toBeGreaterThan(100);
    expect(mixed).toEqual([]);
  });

  test.each([
    ["version", "版本号", "Version"],
    ["effective.from", "起始日", "First day"],
    ["change.reason.zh", "变更理由·中文", "Reason for the change · Chinese"],
    ["title.en", "方案名称·英文", "Name of the scheme · English"],
    ["ranking.indicator", "ranking.indicator", "ranking.indicator"],
  ])("that no table shows are named as at the scheme desk: %s", (path, zh, en) => {
    expect(unshownEntry(path)).toEqual({ label: { zh, en }, unit: "none" });
  });
});
