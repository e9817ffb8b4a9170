import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import type { Locale } from "../../../src/domain/values/text";
import { SchemeChooser } from "../../../src/taskpane/components/SchemeChooser";
import { useReplaceQuestion } from "../../../src/taskpane/components/useReplaceQuestion";
import { translationsIn } from "../../support/translations";
import { scheme } from "../sampleQuarter";

function drawn(element: ReactElement, locale: Locale = "zh-CN"): string {
  return renderToStaticMarkup(
    <I18nextProvider i18n={translationsIn(locale)}>
      <FluentProvider theme={webLightTheme}>{element}</FluentProvider>
    </I18nextProvider>,
  );
}

/** The question, with what it is about. */
function Asked({ question }: { readonly question: string | null }): ReactElement {
  return <p>{useReplaceQuestion()(question, scheme, "issued")}</p>;
}

describe("a scheme to be loaded", () => {
  test("begins with year, version and state, which a narrow pane does not cut, and is named whole below", () => {
    const load = (): void => undefined;
    const chooser = <SchemeChooser configured={[{ ...scheme, seal: null }]} question={null} onLoad={load} />;
    expect(drawn(chooser)).toMatch(/<option[^>]*>2026 年第 1 版，草案：/);
    expect(drawn(chooser)).toMatch(/<p[^>]*>客户经理季度考核方案（示例），指纹 [0-9a-f]{12}<\/p>/);
    expect(drawn(chooser, "en-US")).toMatch(/<option[^>]*>2026 version 1, Draft: /i);
  });

  test("is named with its version and state before it replaces another", () => {
    expect(drawn(<Asked question="真的？" />)).toMatch(/<p>将载入 2026 年第 1 版（已签发）：.+真的？<\/p>/);
    expect(drawn(<Asked question={null} />)).toContain("<p></p>");
  });
});
