import { foreignPeople } from "../../../src/workflow/collection/foreignPeople";
import { historyOf } from "../../../src/workflow/collection/history";
import { judgeReturns } from "../../../src/workflow/collection/judgeReturns";
import type { ReturnContent } from "../../../src/workflow/collection/returnContent";
import type { FrozenResult } from "../../../src/workflow/submission/frozenContent";
import { codesOf, content, expected, fileOf, lettingIn, person, versionOf } from "./contents";

/** People with the units under which they stand in the roster. */
function people(...units: readonly string[]): readonly FrozenResult[] {
  return units.map((unit, index) => person(`P${String(index)}`, { unit }));
}

function asked(
  returns: readonly ReturnContent[],
  units: readonly string[] = [],
  history: typeof expected.history = null,
): readonly (string | undefined)[] {
  const found = foreignPeople(returns, { units, history });
  return returns.map((one) => found.get(one)?.[0]?.message.zh);
}

const list = ["城东支行", "城南支行", "城西支行"];
const south = people("城南支行", "城南支行", "城南支行");

describe("a return whose people belong to another unit", () => {
  const typed = content("城东支行", south);

  it("is asked about where that is a unit of the list", () => {
    expect(asked([typed], list)).toEqual([
      "文件写的机构是「城东支行」，名册 3 人中 3 人的机构是「城南支行」；上报的机构应与人员的机构一致，请向两边核实",
    ]);
    const judge = (accepted: readonly string[] = []) => {
      const wanted = { ...expected, units: list };
      return judgeReturns([fileOf(typed)], wanted, lettingIn([fileOf(typed)], wanted, accepted));
    };
    expect(judge()).toMatchObject([{ verdict: "waiting", findings: [{ code: "otherUnit", severity: "ask" }] }]);
    expect(judge([typed.fingerprint])[0]?.verdict).toBe("remarks");
  });

  it("is asked about where another file returns that unit, or it is known from before, however it is written", () => {
    const genuine = content("城南支行 ", [person("S1", { unit: "城南支行" })]);
    expect(asked([typed, genuine])).toEqual([expect.stringContaining("「城南支行」"), undefined]);
    const before = historyOf([content("城南支行", [person("S1")], { period: "2026Q2" })], "2026Q3");
    expect(asked([typed], [], before)[0]).toContain("名册 3 人中 3 人");
    expect(asked([content("ａｂ", people("AB"))], ["ab"])).toEqual([undefined]);
  });

  it("is not asked about where the name is a department that several units have, though a unit of the list bears it", () => {
    const department = people("营业部", "营业部");
    const returns = ["城东支行", "城南支行", "营业部"].map((unit) => content(unit, department));
    expect(asked(returns, ["城东支行", "城南支行", "营业部"])).toEqual([undefined, undefined, undefined]);
  });

  it("is asked about where most stand under other names, which are named up to five", () => {
    expect(asked([content("城东支行", people("城南支行", "城西支行", "城东支行"))], list)[0]).toContain(
      "3 人中 2 人的机构是「城南支行」「城西支行」；",
    );
    expect(asked([content("城东支行", people("城南支行", "城东支行"))], list)).toEqual([undefined]);
    const many = ["A", "B", "C", "D", "E", "F"];
    expect(asked([content("城东支行", people(...many))], many)[0]).toContain("「A」「B」「C」「D」「E」等；");
  });

  it("is in order where the roster names departments or parts of it, or units that nobody expects", () => {
    expect(asked([content("城东支行", people("个金部", "公司部"))], list)).toEqual([undefined]);
    expect(asked([content("城东支行", people("城东支行营业部"))], [...list, "城东支行营业部"])).toEqual([undefined]);
    expect(asked([content("广州分行", people("越秀支行", "天河支行"))], ["广州分行", "深圳分行"])).toEqual([undefined]);
    expect(asked([content("", south)], list)).toEqual([undefined]);
  });

  it("is asked about where nobody bears its name and nobody was there before", () => {
    const before = historyOf([content("城东支行", [person("E1"), person("E2")], { period: "2026Q2" })], "2026Q3");
    const unnamed = content("城东支行", people("", "营业部"));
    expect(asked([unnamed], [], before)).toEqual([
      "文件写的机构是「城东支行」，名册 2 人的机构都不是它，也没有一人在 2026Q2 的「城东支行」里；应为该机构的人员，请核实是哪个机构的文件",
    ]);
    expect(asked([content("城东支行", [person("e1"), ...people("营业部")])], [], before)).toEqual([undefined]);
    expect(asked([content("城东支行", people("城东支行"))], [], before)).toEqual([undefined]);
    expect(asked([content("城北支行", people("营业部"))], [], before)).toEqual([undefined]);
  });

  it("does not take the place of a lower version unseen", () => {
    const first = content("城东支行", [person("E1", { unit: "城东支行" })]);
    const second = content("城东支行", south, { version: 2, earlier: versionOf(first) });
    const files = [fileOf(first), fileOf(second)];
    const wanted = { ...expected, units: list };
    const judged = judgeReturns(files, wanted, lettingIn(files, wanted, []));
    expect(codesOf(judged)).toEqual([["superseded"], ["otherUnit"]]);
    expect(judged[0]?.findings[0]?.message.zh).toContain("所载的人属于其他机构；核实之前两份都不计入");
    const seen = judgeReturns(files, wanted, lettingIn(files, wanted, [second.fingerprint]));
    expect(seen[0]?.findings[0]?.message.zh).toContain("为准");
  });
});
