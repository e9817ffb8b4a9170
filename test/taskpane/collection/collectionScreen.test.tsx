import { Accordion, FluentProvider, webLightTheme } from "@fluentui/react-components";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import type { ReactElement } from "react";
import type { CollectionReport, ReportedFile } from "../../../src/collection/collectionCalls";
import { MissingUnitsCard } from "../../../src/taskpane/collection/MissingUnitsCard";
import { ReturnItem } from "../../../src/taskpane/collection/ReturnItem";
import { ReturnsList } from "../../../src/taskpane/collection/ReturnsList";
import type { CollectionStore } from "../../../src/taskpane/collection/collectionStore";
import { startTranslations } from "../../../src/taskpane/i18n/translations";
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
    <I18nextProvider i18n={startTranslations(locale)}>
      <FluentProvider theme={webLightTheme}>{component}</FluentProvider>
    </I18nextProvider>,
  );
}

const store = {} as CollectionStore;

function item(shown: ReportedFile, accepted: readonly string[] = []): ReactElement {
  return (
    <Accordion defaultOpenItems={[shown.id]}>
      <ReturnItem file={shown} report={reportOf([shown])} accepted={accepted} store={store} busy={false} />
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

  it("can be let in where something is asked, and chosen where two stand against one another; else nothing is decided", () => {
    const asked = file(1, { verdict: "waiting", findings: [finding("notFrozen", text("未冻结", "not frozen"))] });
    const rivals = file(1, { verdict: "waiting", findings: [finding("conflicting", text("两份", "two"))] });
    expect(drawn(item(asked))).toContain("已核实，接收这份");
    expect(drawn(item(asked, [facts.fingerprint]))).toContain("checked");
    expect(drawn(item(rivals))).toContain("以这份为准");
    for (const decided of [file(1), file(1, { verdict: "refused", findings: asked.findings })]) {
      expect(drawn(item(decided))).not.toMatch(/已核实，接收这份|以这份为准/);
    }
  });
});

describe("the list", () => {
  const files = Array.from({ length: 45 }, (_file, index) =>
    file(index, { file: `f${String(index)}.xlsx`, facts: null, verdict: index === 44 ? "refused" : "accepted" }),
  );
  const markup = drawn(<ReturnsList report={reportOf(files)} accepted={[]} store={store} busy={false} />);

  it("counts, shows what needs a look first, and goes page by page", () => {
    expect(markup).toContain("共 45 个文件：接收 44，待决定 0，退回 1");
    expect(markup.indexOf("f44.xlsx")).toBeLessThan(markup.indexOf("f0.xlsx"));
    expect(markup.split(".xlsx").length - 1).toBe(20);
  });
});
