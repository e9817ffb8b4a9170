import fc from "fast-check";
import type { RatedManager } from "../../../src/domain/quality/missingForms";
import type { RaterAnalysis, RaterFigures } from "../../../src/domain/quality/raterAnalysis";
import { analyseRaters } from "../../../src/domain/quality/raterAnalysis";
import type { RatingForm } from "../../../src/domain/quality/ratingForm";
import { decimal } from "../../../src/domain/values/decimal";
import { demonstrationDocument, fullDocument } from "../../support/demonstrationScheme";

const { quality } = demonstrationDocument();
const [committee, head] = quality.groups;

/** A form whose three items all have one score, which is then the form's score. */
function form(manager: string, rater: string, score: number | null, group = committee): RatingForm {
  if (group === undefined) throw new Error("the scheme has two groups");
  return { manager, rater, group, scores: score === null ? null : quality.items.map(() => decimal(score)) };
}

function of(analysis: RaterAnalysis, rater: string): RaterFigures {
  const found = analysis.raters.find((one) => one.rater === rater);
  if (found === undefined) throw new Error(`no rater ${rater}`);
  return found;
}

const people = (...keys: readonly string[]): readonly RatedManager[] => keys.map((key) => ({ key, unit: "城东" }));
const words = ({ remarks }: RaterFigures): readonly string[] => remarks.map(({ zh }) => zh);

describe("the raters' analysis", () => {
  const forms = [
    form("A1", "甲", 80),
    form("A2", "甲", 90),
    form("A3", "甲", 70),
    form("A1", "乙", 90),
    form("A2", "乙", 100),
    form("A3", "乙", 80),
  ];
  const analysis = analyseRaters(forms, people("A1", "A2", "A3"), quality);

  it("gives mean and spread, by exact square root", () => {
    // The scores 80, 90, 70 deviate by 0, 10, 10: the root of 200/3 is 8.1649…
    expect([of(analysis, "甲").mean, of(analysis, "甲").spread].map(String)).toEqual(["80", "8.16"]);
  });

  it("measures leniency against the group over the same people", () => {
    expect([of(analysis, "甲").leniency, of(analysis, "乙").leniency].map(String)).toEqual(["-5", "5"]);
    expect(words(of(analysis, "甲"))).toEqual(["偏严：低于同组 5 分"]);
    expect(words(of(analysis, "乙"))).toEqual(["偏宽：高于同组 5 分"]);
  });

  it("counts the share of scores from 90 on, the bound included", () => {
    expect(of(analysis, "乙").highShare?.toFixed(4)).toBe("0.6667");
  });

  it("weighs the items of a form as the scheme does", () => {
    const [own] = analyseRaters(
      [{ manager: "A1", rater: "甲", group: form("A1", "甲", 0).group, scores: [60, 80, 100].map(decimal) }],
      people("A1"),
      quality,
    ).raters;
    expect(own?.mean?.toString()).toBe("80");
  });

  it("remarks on the same scores for everyone, on a small spread, on nothing but high scores", () => {
    const list = [1, 2, 3].flatMap((person) => [
      form(`A${String(person)}`, "甲", 85),
      form(`A${String(person)}`, "乙", 84 + person),
      form(`A${String(person)}`, "丙", 90 + person * 3),
    ]);
    const found = analyseRaters(list, people("A1", "A2", "A3"), quality);
    expect(of(found, "甲").sameForEveryone).toBe(true);
    expect(words(of(found, "甲"))).toEqual(["对所有人评分相同"]);
    expect(words(of(found, "乙"))).toEqual(["评分拉不开差距"]);
    expect(words(of(found, "丙"))).toEqual(["偏宽：高于同组 7 分", "90 分以上占 100%"]);
  });

  it("has no leniency where nobody else rated the same people", () => {
    const found = analyseRaters([form("A1", "丁", 70, head), form("A2", "丁", 80, head)], people("A1", "A2"), quality);
    expect(of(found, "丁").leniency).toBeNull();
  });

  it("leaves faulty forms out of every figure and counts them", () => {
    const found = analyseRaters([...forms, form("A4", "甲", null)], people("A1", "A2", "A3"), quality);
    expect(of(found, "甲")).toMatchObject({ forms: 4, faulty: 1 });
    expect(of(found, "甲").mean?.toString()).toBe("80");
    expect(words(of(found, "甲"))).toContain("1 份评分表有误");
    expect(of(found, "甲").remarks.map(({ en }) => en)).toContain("1 faulty form");
    expect(of(analyseRaters([form("A1", "戊", null)], people("A1"), quality), "戊").mean).toBeNull();
  });
});

