import fc from "fast-check";
import { fieldsOf, describeScheme } from "../../../src/domain/scheme/editing/describeScheme";
import { setAt } from "../../../src/domain/scheme/editing/documentPath";
import type { SchemeDocument } from "../../../src/domain/scheme/schema";
import { compareSchemes } from "../../../src/workflow/scheme/schemeComparison";
import { compareVersions } from "../../../src/workflow/desk/schemeVersions";
import { demonstrationDocument, fullDocument } from "../../support/demonstrationScheme";

type Change = Parameters<typeof fullDocument>[0];

const full = fullDocument();

function compared(change: Change): readonly string[] {
  return compareVersions(full, fullDocument(change)).flatMap(({ title, rows }) =>
    rows.map(
      ({ kind, path, label, older, newer, change: share }) =>
        `${title.zh} | ${kind} ${path} | ${label.zh} | ${older?.zh ?? "—"} → ${newer?.zh ?? "—"}${share === null ? "" : ` (${share})`}`,
    ),
  );
}

describe("two versions of a scheme side by side", () => {
  it("are the same where nothing differs, the writing of a decimal included", () => {
    expect(compared(() => undefined)).toEqual([]);
    expect(compared(({ eva }) => void (eva.expectedReturn = "0.1"))).toEqual([]);
  });

  it("show an entry put in the middle as that one entry", () => {
    expect(
      compared(({ eva }) => {
        eva.assetClasses.splice(2, 0, { id: "green", name: { zh: "绿色信贷", en: "Green" }, coefficient: "0.05" });
      }),
    ).toEqual(["经济增加值 | added eva.assetClasses[2] | 经济资本分配系数 · 绿色信贷 | — → 经济资本分配系数 5%"]);
  });

  it("show an entry taken out of the middle, where it stood", () => {
    expect(compared(({ scorecard }) => void scorecard!.cards[0]!.indicators.splice(1, 1))).toEqual([
      expect.stringMatching(
        /^平衡计分卡 \| removed scorecard\.cards\[0\]\.indicators\[1\] \| 考核卡 · 对公 · 卡上的指标 · .+ \| 权重 .+ → —$/,
      ),
    ]);
  });

  it("show figures with their units and how much they change", () => {
    expect(
      compared(({ score, evaPoints, ladder, pricing, boundary }) => {
        score.weights = { evaPoints: "0.6", quality: "0.4" };
        evaPoints.yuanPerStep = "36000";
        ladder[0]!.depositFloor = "18000";
        pricing!.products[0]!.price = "120";
        boundary.score = "0.5";
      }),
    ).toEqual([
      "EVA分值 | changed evaPoints.yuanPerStep | 每档经济增加值 | 30,000 元 → 36,000 元 (0.2)",
      "等级评分 | changed score.weights.evaPoints | 等级评分权重 · EVA分值的权重 | 70% → 60% (-0.142857142857143)",
      "等级评分 | changed score.weights.quality | 等级评分权重 · 综合素质的权重 | 30% → 40% (0.333333333333333)",
      "等级阶梯 | changed ladder[0].depositFloor | 资深客户经理 · 存款日均下限 | 20,000 万元 → 18,000 万元 (-0.1)",
      "临界提示与辅导 | changed boundary.score | 临界提示：评分相差 | 1 分 → 0.5 分 (-0.5)",
      "产品计价 | changed pricing.products[0].price | 计价产品 · 新开对公结算账户 · 单价 | 150 元 → 120 元 (-0.2)",
    ]);
  });

  it("show choices and references by their names", () => {
    expect(
      compared(({ eva, scorecard, quality }) => {
        eva.periodFactor = "none";
        scorecard!.indicators[0]!.perspective = "customer";
        quality.dropExtremes = true;
      }),
    ).toEqual([
      "经济增加值 | changed eva.periodFactor | 期间系数 | 按季（年回报率 × 1/4） → 不折算",
      "综合素质 | changed quality.dropExtremes | 五人以上去掉最高最低分 | 否 → 是",
      "平衡计分卡 | changed scorecard.indicators[0].perspective | 指标库 · 经济增加值 · 维度 | 财务 → 客户",
    ]);
  });

  it("show what was set and what was cleared", () => {
    expect(
      compared(({ evaPoints, movement }) => {
        evaPoints.cap = "120";
        movement!.absence = null;
      }),
    ).toEqual([
      "EVA分值 | added evaPoints.cap | EVA分值上限 | — → 120 分",
      "等级变动规则 | removed movement.absence | 缺勤 | 缺勤超过 30 天，缺勤超过后 不得晋级 → —",
    ]);
  });

  it("show another order as such, and nothing besides", () => {
    expect(compared(({ quality }) => void quality.items.reverse())).toEqual([
      "综合素质 | moved quality.items | 综合素质项目 | 德、能、勤 → 勤、能、德",
    ]);
  });

  it("show a part that is new as one difference", () => {
    const rows = compareVersions(demonstrationDocument(), full).flatMap((section) => section.rows);
    expect(
      rows.filter(({ path }) => /^[a-z]+$/i.test(path) && path !== "id").map(({ kind, path }) => `${kind} ${path}`),
    ).toEqual(expect.arrayContaining(["added scorecard", "added team", "added jobs", "added outcome"]));
  });

  it("show the reason for the change", () => {
    expect(
      compared((document) => {
        document.version = 2;
        document.change = { reason: { zh: "调整系数", en: "Coefficients" } };
      }),
    ).toEqual([
      "方案 | changed version | 版本号 | 1 → 2 (1)",
      "方案 | added change | 版本变更 | — → 变更理由 调整系数",
    ]);
  });

  it("differ where the comparison by places finds a difference, whichever single value is changed", () => {
    const fields = fieldsOf(describeScheme(full).flatMap(({ nodes }) => nodes));
    const decimals = fields.filter(({ entry, value }) => entry.kind === "decimal" && value !== null);
    fc.assert(
      fc.property(fc.constantFrom(...decimals), fc.integer({ min: 0, max: 999 }), ({ path }, figure) => {
        // Only single values are exchanged, so the document keeps its shape.
        const newer = setAt(full, path, String(figure)) as SchemeDocument;
        const rows = compareVersions(full, newer).flatMap((section) => section.rows);
        const places = compareSchemes(
          { document: full, fingerprint: "older" },
          { document: newer, fingerprint: "newer" },
        );
        expect(rows.map((row) => row.path)).toEqual(places.map((place) => place.path));
      }),
      { numRuns: 40 },
    );
  });
});
