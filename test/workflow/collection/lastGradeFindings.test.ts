import { gradeLadder } from "../../../src/domain/scheme/ladder";
import { historyOf } from "../../../src/workflow/collection/history";
import { judgeReturns } from "../../../src/workflow/collection/judgeReturns";
import { lastGradeFindings } from "../../../src/workflow/collection/lastGradeFindings";
import type { ReturnContent } from "../../../src/workflow/collection/returnContent";
import { content, expected, fileOf, person, scheme } from "./contents";

const ladder = gradeLadder(scheme.document);
const [top, next, third] = ladder.map(({ id, name }) => ({ id, zh: name.zh, en: name.en }));

const q2 = content(
  "城东支行",
  [person("B1001", { finalGrade: top!.id }), person("B1003", { finalGrade: third!.id }), person("B1005")],
  { period: "2026Q2" },
);

function found(
  now: ReturnContent,
  earlier: readonly ReturnContent[] = [q2],
): readonly { readonly zh: string; readonly en: string }[] {
  const history = historyOf(earlier, now.period)!;
  return lastGradeFindings(now, history, ladder).map(({ message }) => message);
}

describe("the last grades against the quarter before", () => {
  it("are asked about once for a return, with the people, both grades and the period", () => {
    const now = content("城东支行", [
      person("b1001", { name: "东甲", lastGrade: next!.id }),
      person("B1003", { name: "东丙" }),
      person("B1005", { lastGrade: "middle-1" }),
      person("B1009", { lastGrade: top!.id }),
    ]);
    expect(found(now)).toEqual([
      {
        zh: `2 人的上季等级与 2026Q2 的等级不同：b1001 东甲（写的是${next!.zh}，2026Q2 是${top!.zh}）、B1003 东丙（写的是新定级，2026Q2 是${third!.zh}）；应与 2026Q2 一致，变动据此计算`,
        en: `the last grade of 2 people is not the grade of 2026Q2: b1001 东甲 (stated: ${next!.en}; 2026Q2: ${top!.en}), B1003 东丙 (stated: none, graded for the first time; 2026Q2: ${third!.en}); it should be, as movement follows from it`,
      },
    ]);
    const history = historyOf([q2], "2026Q3");
    expect(
      judgeReturns([fileOf(now)], { ...expected, history }, { accepted: new Map(), trusted: new Set() }),
    ).toMatchObject([{ verdict: "waiting", findings: [{ code: "lastGrade", severity: "ask" }] }]);
  });

  it("are not asked for where the scheme settles nothing and the branch states none", () => {
    const none = content("城东支行", [person("B1001", { lastGrade: null }), person("B1003", { lastGrade: null })]);
    expect(found(none)).toEqual([]);
    const settled = content("城东支行", [person("B1001", { lastGrade: null, settledGrade: next!.id })]);
    expect(found(settled)).toHaveLength(1);
  });

  it("are compared within the unit first, where two units have people of one number", () => {
    const other = content("城西支行", [person("B1001", { finalGrade: third!.id })], { period: "2026Q2" });
    const now = content("城东支行", [person("B1001", { lastGrade: top!.id })]);
    expect(found(now, [q2, other])).toEqual([]);
    expect(found(content("城西支行", [person("B1001", { lastGrade: third!.id })]), [q2, other])).toEqual([]);
  });

  it("are in order of somebody who came from another unit, and are compared there", () => {
    const moved = (lastGrade: string) => content("城西支行", [person("B1001", { lastGrade })]);
    expect(found(moved(top!.id))).toEqual([]);
    expect(found(moved(next!.id))).toHaveLength(1);
  });

  it("are compared with the settled grade where the scheme settles grades; of nobody settled nothing is known", () => {
    const settled = content(
      "城东支行",
      [
        person("1", { finalGrade: top!.id, settledGrade: next!.id }),
        person("2", { finalGrade: top!.id, settledGrade: null }),
      ],
      { period: "2026Q2" },
    );
    const now = (lastGrade: string) => content("城东支行", [person("1", { lastGrade }), person("2")]);
    expect(found(now(next!.id), [settled])).toEqual([]);
    expect(found(now(top!.id), [settled])).toHaveLength(1);
  });

  it("are not compared with an older quarter, of somebody not graded now, nor with a grade the ladder no longer has", () => {
    const wrong = person("B1001", { lastGrade: next!.id });
    expect(found(content("城东支行", [wrong]), [{ ...q2, period: "2026Q1" }])).toEqual([]);
    expect(found(content("城东支行", [{ ...wrong, finalGrade: null }]))).toEqual([]);
    const old = content("城东支行", [person("B1001", { finalGrade: "gone" })], { period: "2026Q2" });
    expect(found(content("城东支行", [wrong]), [old])).toEqual([]);
    const ungraded = content("城东支行", [person("B1001", { finalGrade: null })], { period: "2026Q2" });
    expect(found(content("城东支行", [wrong]), [ungraded])).toEqual([]);
  });

  it("follow on over the turn of the year", () => {
    const before = { ...q2, period: "2025Q4" };
    const now = content("城东支行", [person("B1001", { lastGrade: next!.id })], { period: "2026Q1" });
    expect(found(now, [before])[0]?.zh).toContain("2025Q4");
  });

  it("name ten people at most", () => {
    const many = Array.from({ length: 12 }, (_one, index) => person(`C${String(index)}`, { finalGrade: top!.id }));
    const before = content("城东支行", many, { period: "2026Q2" });
    const [message] = found(
      content(
        "城东支行",
        many.map((one) => ({ ...one, lastGrade: next!.id })),
      ),
      [before],
    );
    expect(message?.zh).toMatch(/^12 人的上季等级.*C9 人C9（[^（）]*）等；/);
    expect(message?.en).toContain(" and others;");
    expect(message?.zh).not.toContain("C10");
  });
});
