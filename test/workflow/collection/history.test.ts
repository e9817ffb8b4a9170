import fc from "fast-check";
import { historyOf } from "../../../src/workflow/collection/history";
import { content, person } from "./contents";

const period = "2026Q2";
const pool = [
  content("东", [person("共1", { gradingScore: "1" }), person("A1")], { period }),
  content("西", [person("共1", { gradingScore: "2" })], { period }),
  content("南", [person("S1")], { period, version: 2 }),
  content("南", [person("S2")], { period, version: 2 }),
  content("南", [person("S3")], { period, version: 1 }),
  content("北", [person("N1")], { period: "2026Q1" }),
  content("北", [person("N2")], { period: "2026Q3" }),
];

describe("history", () => {
  it("is of the latest period before, of each unit its highest version", () => {
    const history = historyOf(pool, "2026Q3");
    expect([history?.period, [...(history?.units.keys() ?? [])]]).toEqual(["2026Q2", ["东", "南", "西"]]);
    expect(historyOf(pool, "2026Q1")).toBeNull();
    expect(historyOf(pool, "2026Q2")?.units.size).toBe(1);
    expect(history?.units.get("南")?.results.map(({ id }) => id)).not.toContain("S3");
  });

  it("is the same whichever file came first: units, people, and who counts of a number that two units have", () => {
    const known = historyOf(pool, "2026Q3");
    const shown = (given: typeof known) => [[...(given?.units ?? [])], [...(given?.people ?? [])]];
    fc.assert(
      fc.property(fc.shuffledSubarray(pool, { minLength: pool.length }), (files) => {
        expect(shown(historyOf(files, "2026Q3"))).toEqual(shown(known));
      }),
    );
  });
});
