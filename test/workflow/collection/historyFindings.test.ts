import { historyOf } from "../../../src/workflow/collection/history";
import { historyFindings } from "../../../src/workflow/collection/historyFindings";
import type { FrozenResult } from "../../../src/workflow/submission/frozenContent";
import { content, person } from "./contents";

const earlierPeople = ["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"].map((id) => person(id));
const history = historyOf([content("城东支行", earlierPeople, { period: "2026Q2" })], "2026Q3")!;

/** What is found where the figures of these people are changed against history. */
function found(change: (one: FrozenResult, index: number) => Partial<FrozenResult>): readonly string[] {
  const people = earlierPeople.map((one, index) => ({ ...one, ...change(one, index) }));
  return historyFindings(content("城东支行", people), history).map(({ code, message }) => `${code} ${message.zh}`);
}

describe("the figures against history", () => {
  it("are in order where they moved as figures do", () => {
    expect(
      found((_one, index) => ({ deposits: String(9000 + index * 700), netProfit: String(100_000 * index) })),
    ).toEqual([]);
  });

  it("show 万元 filled in as 元 by most of a branch, once for the branch", () => {
    const deposits = found(({ deposits }) => ({ deposits: `${deposits ?? ""}0000` }));
    expect(deposits).toEqual([
      "unitScale 存款日均：10 人中 10 人与 2026Q2 相差约一万倍（中位数为上期的 10,000 倍），像是填成了元，应填万元",
    ]);
  });

  it("show 元 filled in as 万元", () => {
    expect(found(() => ({ netProfit: "240" }))[0]).toContain("像是填成了万元，应填元");
  });

  it("show balances of risk assets filled in as 万元 or too large, by the capital charge", () => {
    const charged = (charge: string) => found(({ netProfit }) => ({ eva: String(Number(netProfit) - Number(charge)) }));
    expect(charged("200000")).toEqual([]);
    expect(charged("20")).toEqual([
      "unitScale 资本成本（反映风险资产余额）：10 人中 10 人与 2026Q2 相差约一万倍（中位数为上期的 0.0001 倍），像是填成了万元，应填元",
    ]);
    expect(charged("2000000000")[0]).toContain("像是上期填成了万元，或本期换算错了；应填元");
    expect(found(() => ({ netProfit: null }))).toEqual([]);
  });

  it("show it though a few people are right", () => {
    expect(found((_one, index) => (index < 4 ? {} : { deposits: "90000000" }))).toHaveLength(1);
  });

  it("show a single person who stands out", () => {
    const one = found((_one, index) => (index === 3 ? { deposits: "90000000" } : {}));
    expect(one).toEqual([
      "personScale 工号 4 人4的存款日均是 90,000,000 万元，2026Q2 是 9,000 万元，相差约一万倍；应核对单位",
    ]);
  });

  it("do not compare what is missing or zero", () => {
    expect(found((_one, index) => ({ deposits: index % 2 === 0 ? null : "0" }))).toEqual([]);
  });
});

describe("the people against history", () => {
  const of = (ids: readonly string[]): readonly string[] =>
    historyFindings(
      content(
        "城东支行",
        ids.map((id) => person(id)),
      ),
      history,
    ).map(({ code, message }) => `${code} ${message.zh}`);

  it("are named where somebody is missing", () => {
    expect(of(["1", "2", "3", "4", "5", "6", "7", "8", "9"])).toEqual([
      "missingPeople 2026Q2 有而本期没有的 1 人：10 人10；应确认是否离岗或调出",
    ]);
  });

  it("are asked about where their number jumps by more than a fifth", () => {
    expect(of(["1", "2", "3", "4", "5", "6", "7"]).map((one) => one.split(" ")[0])).toEqual([
      "headcount",
      "missingPeople",
    ]);
    expect(of([...earlierPeople.map(({ id }) => id), "11", "12"])).toEqual([]);
    expect(of([...earlierPeople.map(({ id }) => id), "11", "12", "13"])).toHaveLength(1);
  });

  it("of a branch without history are compared one by one only", () => {
    const other = content("新支行", [person("1", { deposits: "90000000" })]);
    expect(historyFindings(other, history).map(({ code }) => code)).toEqual(["personScale"]);
  });
});

describe("history", () => {
  const q1 = content("城东支行", [person("1")], { period: "2026Q1" });
  const q2 = content("城东支行", [person("2")], { period: "2026Q2" });
  const q2v2 = content("城东支行", [person("3")], { period: "2026Q2", version: 2 });

  it("is the latest period before the one collected, of each branch its highest version", () => {
    const known = historyOf([q2v2, q1, q2], "2026Q3");
    expect([known?.period, [...(known?.people.keys() ?? [])]]).toEqual(["2026Q2", ["3"]]);
    expect(historyOf([q2, q2v2], "2026Q3")?.people).toEqual(known?.people);
  });

  it("is none where nothing came before", () => {
    expect(historyOf([q2], "2026Q2")).toBeNull();
  });
});
