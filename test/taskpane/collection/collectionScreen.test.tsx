import { Accordion, FluentProvider, webLightTheme } from "@fluentui/react-components";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import type { ReactElement } from "react";
import type { CollectionReport, ReportedFile } from "../../../src/collection/collectionCalls";
import type { ReadPurpose } from "../../../src/taskpane/collection/chosenFile";
import type { CollectionState } from "../../../src/taskpane/collection/collectionState";
import { emptyCollection } from "../../../src/taskpane/collection/collectionState";
import { EarlierMerges } from "../../../src/taskpane/collection/EarlierMerges";
import { HistoryStanding } from "../../../src/taskpane/collection/HistoryStanding";
import { MergeCard } from "../../../src/taskpane/collection/MergeCard";
import { MissingUnitsCard } from "../../../src/taskpane/collection/MissingUnitsCard";
import { ReturnItem } from "../../../src/taskpane/collection/ReturnItem";
import { ReturnsList } from "../../../src/taskpane/collection/ReturnsList";
import type { CollectionStore } from "../../../src/taskpane/collection/collectionStore";
import { UnreadFiles } from "../../../src/taskpane/collection/UnreadFiles";
import { askedKinds } from "../../../src/taskpane/collection/returnsView";
import { finished } from "../../../src/taskpane/state/work";
import { translationsIn } from "../../support/translations";
import { text } from "../../../src/domain/values/text";
import type { Locale } from "../../../src/domain/values/text";
import { finding } from "../../../src/workflow/collection/finding";
import { factsOf } from "../../../src/workflow/collection/returnContent";
import { content } from "../../workflow/collection/contents";

const script = "<script>alert(1)</script>";
const facts = factsOf(content(script));

function file(id: number, change: Partial<ReportedFile> = {}): ReportedFile {
  return { id, file: `${script}.xlsx`, kind: "frozen", facts, verdict: "accepted", findings: [], ...change };
}

function reportOf(files: readonly ReportedFile[]): CollectionReport {
  return {
    files,
    missing: [{ unit: script, state: "nothing" }],
    expectedUnits: 1,
    merges: [],
    people: 2,
    history: null,
    historyFiles: [],
  };
}

/** What a component draws; nothing is pressed here. */
function drawn(component: ReactElement, locale: Locale = "zh-CN"): string {
  return renderToStaticMarkup(
    <I18nextProvider i18n={translationsIn(locale)}>
      <FluentProvider theme={webLightTheme}>{component}</FluentProvider>
    </I18nextProvider>,
  );
}

const store = {} as CollectionStore;

function item(shown: ReportedFile): ReactElement {
  return (
    <Accordion defaultOpenItems={[shown.id]}>
      <ReturnItem file={shown} report={reportOf([shown])} store={store} busy={false} />
    </Accordion>
  );
}

describe("a file on the list", () => {
  it("shows names with script in them as the text they are", () => {
    const shown = file(1, { findings: [finding("fileName", text(script), script)] });
    for (const markup of [drawn(item(shown)), drawn(<MissingUnitsCard report={reportOf([])} />)]) {
      expect(markup).not.toContain("<script");
    }
    expect(drawn(item(shown)).split("&lt;script&gt;").length).toBeGreaterThan(4);
  });

  it("says what was found, with its place, in both languages", () => {
    const shown = file(1, {
      verdict: "refused",
      findings: [finding("changed", text("改了", "was changed"), "考核结果!H6")],
    });
    expect(drawn(item(shown))).toContain("冻结后被改动（考核结果!H6）：改了");
    expect(drawn(item(shown), "en-US")).toContain("Changed after freezing (考核结果!H6): was changed");
  });

  it("names the file below its unit and the gravest finding beside the verdict, unopened", () => {
    const note = finding("fileName", text("名", "name"));
    const shown = file(1, {
      file: "退.xlsx",
      verdict: "refused",
      findings: [note, finding("changed", text("改", "c"))],
    });
    const closed = drawn(
      <Accordion>
        <ReturnItem file={shown} report={reportOf([shown])} store={store} busy={false} />
      </Accordion>,
    );
    expect(closed).toContain("退.xlsx");
    expect(closed).toContain("退回：冻结后被改动（共 2 项）");
    const one = drawn(item({ ...shown, findings: [note] }), "en-US");
    expect(one).toContain("Refused: File name against content (1 finding)");
  });

  it("names the scheme by its title, and the fingerprint by what it covers", () => {
    expect(drawn(item(file(1)))).toContain(`${facts.scheme.title.zh} 2026 年第 1 版（`);
    expect(drawn(item(file(1)))).toContain("冻结指纹");
    expect(drawn(item(file(1, { facts: { ...facts, frozen: false } })))).toContain("数据指纹");
  });

  it("can be let in where something is asked, and chosen where two stand against one another; else nothing is decided", () => {
    const asked = file(1, { verdict: "waiting", findings: [finding("notFrozen", text("未冻结", "not frozen"))] });
    const rivals = file(1, { verdict: "waiting", findings: [finding("conflicting", text("两份", "two"))] });
    expect(drawn(item(asked))).toContain("已核实，接收这份");
    expect(drawn(item({ ...asked, verdict: "remarks" }))).toContain("checked");
    expect(drawn(item(asked))).not.toMatch(/ checked/);
    expect(drawn(item(rivals))).toContain("以这份为准");
    for (const decided of [file(1), file(1, { verdict: "refused", findings: asked.findings })]) {
      expect(drawn(item(decided))).not.toMatch(/已核实，接收这份|以这份为准/);
    }
  });
});

