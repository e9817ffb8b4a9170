import { readScheme } from "../../../src/domain/scheme/scheme";
import { issueText } from "../../../src/domain/scheme/schemeIssue";
import { schemeTables } from "../../../src/domain/scheme/schemeTables";
import type { ScorecardRules } from "../../../src/domain/scheme/parts/scorecard";
import type { Indicator } from "../../../src/domain/scheme/parts/scorecardIndicators";
import type { DeepWritable } from "../../support/demonstrationScheme";
import { fullDocument } from "../../support/demonstrationScheme";

type Rules = DeepWritable<ScorecardRules>;
type Method = DeepWritable<Indicator["method"]>;

function issuesAfter(change: (rules: Rules) => void): readonly string[] {
  const result = readScheme(fullDocument(({ scorecard }) => change(scorecard!)));
  return result.ok ? [] : result.issues.map((issue) => issueText(issue).zh);
}

const places = new Map(fullDocument().scorecard!.indicators.map(({ id }, index) => [id, index]));

/** The path of an indicator's method. */
function methodOf(id: string): string {
  return `scorecard.indicators[${String(places.get(id))}].method`;
}

function setMethod(rules: Rules, id: string, change: Partial<Method>): void {
  const indicator = rules.indicators.find((one) => one.id === id)!;
  Object.assign(indicator.method, change);
}

const band = (from: string, to: string, pointsFrom: string, pointsTo: string): Record<string, string> => ({
  from,
  to,
  pointsFrom,
  pointsTo,
});

