import fc from "fast-check";
import { canonicalJson, fingerprint } from "../../../src/domain/scheme/fingerprint";
import { readScheme, readSchemeText } from "../../../src/domain/scheme/scheme";
import { issueText } from "../../../src/domain/scheme/schemeIssue";
import { schemeTables } from "../../../src/domain/scheme/schemeTables";
import type { SchemeDocument } from "../../../src/domain/scheme/schema";
import type { DeepWritable } from "../../support/demonstrationScheme";
import { demonstrationDocument, demonstrationScheme, demonstrationText } from "../../support/demonstrationScheme";

type Change = (document: DeepWritable<SchemeDocument>) => void;

function issuesAfter(change: Change): readonly string[] {
  const result = readScheme(demonstrationDocument(change));
  return result.ok ? [] : result.issues.map((issue) => issueText(issue).zh);
}

describe("a scheme is refused, with every issue and its path in plain words", () => {
  const broken: readonly (readonly [string, Change, string])[] = [
    [
      "score weights that do not add up",
      (s) => (s.score.weights.quality = "0.31"),
      "score.weights：等级评分权重合计 101%，应恰好为 100%",
    ],
    [
      "a shortfall in the tenth place",
      (s) => (s.score.weights.quality = "0.2999999999"),
      "score.weights：等级评分权重合计 99.99999999%",
    ],
    [
      "item weights that do not add up",
      (s) => (s.quality.items[0]!.weight = "0.2"),
      "quality.items：素质项目权重合计 90%",
    ],
    [
      "group weights that do not add up",
      (s) => (s.quality.groups[1]!.weight = "0.5"),
      "quality.groups：评分组权重合计 110%",
    ],
    [
      "a return not above the lending rate",
      (s) => (s.eva.expectedReturn = "0.0435"),
      "eva.expectedReturn：资本期望回报率 0.0435 没有高于同期银行借贷利率 0.0435",
    ],
    [
      "a score ladder that does not ascend",
      (s) => (s.ladder[2]!.scoreFloor = "80"),
      "ladder[2].scoreFloor：等级评分下限 80 没有低于上一等级的 80",
    ],
    [
      "a deposit ladder that does not ascend",
      (s) => (s.ladder[3]!.depositFloor = "9000"),
      "ladder[3].depositFloor：存款日均下限 9000 没有低于上一等级的 8000",
    ],
    [
      "a bound missing in the middle",
      (s) => (s.ladder[3]!.scoreFloor = null),
      "ladder[3].scoreFloor：只有最低等级可以没有等级评分下限",
    ],
    [
      "a ranking by deposits",
      (s) => (s.ranking.tieBreaks = ["eva", "averageDailyDeposits"]),
      "ranking.tieBreaks[1]：存款不得作为排名指标",
    ],
    [
      "a reference to nothing",
      (s) => (s.ranking.indicator = "profit"),
      "ranking.indicator：没有名为 profit 的排名指标",
    ],
    ["an unknown period factor", (s) => (s.eva.periodFactor = "month" as "none"), "eva.periodFactor："],
    [
      "a coefficient above one",
      (s) => (s.eva.assetClasses[1]!.coefficient = "1.2"),
      "eva.assetClasses[1].coefficient：",
    ],
    [
      "a number where decimal text belongs",
      (s) => (s.score.weights.quality = 0.3 as unknown as string),
      "score.weights.quality：",
    ],
    ["a name used twice", (s) => (s.quality.items[1]!.name.zh = "德"), "quality.items[1].name：名称「德」与另一项相同"],
    [
      "an identifier used twice",
      (s) => (s.ladder[1]!.id = "principal"),
      "ladder[1].name：名称「高级客户经理」与另一项相同",
    ],
    [
      "a name that differs only in width and case",
      (s) => (s.eva.assetClasses[3]!.name = { zh: "小微企业 ", en: "MICRO" }),
      "eva.assetClasses[3].name：",
    ],
    [
      "an English name that is another's identifier",
      (s) => (s.eva.assetClasses[0]!.name.en = "Corporate"),
      "eva.assetClasses[5].name：名称「一般公司」与另一项相同",
    ],
    [
      "an identifier that is a column's name",
      (s) => (s.eva.assetClasses[0]!.id = "deposits"),
      "eva.assetClasses[0].id：标识 deposits 是表格列的名称",
    ],
    [
      "a score bound between two scores",
      (s) => (s.ladder[3]!.scoreFloor = "60.004"),
      "ladder[3].scoreFloor：等级评分下限 60.004 的小数位多于等级评分的 2 位",
    ],
    ["a day that does not exist", (s) => (s.effective.to = "2026-02-31"), "effective.to："],
    ["a day of no calendar", (s) => (s.effective.to = "2026-13-01"), "effective.to："],
    [
      "more digits than anybody can check",
      (s) => (s.score.weights.quality = "0.30000000000000000001"),
      "score.weights.quality：",
    ],
    [
      "a cap below the floor",
      (s) => Object.assign(s.evaPoints, { cap: "10", floor: "20" }),
      "evaPoints.cap：EVA分值上限应大于下限",
    ],
    ["days the wrong way round", (s) => (s.effective.to = "2025-01-01"), "effective.to：终止日早于起始日"],
    [
      "an entry the format does not have",
      (s) => Object.assign(s, { depositRanking: true }),
      "depositRanking：方案格式里没有这一项",
    ],
    ["a missing part", (s) => delete (s as Partial<typeof s>).ladder, "ladder：缺少这一项，必须填写"],
  ];

  it.each(broken)("%s", (_name, change, issue) => {
    expect(issuesAfter(change)).toContainEqual(expect.stringContaining(issue));
  });

  it("names all issues at once", () => {
    const issues = issuesAfter((s) => {
      s.score.weights.quality = "0.4";
      s.eva.expectedReturn = "0.01";
    });
    expect(issues).toHaveLength(2);
  });

  it("tells a newer format from a broken one", () => {
    const result = readScheme({ ...demonstrationDocument(), format: 2 });
    expect(result.ok ? "" : result.issues.map((issue) => issueText(issue).zh).join()).toBe(
      "format：方案格式是 2，本加载项只认到 1；请先升级加载项",
    );
  });

  it("tells damaged text", () => {
    const result = readSchemeText(demonstrationText.slice(0, 400));
    expect(result.ok ? "" : result.issues[0]?.message.zh).toContain("方案已损坏");
  });
});

