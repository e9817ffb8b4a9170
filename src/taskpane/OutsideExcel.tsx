import { FluentProvider, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { i18n } from "i18next";
import type { ReactElement } from "react";
import { I18nextProvider } from "react-i18next";
import { useWords } from "./i18n/useWords";
import type { ThemeName } from "./theme/themes";
import { themes } from "./theme/themes";
import { usePageStyles } from "./theme/usePageStyles";
import { Message } from "./components/Message";

const useStyles = makeStyles({
  page: {
    minHeight: "100vh",
    boxSizing: "border-box",
    padding: "16px",
    backgroundColor: tokens.colorNeutralBackground2,
  },
  column: { maxWidth: "640px", marginInline: "auto", display: "flex", flexDirection: "column", gap: "12px" },
  steps: { margin: 0, paddingInlineStart: "20px", display: "flex", flexDirection: "column", gap: "6px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
});

interface OutsideExcelProps {
  readonly theme: ThemeName;
  readonly translations: i18n;
  /** Null where the server does not tell it. */
  readonly supportAddress: string | null;
}

/** What the page says when a browser opens it by itself: it belongs into Excel, and how it gets there. */
export function OutsideExcel({ theme, translations, supportAddress }: OutsideExcelProps): ReactElement {
  usePageStyles();
  return (
    <I18nextProvider i18n={translations}>
      <FluentProvider theme={themes[theme]}>
        <Words supportAddress={supportAddress} />
      </FluentProvider>
    </I18nextProvider>
  );
}

function Words({ supportAddress }: Pick<OutsideExcelProps, "supportAddress">): ReactElement {
  const { t } = useWords();
  const styles = useStyles();
  return (
    <main className={styles.page}>
      <div className={styles.column}>
        <h1 className={styles.title}>{t("outside.title")}</h1>
        <Message intent="warning" title={t("outside.messageTitle")}>
          {t("outside.message")}
        </Message>
        <ol className={styles.steps}>
          <li>{t("outside.install")}</li>
          <li>{t("outside.open")}</li>
          <li>
            {t("outside.template")} <Link href="templates/index.json">{t("outside.templateList")}</Link>
          </li>
        </ol>
        {supportAddress === null ? null : (
          <p>
            {t("outside.support")}{" "}
            <Link href={supportAddress} target="_blank" rel="noreferrer">
              {supportAddress}
            </Link>
          </p>
        )}
      </div>
    </main>
  );
}
