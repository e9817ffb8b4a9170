import fc from "fast-check";
import { nextVersion, nextYear, schemeFileName } from "../../../../src/domain/scheme/editing/schemeCopies";
import { setAt } from "../../../../src/domain/scheme/editing/documentPath";
import { weightSums } from "../../../../src/domain/scheme/editing/weightSums";
import { readScheme } from "../../../../src/domain/scheme/scheme";
import { demonstrationDocument, fullDocument } from "../../../support/demonstrationScheme";

const full = fullDocument();

function issuePaths(document: unknown): readonly string[] {
  const result = readScheme(document);
  return result.ok ? [] : result.issues.map(({ path }) => path);
}

describe("the running sums of weights", () => {
  it("add up in the demonstration, list by list", () => {
    const sums = weightSums(full);
    expect(sums.map(({ path }) => path)).toEqual([
      "score.weights",
      "quality.items",
      "quality.groups",
      ...full.scorecard!.cards.map((_, index) => `scorecard.cards[${String(index)}].indicators`),
      "jobs.factors",
    ]);
    expect(
      sums.every(({ sum, missing, unreadable }) => sum === "1" && missing === "0" && unreadable.length === 0),
    ).toBe(true);
    expect(weightSums(demonstrationDocument())).toHaveLength(3);
  });

  it("say exactly what is missing, or too much, where the scheme is refused for it", () => {
    fc.assert(
      fc.property(fc.nat(100), fc.nat(100), (one, other) => {
        const shares = [one, other].map((hundredths) => (hundredths / 100).toFixed(2));
        const document = setAt(setAt(full, "score.weights.evaPoints", shares[0]), "score.weights.quality", shares[1]);
        const [sum] = weightSums(document);
        expect(Math.round(Number(sum?.missing) * 100)).toBe(100 - one - other);
        expect(issuePaths(document).includes("score.weights")).toBe(one + other !== 100);
      }),
    );
  });

  it("leave out what cannot be read, and name it", () => {
    const [, items] = weightSums(setAt(full, "quality.items[1].weight", "0.4x"));
    expect(items).toMatchObject({ sum: "0.6", missing: "0.4", unreadable: ["quality.items[1].weight"] });
    expect(weightSums(null)[0]).toMatchObject({
      sum: "0",
      unreadable: ["score.weights.evaPoints", "score.weights.quality"],
    });
  });
});

describe("copies of a scheme", () => {
  it("carry it into the next year as its first version, with every date a year later", () => {
    const changed = fullDocument((document) => {
      document.version = 3;
      document.change = { reason: { zh: "年中调整", en: "Mid-year" } };
    });
    const next = nextYear(changed);
    expect(next).toMatchObject({
      year: 2027,
      version: 1,
      effective: { from: "2027-01-01", to: "2027-12-31" },
      illustrative: true,
    });
    expect(next).not.toHaveProperty("change");
    expect(next.scorecard!.adHoc.items.map(({ from, to }) => [from, to])).toEqual(
      full.scorecard!.adHoc.items.map(({ from, to }) => [from.replace("2026", "2027"), to.replace("2026", "2027")]),
    );
    expect(issuePaths(next)).toEqual([]);
    expect(schemeFileName(next)).toBe("demonstration-full-2027-1.json");
  });

  it("carry the small scheme over, too", () => {
    expect(issuePaths(nextYear(demonstrationDocument()))).toEqual([]);
  });

  it.each([
    ["2026-12-31", "2027-01-01", "2027-12-31"],
    ["2027-02-28", "2027-03-01", "2028-02-29"],
    ["2028-02-29", "2028-03-01", "2029-02-28"],
    ["2028-02-28", "2028-02-29", "2029-02-28"],
    ["2026-02-27", "2026-02-28", "2027-02-27"],
  ])("follow on one that ends on %s from %s until %s, whenever that one began", (to, from, later) => {
    for (const began of ["2026-01-01", "2026-07-01"]) {
      const document = demonstrationDocument((changed) => void (changed.effective = { from: began, to }));
      expect(nextYear(document).effective).toEqual({ from, to: later });
    }
  });

  it("make a next version that is refused for nothing but its reason, until it is given", () => {
    for (const document of [full, demonstrationDocument()]) {
      const next = nextVersion(document, "2026-07-01");
      expect(next).toMatchObject({ version: 2, effective: { from: "2026-07-01", to: "2026-12-31" } });
      expect(issuePaths(next)).toEqual(["change.reason.zh", "change.reason.en"]);
      expect(issuePaths(setAt(next, "change.reason", { zh: "调整权重", en: "Weights" }))).toEqual([]);
    }
  });
});