describe("a scorecard is refused, with every issue and its path in plain words", () => {
  const broken: readonly (readonly [string, (rules: Rules) => void, string])[] = [
    [
      "weights of a card that do not add up",
      ({ cards }) => (cards[0]!.indicators[0]!.weight = "0.3"),
      "scorecard.cards[0].indicators：考核卡「对公」的指标权重合计 105%，应恰好为 100%",
    ],
    [
      "a shortfall in the tenth place",
      ({ cards }) => (cards[5]!.indicators[0]!.weight = "0.2499999999"),
      "考核卡「支持保障部门」的指标权重合计 99.99999999%，应恰好为 100%",
    ],
    [
      "a weight of zero",
      ({ cards }) => {
        cards[0]!.indicators[0]!.weight = "0";
        cards[0]!.indicators[1]!.weight = "0.35";
      },
      "scorecard.cards[0].indicators[0].weight：权重为 0 的指标不起作用",
    ],
    [
      "an indicator twice on a card",
      ({ cards }) => (cards[0]!.indicators[1]!.indicator = "economic-value-added"),
      "scorecard.cards[0].indicators[1].indicator：考核卡「对公」的指标「经济增加值」出现了不止一次；每个指标只列一次",
    ],
    [
      "an indicator that the library does not have",
      ({ cards }) => (cards[1]!.indicators[2]!.indicator = "profit"),
      "scorecard.cards[1].indicators[2].indicator：没有标识为 profit 的项；可用 economic-value-added、",
    ],
    [
      "a perspective that does not exist",
      ({ indicators }) => (indicators[0]!.perspective = "money"),
      "scorecard.indicators[0].perspective：没有标识为 money 的项；可用 financial、customer、process、learning",
    ],
    [
      "a target of zero under a completion rate",
      ({ cards }) => (cards[0]!.indicators[0]!.target = "0"),
      "scorecard.cards[0].indicators[0].target：目标是 0，不能求完成率；应大于 0",
    ],
    [
      "tolerated occurrences that are no whole number",
      ({ cards }) => (cards[0]!.indicators[5]!.target = "0.5"),
      "scorecard.cards[0].indicators[5].target：目标（容许次数）是 0.5；应为不小于 0 的整数",
    ],
    [
      "bands with a gap",
      (rules) =>
        setMethod(rules, "customer-satisfaction", {
          bands: [band("0.7", "0.8", "0", "60"), band("0.85", "1", "60", "100")],
        } as Partial<Method>),
      `${methodOf("customer-satisfaction")}.bands[1].from：分段起点 0.85 高于上一段终点 0.8，中间有空档；应等于 0.8`,
    ],
    [
      "bands that overlap",
      (rules) =>
        setMethod(rules, "customer-satisfaction", {
          bands: [band("0.7", "0.8", "0", "60"), band("0.75", "1", "60", "100")],
        } as Partial<Method>),
      `${methodOf("customer-satisfaction")}.bands[1].from：分段起点 0.75 低于上一段终点 0.8，两段重叠；应等于 0.8`,
    ],
    [
      "a jump that is not declared",
      (rules) => setMethod(rules, "channel-share", { jumps: false }),
      `${methodOf("channel-share")}.bands[1].pointsFrom：完成率为 100% 时得分由 90 跳到 100；应连续，确需跳档的须声明 jumps 为 true`,
    ],
    [
      "a band that runs backwards",
      (rules) =>
        setMethod(rules, "customer-satisfaction", { bands: [band("0.8", "0.7", "0", "60")] } as Partial<Method>),
      `${methodOf("customer-satisfaction")}.bands[0].to：分段终点 0.7 没有大于起点 0.8`,
    ],
    [
      "a curve against the indicator's direction",
      (rules) =>
        setMethod(rules, "customer-satisfaction", { bands: [band("0.7", "1", "100", "0")] } as Partial<Method>),
      `${methodOf("customer-satisfaction")}：「客户满意度」越高越好，评分方法与此相反；应改方法或方向`,
    ],
    [
      "a completion rate where lower is better",
      ({ indicators }) => (indicators[0]!.direction = "lower"),
      "scorecard.indicators[0].method：「经济增加值」越低越好，评分方法与此相反",
    ],
    [
      "an answer that is scored alike either way",
      (rules) => setMethod(rules, "certified", { no: "100" }),
      `${methodOf("certified")}：「持证上岗」越高越好，评分方法与此相反`,
    ],
    [
      "steps that overlap",
      (rules) =>
        setMethod(rules, "service-errors", {
          steps: [
            { bound: "0.002", points: "100" },
            { bound: "0.001", points: "80" },
            { bound: null, points: "0" },
          ],
        }),
      `${methodOf("service-errors")}.steps[1].bound：界限 0.001 与上一档的 0.002 重叠或颠倒；各档从优到劣，界限应逐档升高`,
    ],
    [
      "steps whose points do not fall",
      (rules) =>
        setMethod(rules, "service-errors", {
          steps: [
            { bound: "0.001", points: "80" },
            { bound: null, points: "80" },
          ],
        }),
      `${methodOf("service-errors")}.steps[1].points：本档 80 分没有低于上一档的 80 分`,
    ],
    [
      "a last step that leaves the rest without points",
      (rules) =>
        setMethod(rules, "service-errors", {
          steps: [
            { bound: "0.001", points: "80" },
            { bound: "0.002", points: "60" },
          ],
        }),
      `${methodOf("service-errors")}.steps[1].bound：最后一档的界限是 0.002，其外没有得分；应为 null`,
    ],
    [
      "a cap that is not above the floor",
      (rules) => setMethod(rules, "economic-value-added", { cap: "0" }),
      `${methodOf("economic-value-added")}.floor：得分下限 0 没有低于上限 0`,
    ],
    [
      "a method that does not exist",
      (rules) => setMethod(rules, "economic-value-added", { kind: "guess" } as unknown as Partial<Method>),
      `${methodOf("economic-value-added")}.kind：`,
    ],
    [
      "levels that do not fall",
      ({ levels }) => (levels[1]!.floor = "95"),
      "scorecard.levels[1].floor：等级下限 95 没有低于上一级的 90",
    ],
    [
      "a level bound between two scores",
      ({ levels }) => (levels[2]!.floor = "60.004"),
      "scorecard.levels[2].floor：等级下限 60.004 的小数位多于总分的 2 位",
    ],
    [
      "a lowest level with a bound",
      ({ levels }) => (levels[3]!.floor = "0"),
      "scorecard.levels[3].floor：最低一级的下限是 0，更低的总分没有等级；应为 null",
    ],
    [
      "a level that nobody can reach",
      ({ levels }) => (levels[0]!.floor = "999"),
      "scorecard.levels[0].floor：等级下限 999 高于任何考核卡能得的最高分 ",
    ],
    [
      "a level that everybody reaches",
      ({ levels }) => (levels[2]!.floor = "-5"),
      "scorecard.levels[2].floor：等级下限 -5 不高于考核卡的最低分 0，人人达到",
    ],
    [
      "a cap below the full points",
      (rules) => setMethod(rules, "economic-value-added", { cap: "90" }),
      `${methodOf("economic-value-added")}.cap：得分上限 90 低于满分 100，达到目标也拿不到`,
    ],
    [
      "a negative cap",
      (rules) => setMethod(rules, "cost-income", { cap: "-1", floor: null }),
      `${methodOf("cost-income")}.cap：得分上限 -1 低于满分 100`,
    ],
    [
      "a floor that gives the full points to everybody",
      (rules) => setMethod(rules, "economic-value-added", { floor: "100" }),
      `${methodOf("economic-value-added")}.floor：得分下限 100 没有低于满分 100`,
    ],
    [
      "a cap below the points at the median",
      (rules) => setMethod(rules, "market-share", { cap: "70" }),
      `${methodOf("market-share")}.cap：得分上限 70 低于达到中位数的得分 80`,
    ],
    [
      "a flat curve",
      (rules) =>
        setMethod(rules, "customer-satisfaction", { bands: [band("0.7", "1", "80", "80.0")] } as Partial<Method>),
      `${methodOf("customer-satisfaction")}.bands：无论完成多少得分都一样`,
    ],
    [
      "a single step for everybody",
      (rules) => setMethod(rules, "service-errors", { steps: [{ bound: null, points: "80" }] }),
      `${methodOf("service-errors")}.steps：无论完成多少得分都一样`,
    ],
    [
      "a curve over a percentage that no figure has",
      (rules) =>
        setMethod(rules, "customer-satisfaction", { bands: [band("70", "100", "0", "100")] } as Partial<Method>),
      `${methodOf("customer-satisfaction")}.bands[0].from：70 大于指标「客户满意度」的最大值 1（百分数按小数填，95% 为 0.95）`,
    ],
    [
      "a step over a percentage that no figure has",
      (rules) =>
        setMethod(rules, "service-errors", {
          steps: [
            { bound: "-0.1", points: "100" },
            { bound: "5", points: "80" },
            { bound: null, points: "0" },
          ],
        }),
      `${methodOf("service-errors")}.steps[0].bound：-0.1 小于指标「服务差错率」的最小值 0`,
    ],
    [
      "a target of a card in percent",
      ({ cards }) => (cards[0]!.indicators[6]!.target = "95"),
      "scorecard.cards[0].indicators[6].target：95 大于指标「客户满意度」的最大值 1",
    ],
    [
      "limits the wrong way round",
      ({ indicators }) => (indicators[1]!.limits = { min: "1", max: "1" }),
      "scorecard.indicators[1].limits.max：指标的最大值 1 没有大于最小值 1",
    ],
    [
      "limits narrower than a target",
      ({ indicators }) => (indicators[0]!.limits = { min: "0", max: "100000" }),
      "scorecard.cards[0].indicators[0].target：1800000 大于指标「经济增加值」的最大值 100000",
    ],
    [
      "ad-hoc points that all together never count",
      ({ adHoc }) => (adHoc.highest = "0"),
      "scorecard.adHoc.items[0].highest：最多加 5 分，超过专项、临时指标合计最多加的 0 分",
    ],
    [
      "an ad-hoc deduction beyond that of all together",
      ({ adHoc }) => (adHoc.lowest = "-2"),
      "scorecard.adHoc.items[2].lowest：最多扣 -3 分，超过专项、临时指标合计最多扣的 -2 分",
    ],
    [
      "an indicator of a supporting department that does not say whether it adds value",
      ({ cards }) => delete cards[5]!.indicators[0]!.activity,
      "scorecard.cards[5].indicators[0].activity：支持保障部门的指标须标明增值作业",
    ],
    [
      "a manager's indicator that says so",
      ({ cards }) => (cards[0]!.indicators[0]!.activity = "valueAdding"),
      "scorecard.cards[0].indicators[0].activity：只有支持保障部门的指标才标明",
    ],
    [
      "an ad-hoc indicator that ends before it begins",
      ({ adHoc }) => (adHoc.items[0]!.to = "2025-12-31"),
      "scorecard.adHoc.items[0].to：终止日 2025-12-31 早于起始日 2026-01-01",
    ],
    [
      "an ad-hoc indicator that outlives the scheme",
      ({ adHoc }) => (adHoc.items[2]!.to = "2027-03-31"),
      "scorecard.adHoc.items[2].to：2026-07-01 至 2027-03-31 超出方案有效期 2026-01-01 至 2026-12-31",
    ],
    [
      "an ad-hoc deduction that adds",
      ({ adHoc }) => (adHoc.items[2]!.lowest = "1"),
      'scorecard.adHoc.items[2].lowest：现为 "1"，应为不大于 0 的小数文本',
    ],
    [
      "an ad-hoc indicator without effect",
      ({ adHoc }) => Object.assign(adHoc.items[0]!, { lowest: "0", highest: "0" }),
      "scorecard.adHoc.items[0].highest：加分上限 0 没有高于扣分下限 0，指标不起作用",
    ],
    [
      "an ad-hoc indicator with the name of another indicator",
      ({ adHoc }) => (adHoc.items[0]!.name.zh = "中间业务收入"),
      "scorecard.adHoc.items[0].name：名称「中间业务收入」与另一项相同",
    ],
    [
      "an indicator's name used twice",
      ({ indicators }) => (indicators[1]!.name.zh = "经济增加值"),
      "scorecard.indicators[1].name：名称「经济增加值」与另一项相同",
    ],
    [
      "an indicator without a data source: the SMART check of the library",
      ({ indicators }) => delete (indicators[3] as Partial<(typeof indicators)[number]>).source,
      "scorecard.indicators[3].source：缺少这一项，必须填写",
    ],
  ];

  it.each(broken)("%s", (_name, change, issue) => {
    expect(issuesAfter(change)).toContainEqual(expect.stringContaining(issue));
  });

  it.each(["definition", "unit", "direction", "source", "reportedBy", "period", "perspective"] as const)(
    "an indicator without its %s",
    (entry) => {
      const issues = issuesAfter(({ indicators }) => Object.assign(indicators[0]!, { [entry]: undefined }));
      expect(issues).toContainEqual(expect.stringContaining(`scorecard.indicators[0].${entry}：缺少这一项`));
    },
  );

  it("names the issues of several cards at once", () => {
    const issues = issuesAfter(({ cards }) => cards.forEach((card) => (card.indicators[0]!.weight = "0.9")));
    expect(issues.filter((one) => one.includes("应恰好为 100%"))).toHaveLength(6);
  });

  it("sets no end to levels where a method sets none to its points", () => {
    const open = issuesAfter((rules) => {
      for (const { method } of rules.indicators) if ("cap" in method) Object.assign(method, { cap: null });
      rules.levels[0]!.floor = "999";
    });
    expect(open).toEqual([]);
  });

  it("lets declared jumps pass", () => {
    expect(issuesAfter(() => undefined)).toEqual([]);
  });

  it("needs no ad-hoc indicators: without any, nothing is added and nothing deducted", () => {
    const none = { lowest: "0", highest: "0", items: [] };
    const without = fullDocument(({ scorecard }) => Object.assign(scorecard!, { adHoc: none }));
    expect(issuesAfter((rules) => Object.assign(rules, { adHoc: none }))).toEqual([]);
    expect(schemeTables(without).find(({ name }) => name === "计分卡专项指标")?.rows ?? []).toEqual([]);
    const useless = issuesAfter((rules) => Object.assign(rules.adHoc, { lowest: "0", highest: "0" }));
    expect(useless).toContainEqual(expect.stringContaining("scorecard.adHoc.highest：加分上限 0 没有高于扣分下限 0"));
  });
});

