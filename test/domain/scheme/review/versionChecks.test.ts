import { nextYear } from "../../../../src/domain/scheme/editing/schemeCopies";
import { schemeReview } from "../../../../src/domain/scheme/review/schemeReview";
import { changedWeights, full, of, second } from "./reviewed";

describe("a scheme among those before it", () => {
  it("must have the next number", () => {
    expect(of("versionNumber", second(), [])).toEqual([
      "warn version：现为第 2 版，而本年度还没有别的版本；应为第 1 版",
    ]);
    expect(of("versionNumber", { ...second(), version: 4 }, [full, second()])).toEqual([
      "warn version：现为第 4 版，已有的最新一版是第 2 版；应为第 3 版",
    ]);
    expect(
      of(
        "versionNumber",
        second(({ eva }) => void (eva.lendingRate = "0.05")),
        [full, second()],
      )[0],
    ).toMatch(/^stop version：第 2 版已经有了，内容不同；.*应为第 3 版$/);
    expect(of("versionNumber", second(), [full, second()])).toEqual([]);
    expect(of("versionNumber", second(), [full, { ...full, id: "other", version: 2 }])).toEqual([]);
  });

  it("must follow on the dates before", () => {
    const ended = second(({ effective }) => void (effective.to = "2026-03-31"));
    expect(of("effectiveDates", ended, [full])).toContainEqual("stop effective.to：终止日早于起始日");
    expect(of("invariants", ended, [full])).toEqual([]);
    const early = second(({ effective }) => void (effective.from = "2026-01-01"));
    expect(of("effectiveDates", early, [full])[0]).toContain("完全重叠，等于追溯取代；应晚于 2026-01-01");
    const half = { ...full, effective: { from: "2026-01-01", to: "2026-03-31" } };
    expect(of("effectiveDates", second(), [half])[0]).toContain("中间没有方案；应从 2026-04-01 起");
    const within = second(({ effective }) => void (effective.from = "2026-08-15"));
    expect(of("effectiveDates", within, [full])[0]).toMatch(/^note effective.from：2026-08-15 在季度中间生效/);
    const next = nextYear(full);
    expect(
      of("effectiveDates", { ...next, effective: { ...next.effective, from: "2027-04-01" } }, [full])[0],
    ).toContain("应从 2027-01-01 起");
    expect(of("effectiveDates", next, [{ ...full, effective: { from: "2026-01-01", to: "2027-01-31" } }])[0]).toContain(
      "重叠；应从 2027-02-01 起",
    );
  });

  it("must lie in its year, lest next year's weights be this year's without being its new version", () => {
    const early = { ...nextYear(full), effective: { from: "2026-10-01", to: "2027-12-31" } };
    const weighed = { ...early, score: { ...early.score, weights: { evaPoints: "0.8", quality: "0.2" } } };
    expect(of("effectiveDates", weighed, [full])[0]).toBe(
      "stop effective.from：2026-10-01 不在考核年度 2027 之内，方案只管本年度的季度；应在 2027-01-01 至 2027-12-31 之间，年度中的改动应作为当年的新版本",
    );
    expect(schemeReview(weighed, [full]).stops).toBe(1);
    const late = { ...full, effective: { from: "2026-01-01", to: "2027-03-31" } };
    expect(of("effectiveDates", late)).toEqual([expect.stringMatching(/^stop effective\.to：2027-03-31 不在考核年度/)]);
  });

  it("must leave no quarter of the year without a scheme, nor an old one to come back unnoticed", () => {
    const pilot = second(({ effective }) => void (effective.to = "2026-09-30"));
    expect(of("effectiveDates", pilot, [full])).toEqual([
      "warn effective.to：到 2026-09-30 为止，早于2026 年第 1 版（至 2026-12-31），此后开始的季度又按2026 年第 1 版考核；如不是此意，应到 2026-12-31",
    ]);
    const half = { ...full, effective: { from: "2026-01-01", to: "2026-06-30" } };
    expect(of("effectiveDates", pilot, [half])).toEqual([
      "warn effective.to：到 2026-09-30 为止，本年度此后的季度没有方案；应到 2026-12-31",
    ]);
    const third = { ...second(), version: 3, effective: { from: "2026-10-01", to: "2026-12-31" } };
    expect(of("effectiveDates", third, [full, pilot])).toEqual([]);
    expect(of("effectiveDates", third, [half, pilot])).toEqual([]);
    const spring = { ...pilot, effective: { from: "2026-04-01", to: "2026-06-30" } };
    expect(of("effectiveDates", third, [full, spring])).toEqual([]);
    expect(of("effectiveDates", third, [half, spring])[0]).toContain("中间没有方案；应从 2026-07-01 起");
    const within = second(({ effective }) => void (effective.to = "2026-11-15"));
    expect(of("effectiveDates", within, [full])[0]).toMatch(/^note effective\.to：2026-11-15 在季度中间终止/);
  });

  it.each(["无", "。", "待定", "n/a", "\u200b"])("must give a reason, which “%s” is not", (words) => {
    const document = second((one) => {
      changedWeights(one);
      one.change = { reason: { zh: words, en: "" } };
    });
    expect(of("changeReason", document, [full]).map((line) => line.split("；")[0])).toEqual([
      `stop change.reason.zh：变更理由写的是「${words}」，等于没有说明`,
      "note change.reason.en：英文的变更理由留空，签发时照中文写入",
    ]);
    expect(of("weightsWithinYear", document, [full])[0]).toMatch(/^stop .*确需改动应写明变更理由$/);
  });

  it("under an identifier of its own stands beside another of the bank, which is told", () => {
    const renamed = { ...full, id: "renamed", score: { ...full.score, weights: { evaPoints: "0.5", quality: "0.5" } } };
    const [later, elsewhere] = [
      { ...nextYear(full), id: "later" },
      { ...full, id: "elsewhere", bank: { zh: "另一家银行", en: "Another bank" } },
    ];
    expect(of("versionNumber", renamed, [full, second(), later, elsewhere])).toEqual([
      "warn id：标识 renamed 是新的，没有前后版本可比；本行的 demonstration-full（2026 年第 2 版）在同样的日期施行，两者会同时有效。如要取代它，标识应为 demonstration-full",
    ]);
    expect(of("versionNumber", renamed, [full, renamed])).toEqual([]);
  });
});
