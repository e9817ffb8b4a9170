import fc from "fast-check";
import { bind } from "../../../src/domain/calculation/bind";
import { explain, stepText } from "../../../src/domain/calculation/explain";
import { jobCheck, jobGrade } from "../../../src/domain/job/jobGrade";
import { jobPoints } from "../../../src/domain/job/jobPoints";
import { benchmarkRatings } from "../../../src/domain/scheme/parts/jobsBenchmarkIssues";
import { problemText } from "../../../src/domain/values/problem";
import type { Result } from "../../../src/domain/values/result";
import { demonstrationContext, fullContext } from "../../support/demonstrationScheme";

const context = fullContext();
const rules = context.scheme.document.jobs!;
const names = rules.factors.map(({ name }) => name.zh);
const degreeNames = rules.factors[0]!.degrees.map(({ name }) => name.zh);
const points = bind(jobPoints, context);
const grade = bind(jobGrade, context);
const check = bind(jobCheck, context);
const chosen = fc.array(fc.nat({ max: degreeNames.length - 1 }), { minLength: names.length, maxLength: names.length });

function pointsOf(places: readonly number[]): number {
  const result = points.run({ factors: names, degrees: places.map((place) => degreeNames[place] ?? "") });
  return valueOf(result).jobPoints.toNumber();
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problems.map((one) => problemText(one).zh).join());
  return result.value;
}

describe("points of a post", () => {
  it("never fall when one factor rises a degree", () => {
    fc.assert(
      fc.property(chosen, fc.nat({ max: names.length - 1 }), (places, raised) => {
        const higher = places.map((place, index) =>
          index === raised ? Math.min(place + 1, degreeNames.length - 1) : place,
        );
        expect(pointsOf(higher)).toBeGreaterThanOrEqual(pointsOf(places));
      }),
    );
  });

  it("lie between the lowest degrees and the whole scale", () => {
    fc.assert(
      fc.property(chosen, (places) => {
        expect(pointsOf(places)).toBeGreaterThanOrEqual(200);
        expect(pointsOf(places)).toBeLessThanOrEqual(1000);
      }),
    );
  });

  it("do not depend on the order in which factors stand", () => {
    const order = fc.shuffledSubarray(
      names.map((_name, index) => index),
      { minLength: names.length },
    );
    fc.assert(
      fc.property(chosen, order, (places, shuffled) => {
        const result = points.run({
          factors: shuffled.map((index) => names[index] ?? ""),
          degrees: shuffled.map((index) => degreeNames[places[index] ?? 0] ?? ""),
        });
        expect(valueOf(result).jobPoints.toNumber()).toBe(pointsOf(places));
      }),
    );
  });

  it("are rounded once, halves up", () => {
    const uneven = fullContext((document) => {
      document.jobs!.factors[5]!.degrees[0]!.points = "0.1";
      document.jobs!.benchmarks = [];
    });
    const all = names.map((_name, index) => (index === 5 ? "一级" : "二级"));
    // 0.1 × 5% = 0.005 above 380.
    expect(valueOf(bind(jobPoints, uneven).run({ factors: names, degrees: all })).jobPoints.toString()).toBe("380.01");
  });

  it("take a degree only from the factor that has it", () => {
    const fewer = fullContext((document) => {
      const conditions = document.jobs!.factors[5]!;
      conditions.degrees = conditions.degrees.filter(({ id }) => id === "one" || id === "five");
      document.jobs!.benchmarks = [];
    });
    const result = bind(jobPoints, fewer).run({ factors: names, degrees: names.map(() => "三级") });
    expect(result.ok ? [] : result.problems.map((one) => problemText(one).zh)).toEqual([
      "因素级别·工作条件是「三级」，方案中没有；应为一级、五级。",
    ]);
  });

  it("name every fault of a post at once", () => {
    const result = points.run({
      factors: [...names.slice(2), names[2] ?? ""],
      degrees: names.slice(1).map(() => "一级"),
    });
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual([
      "duplicate",
      "missing-entry",
      "missing-entry",
    ]);
  });

  it("say how they come about, factor by factor", () => {
    const cells = { factors: names, degrees: ["四级", "三级", "四级", "三级", "四级", "四级"] };
    const values = { ...valueOf(points.params), ...valueOf(points.run(cells)) };
    const [first] = explain(jobPoints, values).map((step) => stepText(step).zh);
    expect(first).toContain("知识技能·四级 800 分 × 25%".replace(" 分", ""));
    expect(first).toContain("= 720 分");
  });

  it("are not computed where the scheme leaves 岗位评价 out", () => {
    const result = bind(jobPoints, demonstrationContext()).run({ factors: names, degrees: names.map(() => "一级") });
    expect(result.ok ? [] : result.problems.map(({ code }) => code)).toEqual(["missing-part"]);
  });
});

describe("the grade of a post", () => {
  it("never falls as points rise, nor does its coefficient", () => {
    const scale = fc.integer({ min: 0, max: 100_000 }).map((value) => value / 100);
    fc.assert(
      fc.property(scale, scale, (one, other) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)].map((value) =>
          valueOf(grade.run({ points: value })),
        );
        expect(high!.coefficient.greaterThanOrEqualTo(low!.coefficient)).toBe(true);
      }),
    );
  });

  it("of every benchmark post lies within its category", () => {
    for (const benchmark of rules.benchmarks) {
      const ratings = benchmarkRatings(rules, benchmark);
      const cells = { factors: names, degrees: ratings.map(({ degree }) => degree.name.zh) };
      const category = rules.categories.find(({ id }) => id === benchmark.category);
      const found = check.run({
        points: valueOf(points.run(cells)).jobPoints.toNumber(),
        category: category?.name.zh ?? "",
      });
      expect(valueOf(found).verdict.zh).toBe("在类别范围内");
    }
  });

  it("is the one in whose band the points lie, at every bound", () => {
    rules.grades.forEach(({ from, name, coefficient }, index) => {
      expect(valueOf(grade.run({ points: Number(from) })).jobGrade.name).toEqual(name);
      expect(valueOf(grade.run({ points: Number(from) })).coefficient.toString()).toBe(coefficient);
      if (index > 0)
        expect(valueOf(grade.run({ points: Number(from) - 0.01 })).jobGrade.name).toEqual(
          rules.grades[index - 1]?.name,
        );
    });
  });
});
