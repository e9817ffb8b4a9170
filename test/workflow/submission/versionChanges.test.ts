import type { KeptResult } from "../../../src/workflow/submission/register";
import { versionChanges } from "../../../src/workflow/submission/versionChanges";

function person(id: string, change: Partial<KeptResult> = {}): KeptResult {
  return {
    id,
    name: `姓${id}`,
    unit: "城东支行",
    eva: "100",
    quality: "88",
    deposits: "5000",
    gradingScore: "60",
    finalGrade: "second",
    settledGrade: null,
    ...change,
  };
}

describe("what changed between two versions", () => {
  test("is told figure by figure, also where a grade is gone", () => {
    const before = [person("1"), person("2")];
    const after = [person("1", { eva: "90", gradingScore: null, finalGrade: null }), person("2")];
    expect(
      versionChanges(before, after).map(({ id, figure, before: was, after: is }) => [id, figure, was, is]),
    ).toEqual([
      ["1", "eva", "100", "90"],
      ["1", "gradingScore", "60", null],
      ["1", "finalGrade", "second", null],
    ]);
  });

  test("is told of whoever came or went", () => {
    expect(versionChanges([person("1"), person("2")], [person("2"), person("3")])).toMatchObject([
      { id: "3", kind: "added", figure: null },
      { id: "1", kind: "removed", figure: null },
    ]);
  });

  test("is nothing where only the order differs, or how a staff number is written", () => {
    expect(versionChanges([person("a1"), person("2")], [person("2"), person("Ａ1", { name: "姓a1" })])).toEqual([]);
  });

  test("counts a staff number that stands twice as two people", () => {
    expect(versionChanges([person("1")], [person("1"), person("1")])).toMatchObject([{ id: "1", kind: "added" }]);
  });
});
