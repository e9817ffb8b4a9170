import fc from "fast-check";
import type { GradeLadder } from "../../../src/domain/scheme/ladder";
import { text } from "../../../src/domain/values/text";
import { matchLadders } from "../../../src/workflow/desk/ladderMatch";

/** A ladder of grades by their identifiers; `id=name` gives one another name. */
function ladder(...grades: readonly string[]): GradeLadder {
  return grades.map((grade, index) => {
    const [id = "", name = id] = grade.split("=");
    return { index, id, name: text(name), scoreFloor: null, depositFloor: null };
  });
}

/** The grades of both ladders in the common order: those that stand for one another together. */
function order(older: GradeLadder, newer: GradeLadder): string {
  const match = matchLadders(older, newer);
  const ranks = [
    ...older.map((grade) => [match.olderRank(grade), grade.id] as const),
    ...newer.map((grade) => [match.newerRank(grade), `${grade.id}'`] as const),
  ];
  const highest = Math.max(...ranks.map(([rank]) => rank));
  return Array.from({ length: highest + 1 }, (_, place) =>
    ranks
      .filter(([rank]) => rank === place)
      .map(([, id]) => id)
      .join("="),
  ).join(" ");
}

describe("two ladders in one order", () => {
  it.each<readonly [string, GradeLadder, GradeLadder, string]>([
    ["the same", ladder("a", "b"), ladder("a", "b"), "a=a' b=b'"],
    ["a grade put in between", ladder("a", "b"), ladder("a", "x", "b"), "a=a' x' b=b'"],
    ["a grade taken out", ladder("a", "b", "c"), ladder("a", "c"), "a=a' b c=c'"],
    ["another identifier in its place", ladder("a", "b", "c"), ladder("a", "x", "c"), "a=a' b=x' c=c'"],
    ["another identifier of the same name", ladder("a=甲", "b"), ladder("x", "y=甲", "b"), "x' a=y' b=b'"],
    ["nothing in common", ladder("a", "b"), ladder("x", "y", "z"), "a=x' b=y' z'"],
    ["one in place of two", ladder("a", "b", "c"), ladder("x", "c"), "a=x' b c=c'"],
  ])("%s", (_, older, newer, wanted) => {
    expect(order(older, newer)).toBe(wanted);
  });

  it("keeps the order of each, whatever they are", () => {
    const ids = fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "f"), { minLength: 2 });
    fc.assert(
      fc.property(ids, ids, (one, other) => {
        const [older, newer] = [ladder(...one), ladder(...other)];
        const match = matchLadders(older, newer);
        const falls = (ranks: readonly number[]): boolean =>
          ranks.every((rank, index) => index === 0 || rank > ranks[index - 1]!);
        expect(falls(older.map(match.olderRank))).toBe(true);
        expect(falls(newer.map(match.newerRank))).toBe(true);
        for (const grade of older) {
          const other_ = match.counterpart(grade);
          if (other_ !== null) expect(match.newerRank(other_)).toBe(match.olderRank(grade));
        }
        expect(match.complete).toBe(
          older.every((grade) => match.counterpart(grade) !== null) && older.length === newer.length,
        );
      }),
    );
  });
});
