import { nearBounds, nearBoundText } from "../../../src/domain/grading/boundary";
import { gradeLadder, gradeNamed } from "../../../src/domain/scheme/ladder";
import { decimal } from "../../../src/domain/values/decimal";
import { demonstrationScheme } from "../../support/demonstrationScheme";

const ladder = gradeLadder(demonstrationScheme().document);
const margin = { score: decimal(1), depositShare: decimal("0.05") };

function near(grade: string, score: number, deposits: number): readonly string[] {
  const finalGrade = gradeNamed(ladder, grade);
  if (finalGrade === null) throw new Error(`no grade ${grade}`);
  const zero = decimal(0);
  const standing = {
    eva: zero,
    evaPoints: zero,
    quality: zero,
    decidingScore: decimal(score),
    deposits: decimal(deposits),
    finalGrade,
  };
  return nearBounds(standing, ladder, margin).map((bound) => nearBoundText(bound).zh);
}

describe("who stands near a bound, within 1 point or 5% of deposits", () => {
  it.each([
    [
      "just missed by score, deposits suffice",
      "二级客户经理",
      69.5,
      9_000,
      ["等级评分比一级客户经理下限 70 分仅低 0.5 分"],
    ],
    [
      "just missed by deposits, score suffices",
      "二级客户经理",
      75,
      7_700,
      ["存款日均比一级客户经理下限 8,000 万元仅低 300 万元"],
    ],
    [
      "just missed by both",
      "二级客户经理",
      69.5,
      7_700,
      ["等级评分比一级客户经理下限 70 分仅低 0.5 分", "存款日均比一级客户经理下限 8,000 万元仅低 300 万元"],
    ],
    ["score near the grade above, but deposits far from it", "二级客户经理", 69.5, 5_800, []],
    ["just held", "一级客户经理", 70.4, 11_000, ["等级评分比一级客户经理下限 70 分仅高 0.4 分"]],
    ["exactly at the bound", "一级客户经理", 70, 11_000, ["等级评分恰好等于一级客户经理下限 70 分"]],
    ["near a bound far above the grade that deposits allow", "二级客户经理", 79.8, 5_800, []],
    ["at the top, nothing above to miss", "资深客户经理", 95, 30_000, []],
  ])("%s", (_name, grade, score, deposits, words) => {
    expect(near(grade, score, deposits)).toEqual(words);
  });
});