describe("the files given as history", () => {
  const merged = "e".repeat(64);
  const historyFiles = [
    { id: 1, file: `${script}.xlsx`, people: 1, problem: null, merged },
    { id: 2, file: "又一次.xlsx", people: 1, problem: null, merged },
    { id: 3, file: "坏.xlsx", people: 0, problem: text("截断", "cut off"), merged: null },
  ];
  const shown = (trusted: readonly string[], history: CollectionReport["history"], locale?: Locale) => {
    const report = { ...reportOf([]), historyFiles, history };
    const state = { ...emptyCollection({ year: 2026, quarter: 3 }), report, trusted };
    return drawn(<HistoryStanding state={state} store={store} busy={false} />, locale);
  };

  it("are asked about, once each, with the fingerprint, where a merged workbook was not known again yet", () => {
    const asked = shown([], null);
    expect(asked.split(merged)).toHaveLength(2);
    expect(asked).toContain("核对一致，用作上期");
    expect(asked).not.toContain("<script");
    expect(asked).not.toContain("这些文件里没有早于本期的数据");
    expect(asked).toContain("坏.xlsx：截断");
    expect(shown([], null, "en-US")).toContain("It holds 1 person.");
  });

  it("are told by their period once they were known again", () => {
    const known = shown([merged], { period: "2026Q2", people: 1, units: 1 });
    expect(known).not.toContain(merged);
    expect(known).toContain("上期 2026Q2：1 个机构，1 人");
    expect(shown([merged], null)).toContain("这些文件里没有早于本期的数据");
  });
});

describe("the files that were not read", () => {
  const file = (name: string) => ({ name, size: 1, arrayBuffer: () => Promise.resolve(new ArrayBuffer(1)) });
  const left = (count: number, purpose: ReadPurpose = "return"): CollectionState => ({
    ...emptyCollection({ year: 2026, quarter: 3 }),
    unread: Array.from({ length: count }, (_file, index) => ({ file: file(`未${String(index)}.xlsx`), purpose })),
  });
  const shown = (state: CollectionState, locale?: Locale) =>
    drawn(<UnreadFiles state={state} store={store} busy={false} purpose="return" />, locale);

  it("are counted and named, ten of them, with a way to read them now", () => {
    const markup = shown(left(12));
    expect(markup).toContain("还有 12 个文件没有读入");
    expect(markup).toContain("未9.xlsx");
    expect(markup).not.toContain("未10.xlsx");
    expect(markup).toContain("另有 2 个");
    expect(markup).toContain("现在读入这 12 个");
    expect(shown(left(1), "en-US")).toMatch(/1 file was not read.*未0\.xlsx.*Read this 1 now/);
    expect(shown(left(1))).not.toContain("另有");
    expect(shown(left(3, "history"))).not.toContain("没有读入");
  });

  it("are told of before the others are merged", () => {
    const card = (state: CollectionState) =>
      drawn(<MergeCard state={state} report={reportOf([])} store={store} busy={false} />);
    expect(card(left(12))).toContain("还有 12 个文件没有读入，合并时不计入");
    expect(card(left(2, "history"))).not.toContain("没有读入");
  });
});

describe("what was merged", () => {
  const value = { task: "merge", name: "全行.xlsx", count: 1, people: 1, fingerprint: "f".repeat(64) } as const;
  const state = { ...emptyCollection({ year: 2026, quarter: 3 }), task: "merge", work: finished(value) } as const;

  it("is told with its fingerprint, which can be copied; one of each in the singular", () => {
    const card = <MergeCard state={state} report={reportOf([file(1)])} store={store} busy={false} />;
    expect(drawn(card)).toContain("复制汇总指纹");
    const english = drawn(card, "en-US");
    expect(english).toContain(`1 unit, 1 person. Note down its fingerprint ${"f".repeat(64)}`);
    expect(english).toContain("Copy the fingerprint");
  });

  it("is warned of where its sheets were changed before going on with it", () => {
    const merge = { file: "全行.xlsx", fingerprint: "f".repeat(64), returns: 1, people: 1, letIn: [], changes: 1 };
    const report = { ...reportOf([file(1)]), merges: [merge] };
    const shown = drawn(<EarlierMerges state={{ ...state, report }} store={store} busy={false} />, "en-US");
    expect(shown).toContain("It holds 1 return, 1 person.");
    expect(shown).toContain("1 place of its sheets was changed since");
  });
});

describe("the list", () => {
  const files = Array.from({ length: 45 }, (_file, index) =>
    file(index, { file: `f${String(index)}.xlsx`, facts: null, verdict: index === 44 ? "refused" : "accepted" }),
  );
  const markup = drawn(<ReturnsList report={reportOf(files)} store={store} busy={false} />);

  it("asks before all that wait are let in, and names what was asked of how many files", () => {
    const draft = finding("draft", text("草案", "draft"));
    const notFrozen = finding("notFrozen", text("未冻结", "not frozen"));
    const waiting = [
      file(1, { verdict: "waiting", findings: [draft, notFrozen, notFrozen] }),
      file(2, { verdict: "waiting", findings: [notFrozen, finding("fileName", text("名", "name"))] }),
    ];
    expect(askedKinds(waiting)).toEqual([
      ["notFrozen", 2],
      ["draft", 1],
    ]);
    const shown = drawn(<ReturnsList report={reportOf(waiting)} store={store} busy={false} />);
    expect(shown).toContain("待决定的 2 个全部接收");
  });

  it("counts, shows what needs a look first, and goes page by page", () => {
    expect(markup).toContain("共 45 个文件：接收 44，待决定 0，退回 1");
    expect(markup.indexOf("f44.xlsx")).toBeLessThan(markup.indexOf("f0.xlsx"));
    expect(markup.split(".xlsx").length - 1).toBe(20);
  });
});