describe("the scorecard and team tables of 方案参数", () => {
  const { scorecard, team, ...rest } = fullDocument();
  const withParts = schemeTables({ ...rest, scorecard, team });
  const own = withParts.filter(({ name }) => /^(计分卡|团队|难度)/.test(name));
  const cells = own.flatMap(({ rows }) => rows.flat());

  it("show every decimal, date and choice of both parts, each once", () => {
    const paths = cells.flatMap(({ path }) => path ?? []);
    expect(paths).toHaveLength(new Set(paths).size);
    const wanted = [...decimalPaths(scorecard, "scorecard"), ...decimalPaths(team, "team")];
    expect(wanted.filter((path) => !paths.includes(path))).toEqual([]);
  });

  it("name every row differently within its table", () => {
    for (const { name, rows } of own) {
      const names = rows.map((row) => row[0]?.value);
      expect({ name, names: new Set(names).size }).toEqual({ name, names: names.length });
    }
  });

  it("report a jump of points where one is declared", () => {
    const bands = own.find(({ name }) => name === "计分卡评分分段");
    const joints = bands?.rows.filter((row) => row[0]?.value.startsWith("渠道交易比例")).map((row) => row[5]?.value);
    expect(joints).toEqual(["", "由 90 分跳档"]);
  });
});

/** Every place that holds decimal text, a day, or a choice. */
function decimalPaths(value: unknown, path: string): readonly string[] {
  if (typeof value === "boolean") return [path];
  if (typeof value === "string") return /^-?\d+(\.\d+)?$|^\d{4}-\d\d-\d\d$/.test(value) ? [path] : [];
  if (Array.isArray(value)) return value.flatMap((entry, index) => decimalPaths(entry, `${path}[${String(index)}]`));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) =>
    ["direction", "period", "kind", "over", "activity"].includes(key) && !(path.includes("cards") && key === "kind")
      ? [`${path}.${key}`]
      : decimalPaths(entry, `${path}.${key}`),
  );
}