describe("the fingerprint", () => {
  it("is the SHA-256 of the canonical JSON (RFC 8785)", () => {
    expect(canonicalJson({ b: 1.0, a: "é", 10: null })).toBe('{"10":null,"a":"é","b":1}');
    expect(fingerprint({})).toBe("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
  });

  it("does not depend on the order in which a file lists its keys", () => {
    const { document, fingerprint: wanted } = demonstrationScheme();
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.keys(document), { minLength: Object.keys(document).length }), (keys) => {
        const shuffled = Object.fromEntries(keys.map((key) => [key, document[key as keyof SchemeDocument]]));
        expect(fingerprint(shuffled)).toBe(wanted);
      }),
      { numRuns: 20 },
    );
  });

  it("changes with any value of any table", () => {
    const { fingerprint: original } = demonstrationScheme();
    const changed = demonstrationScheme((s) => (s.eva.assetClasses[4]!.coefficient = "0.069"));
    expect(changed.fingerprint).not.toBe(original);
  });
});

describe("the tables of 方案参数", () => {
  it("show every decimal of the scheme, so that nothing can be changed beside them", () => {
    const { document } = demonstrationScheme();
    const paths = schemeTables(document).flatMap(({ rows }) =>
      rows.flatMap((row) => row.flatMap(({ path }) => path ?? [])),
    );
    expect(paths).toHaveLength(new Set(paths).size);
    expect(decimalPaths(document).filter((path) => !paths.includes(path))).toEqual([]);
  });
});

/** Every place of the document that holds decimal text, or a choice that decides. */
function decimalPaths(value: unknown, path = ""): readonly string[] {
  if (typeof value === "string") return /^-?\d+(\.\d+)?$/.test(value) ? [path] : [];
  if (Array.isArray(value)) return value.flatMap((entry, index) => decimalPaths(entry, `${path}[${String(index)}]`));
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, entry]) => decimalPaths(entry, path === "" ? key : `${path}.${key}`));
}
