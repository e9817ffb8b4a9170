import { FluentProvider, Link, makeStyles, tokens } from "@fluentui/react-components";
import type { i18n } from "i18next";
import type { ReactElement } from "react";
import { I18nextProvider } from "react-i18next";
import { useWords } from "./i18n/useWords";
import type { ThemeName } from "./theme/themes";
import { themes } from "./theme/themes";
import { usePageStyles } from "./theme/usePageStyles";
import type { TemplateEntry } from "./services";
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
  heading: { margin: "0 0 6px", fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
});

interface OutsideExcelProps {
  readonly theme: ThemeName;
  readonly translations: i18n;
  /** Empty where the server does not tell them. */
  readonly templates: readonly TemplateEntry[];
  /** Null where the server does not tell it. */
  readonly supportAddress: string | null;
}

/** What the page says when a browser opens it by itself: it belongs into Excel, and how it gets there. */
export function OutsideExcel({ theme, translations, templates, supportAddress }: OutsideExcelProps): ReactElement {
  usePageStyles();
  return (
    <I18nextProvider i18n={translations}>
      <FluentProvider theme={themes[theme]}>
        <Words templates={templates} supportAddress={supportAddress} />
      </FluentProvider>
    </I18nextProvider>
  );
}

function Words({ templates, supportAddress }: Pick<OutsideExcelProps, "templates" | "supportAddress">): ReactElement {
  const { t, say } = useWords();
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
        </ol>
        {templates.length === 0 ? null : (
          <section>
            <h2 className={styles.heading}>{t("outside.templates")}</h2>
            <ul className={styles.steps}>
              {templates.map(({ file, title }) => (
                <li key={file}>
                  <Link inline href={`templates/${encodeURIComponent(file)}`} download={file}>
                    {say(title)}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        )}
        {supportAddress === null ? null : (
          <p>
            {t("outside.support")}{" "}
            <Link inline href={supportAddress} target="_blank" rel="noreferrer">
              {supportAddress}
            </Link>
          </p>
        )}
      </div>
    </main>
  );
}
