import fc from "fast-check";
import { bind } from "../../../src/domain/calculation/bind";
import { qualityScore } from "../../../src/domain/quality/qualityScore";
import { problemText } from "../../../src/domain/values/problem";
import { demonstrationContext } from "../../support/demonstrationScheme";

const bound = bind(qualityScore, demonstrationContext());
type Rating = readonly [group: string, item: string, score: number];

function run(ratings: readonly Rating[], by = bound): ReturnType<typeof bound.run> {
  return by.run({
    scores: ratings.map(([, , score]) => score),
    items: ratings.map(([, item]) => item),
    groups: ratings.map(([group]) => group),
    raters: [],
  });
}

function form(group: string, integrity: number, competence: number, diligence: number): readonly Rating[] {
  return [
    [group, "德", integrity],
    [group, "能", competence],
    [group, "勤", diligence],
  ];
}

function scoreOf(ratings: readonly Rating[], by = bound): string {
  const result = run(ratings, by);
  return result.ok
    ? result.value.qualityScore.toString()
    : result.problems.map((found) => problemText(found).zh).join();
}

describe("the quality score weighs items 30/40/30 and groups 60/40", () => {
  it("gives 60% of the committee's mean and 40% of the department head's score", () => {
    // Committee (80+90)/2 = 85 of every item, head 95: 85 × 60% + 95 × 40% = 89.
    const ratings = [
      ...form("考核委员会", 80, 80, 80),
      ...form("考核委员会", 90, 90, 90),
      ...form("部门负责人", 95, 95, 95),
    ];
    expect(scoreOf(ratings)).toBe("89");
  });

  it("weighs 能 more than 德 and 勤", () => {
    expect(scoreOf([...form("考核委员会", 0, 100, 0), ...form("部门负责人", 0, 100, 0)])).toBe("40");
  });

  it("is not rounded: three raters with a third left over", () => {
    const ratings = [
      ...form("考核委员会", 80, 80, 80),
      ...form("考核委员会", 80, 80, 80),
      ...form("考核委员会", 81, 81, 81),
      ...form("部门负责人", 80, 80, 80),
    ];
    expect(scoreOf(ratings)).toMatch(/^80\.2(0{20,}|0*$)/);
  });

  it("names a missing group and never weighs the others more", () => {
    expect(scoreOf(form("考核委员会", 90, 90, 90))).toBe("评分缺少「部门负责人」的评分。");
  });

  it("names a missing item", () => {
    expect(scoreOf([...form("考核委员会", 90, 90, 90), ...form("部门负责人", 90, 90, 90).slice(0, 2)])).toContain(
      "「部门负责人·勤」",
    );
  });

  it("refuses a score above 100 and a group the scheme does not have", () => {
    expect(scoreOf(form("考核委员会", 105, 90, 90))).toContain("「105」");
    expect(scoreOf(form("民主评议", 90, 90, 90))).toContain("「民主评议」，方案中没有");
  });

  it("drops the highest and the lowest of five or more raters where the scheme says so", () => {
    const dropping = bind(
      qualityScore,
      demonstrationContext((s) => (s.quality.dropExtremes = true)),
    );
    const five = [0, 80, 80, 80, 100].flatMap((score) => form("考核委员会", score, score, score));
    const four = [60, 80, 80, 100].flatMap((score) => form("考核委员会", score, score, score));
    const head = form("部门负责人", 80, 80, 80);
    expect(scoreOf([...five, ...head], dropping)).toBe("80");
    expect(scoreOf([...four, ...head], dropping)).toBe("80");
    expect(scoreOf([...five, ...head])).toBe("72.8");
  });

  it("does not depend on the order of the forms", () => {
    const score = fc.integer({ min: 0, max: 100 });
    const forms = fc.array(fc.tuple(score, score, score), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(forms, fc.tuple(score, score, score), fc.infiniteStream(fc.nat(50)), (committee, head, order) => {
        const ratings = [...committee.flatMap((each) => form("考核委员会", ...each)), ...form("部门负责人", ...head)];
        const keyed = ratings.map((rating) => ({ rating, key: order.next().value as number }));
        const shuffled = keyed.sort((one, other) => one.key - other.key).map(({ rating }) => rating);
        expect(scoreOf(shuffled)).toBe(scoreOf(ratings));
      }),
    );
  });
});
