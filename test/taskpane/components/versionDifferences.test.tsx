import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { renderToStaticMarkup } from "react-dom/server";
import { I18nextProvider } from "react-i18next";
import type { SchemeDocument } from "../../../src/domain/scheme/schema";
import type { Locale } from "../../../src/domain/values/text";
import { VersionDifferences } from "../../../src/taskpane/components/VersionDifferences";
import { translationsIn } from "../../support/translations";
import { demonstrationDocument } from "../../support/demonstrationScheme";

/** The words of the list between the demonstration scheme and a second version of it. */
function drawn(locale: Locale, published: SchemeDocument, most?: number): string {
  const markup = renderToStaticMarkup(
    <I18nextProvider i18n={translationsIn(locale)}>
      <FluentProvider theme={webLightTheme}>
        <VersionDifferences
          carried={demonstrationDocument()}
          published={published}
          heading={(count) => `[${String(count)}]`}
          {...(most === undefined ? {} : { most, onShowAll: () => undefined })}
        />
      </FluentProvider>
    </I18nextProvider>,
  );
  return markup
    .replace(/<style[^]*?<\/style>/g, "")
    .replace(/<[^>]+>/g, "|")
    .replace(/\|+/g, "|");
}

const second = demonstrationDocument((document) => {
  document.version = 2;
  document.effective.from = "2026-07-01";
  document.change = { reason: { zh: "调整权重", en: "Other weights" } };
  document.score.weights = { evaPoints: "0.6", quality: "0.4" };
});

describe("the differences between the workbook's scheme and the bank's", () => {
  test("are in the words of the scheme desk, weights in percent, and no path is shown", () => {
    const words = drawn("zh-CN", second);
    expect(words).toContain("[5]");
    expect(words).toContain("有效期 · 起始日");
    expect(words).toContain("工作簿：70%；银行发布：60%");
    expect(words).toContain("变更理由 调整权重");
    expect(words).not.toMatch(/effective\.|change\.|version|0\.7/);
  });

  test("mix no languages", () => {
    expect(drawn("en-US", second)).not.toMatch(/\p{Script=Han}/u);
    expect(drawn("en-US", second)).toContain("Workbook: 70%; published: 60%");
  });

  test("are cut where another page shows them all", () => {
    const words = drawn("zh-CN", second, 2);
    expect(words.match(/银行发布：/g)).toHaveLength(2);
    expect(words).toContain("查看全部 5 处");
  });
});