describe("forms not returned", () => {
  it("names the rater where every rater of the group rates everybody", () => {
    const forms = [
      form("A1", "甲", 80),
      form("A1", "乙", 82),
      form("A2", "甲", 84),
      form("A3", "甲", 70),
      form("A3", "乙", 75),
    ];
    const found = analyseRaters(forms, people("A1", "A2", "A3"), quality);
    const own = found.missing.filter(({ group }) => group.id === "committee");
    expect(own).toEqual([expect.objectContaining({ manager: "A2", expected: 2, returned: 1, raters: ["乙"] })]);
    expect(of(found, "乙").missing).toEqual(["A2"]);
    expect(words(of(found, "乙"))).toContain("缺 1 份评分表");
    expect(of(found, "乙").remarks.map(({ en }) => en)).toContain("1 form not returned");
  });

  it("expects none of whom nobody needs to rate, and counts those returned all the same", () => {
    const forms = [
      form("A1", "甲", 80),
      form("A1", "乙", 82),
      form("A2", "甲", 84),
      form("A2", "乙", 85),
      form("A3", "甲", 70),
    ];
    const hired = [...people("A1", "A2"), { key: "A3", unit: "城东", due: false }];
    const found = analyseRaters(forms, hired, quality);
    expect(found.missing.filter(({ group }) => group.id === "committee")).toEqual([]);
    expect([of(found, "甲").forms, of(found, "乙").missing]).toEqual([3, []]);
  });

  it("names nobody where the raters take turns", () => {
    const turns = [["甲", "乙"], ["乙", "丙"], ["丙", "甲"], ["甲"]].flatMap((raters, index) =>
      raters.map((rater) => form(`A${String(index + 1)}`, rater, 80 + index)),
    );
    const found = analyseRaters(turns, people("A1", "A2", "A3", "A4"), quality);
    expect(found.missing.filter(({ group }) => group.id === "committee")).toEqual([
      expect.objectContaining({ manager: "A4", expected: 2, returned: 1, raters: ["乙", "丙"] }),
    ]);
    expect(found.raters.flatMap(({ missing }) => missing)).toEqual([]);
  });

  it("follows the number of forms that the scheme sets, and the raters of the manager's own unit", () => {
    const rules = fullDocument().quality;
    const [ofHead, unit] = [rules.groups[1], (key: string, name: string): RatedManager => ({ key, unit: name })];
    const forms = [form("A1", "东主任", 80, ofHead), form("B1", "西主任", 80, ofHead)];
    const found = analyseRaters(forms, [unit("A1", "城东"), unit("A2", "城东"), unit("B1", "城西")], rules);
    expect(found.missing.filter(({ group }) => group.id === "department-head")).toEqual([
      expect.objectContaining({ manager: "A2", expected: 1, returned: 0, raters: ["东主任"] }),
    ]);
    // Nobody of the committee has rated anybody: three forms are missing for each, and no rater is known.
    expect(found.missing.filter(({ group }) => group.id === "committee").map(({ raters }) => raters)).toEqual([
      [],
      [],
      [],
    ]);
  });

  it("unsigned forms are forms, and nobody is late because of them", () => {
    const forms = [form("A1", "", 80), form("A1", "", 90), form("A2", "", 70)];
    const found = analyseRaters(forms, people("A1", "A2"), quality);
    expect(of(found, "").forms).toBe(3);
    expect(found.raters.flatMap(({ missing }) => missing)).toEqual([]);
  });
});

describe("properties of the raters' analysis", () => {
  const scores = fc.array(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 4, maxLength: 4 }), {
    minLength: 2,
    maxLength: 5,
  });
  const raters = ["甲", "乙", "丙", "丁"];
  const formsOf = (table: readonly (readonly number[])[]): readonly RatingForm[] =>
    table.flatMap((row, manager) => row.map((score, rater) => form(`A${String(manager)}`, raters[rater] ?? "", score)));
  const all = people("A0", "A1", "A2", "A3", "A4");

  it("the order of the forms does not matter", () => {
    fc.assert(
      fc.property(scores, (table) => {
        const forms = formsOf(table);
        const one = analyseRaters(forms, all, quality);
        const other = analyseRaters([...forms].reverse(), all, quality);
        for (const rater of raters) {
          const plain = ({ mean, spread, leniency }: RaterFigures): readonly string[] =>
            [mean, spread, leniency].map(String);
          expect(plain(of(one, rater))).toEqual(plain(of(other, rater)));
        }
      }),
    );
  });

  it("where all rate everybody, leniency adds up to nothing", () => {
    fc.assert(
      fc.property(scores, (table) => {
        const found = analyseRaters(formsOf(table), all, quality);
        const total = found.raters.reduce((sum, { leniency }) => sum.plus(leniency ?? 0), decimal(0));
        // Each of four is published, rounded by half of 0.01 at most.
        expect(total.abs().lessThanOrEqualTo("0.02")).toBe(true);
      }),
    );
  });

  it("a shift of all scores shifts the mean and leaves spread and leniency", () => {
    fc.assert(
      fc.property(scores, fc.integer({ min: 1, max: 20 }), (table, by) => {
        const one = analyseRaters(formsOf(table), all, quality);
        const other = analyseRaters(formsOf(table.map((row) => row.map((score) => score + by))), all, quality);
        for (const rater of raters) {
          expect(of(other, rater).spread?.toString()).toBe(of(one, rater).spread?.toString());
          expect(of(other, rater).leniency?.toString()).toBe(of(one, rater).leniency?.toString());
          expect(of(other, rater).mean?.minus(by).toString()).toBe(of(one, rater).mean?.toString());
        }
      }),
    );
  });
});
