import { decimal } from "../../values/decimal";
import { text } from "../../values/text";
import type { SchemeDocument } from "../schema";
import type { CheckCode, ReviewFinding } from "./reviewCheck";

/** Bounds of the lowest grade, below which nothing stands; and deposit bounds that no balance can count towards. */
export function ladderEnds(document: SchemeDocument): Partial<Record<CheckCode, readonly ReviewFinding[]>> {
  return { gaps: boundsOfLowest(document), unreachableGrades: uncountedDeposits(document) };
}

/** Whoever misses a bound of the lowest grade is given it all the same. */
function boundsOfLowest({ ladder }: SchemeDocument): readonly ReviewFinding[] {
  const index = ladder.length - 1;
  const lowest = ladder[index];
  if (lowest === undefined) return [];
  const { name, scoreFloor, depositFloor } = lowest;
  return Object.entries({ scoreFloor, depositFloor }).flatMap(([column, floor]): readonly ReviewFinding[] => {
    if (floor === null || !decimal(floor).greaterThan(0)) return [];
    const what =
      column === "scoreFloor" ? text("等级评分下限", "score bound") : text("存款日均下限", "bound of average deposits");
    return [
      {
        code: "gaps",
        severity: "warn",
        path: `ladder[${String(index)}].${column}`,
        message: text(
          `最低等级「${name.zh}」的${what.zh} ${floor} 不起作用：达不到的人没有更低的等级，仍评为它；应清空，或在其下另设等级`,
          `the ${what.en} ${floor} of the lowest grade “${name.en}” has no effect: whoever misses it is given that grade all the same; clear it, or put a grade below`,
        ),
      },
    ];
  });
}

/** Where no product counts as a general deposit, daily averages found from balances are 0. */
function uncountedDeposits({ deposits, ladder }: SchemeDocument): readonly ReviewFinding[] {
  const counted = deposits.products.some(({ general, coefficient }) => general && decimal(coefficient).greaterThan(0));
  const asked = ladder.some(({ depositFloor }) => depositFloor !== null && decimal(depositFloor).greaterThan(0));
  if (counted || !asked) return [];
  return [
    {
      code: "unreachableGrades",
      severity: "warn",
      path: "deposits.products",
      message: text(
        "没有一种产品计入一般性存款，由余额算出的存款日均都是 0，有存款下限的等级达不到；应至少有一种产品计入，系数大于 0",
        "no product counts as a general deposit: every daily average found from balances is 0, and grades with a deposit bound are out of reach; let at least one count, with a coefficient above 0",
      ),
    },
  ];
}
