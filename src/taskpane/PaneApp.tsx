import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import type { i18n } from "i18next";
import type { ReactElement } from "react";
import { I18nextProvider } from "react-i18next";
import { LateModule } from "./components/LateModule";
import { NoticeBar } from "./components/NoticeBar";
import { PaneNavigation } from "./components/PaneNavigation";
import { SealBar } from "./components/SealBar";
import type { PaneContent } from "./hooks/usePane";
import { PaneContext } from "./hooks/usePane";
import { useFocusRescue } from "./hooks/useFocusRescue";
import { aboutPage, functionsPage, headOfficePage, schemePage, submissionPage, templatesPage } from "./lateModules";
import { carriedScheme } from "./state/carriedScheme";
import type { PageId } from "./state/pane";
import { useStore } from "./state/useStore";
import { WizardPage } from "./steps/WizardPage";
import { usePageStyles } from "./theme/usePageStyles";
import { ThemeNameContext } from "./theme/ThemeNameContext";
import type { ThemeName } from "./theme/themes";
import { themes } from "./theme/themes";

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100vh",
    minWidth: 0,
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground2,
  },
  main: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
});

interface PaneAppProps {
  readonly content: PaneContent;
  readonly theme: ThemeName;
  readonly translations: i18n;
}

/** The pane inside Excel. */
export function PaneApp({ content, theme, translations }: PaneAppProps): ReactElement {
  usePageStyles();
  return (
    <I18nextProvider i18n={translations}>
      <FluentProvider theme={themes[theme]}>
        <ThemeNameContext value={theme}>
          <PaneContext value={content}>
            <Frame pane={content.pane} wizard={content.wizard} />
          </PaneContext>
        </ThemeNameContext>
      </FluentProvider>
    </I18nextProvider>
  );
}

function Frame({ pane, wizard }: Pick<PaneContent, "pane" | "wizard">): ReactElement {
  const styles = useStyles();
  const { page, notice } = useStore(pane);
  const carried = carriedScheme(useStore(wizard));
  // The pages of the scheme say more of it themselves.
  const unsound = carried.state === "unsound" && page !== "wizard" && page !== "scheme" ? carried.standing.state : null;
  const place = useFocusRescue<HTMLDivElement>();
  return (
    <div ref={place} className={styles.pane}>
      <PaneNavigation page={page} onOpen={pane.open} />
      {unsound === null ? null : (
        <SealBar
          state={unsound}
          onOpen={() => {
            pane.open("scheme");
          }}
        />
      )}
      {notice === null ? null : <NoticeBar notice={notice} onStop={pane.stop} onDismiss={pane.dismiss} />}
      <main className={styles.main}>
        <Page page={page} />
      </main>
    </div>
  );
}

function Page({ page }: { readonly page: PageId }): ReactElement {
  switch (page) {
    case "wizard":
      return <WizardPage />;
    case "scheme":
      return (
        <LateModule key={page} screen bundle={schemePage}>
          {({ SchemePage }) => <SchemePage />}
        </LateModule>
      );
    case "submission":
      return (
        <LateModule key={page} screen bundle={submissionPage}>
          {({ SubmissionPage }) => <SubmissionPage />}
        </LateModule>
      );
    case "headOffice":
      return (
        <LateModule key={page} screen bundle={headOfficePage}>
          {({ HeadOfficePage }) => <HeadOfficePage />}
        </LateModule>
      );
    case "functions":
      return (
        <LateModule key={page} screen bundle={functionsPage}>
          {({ FunctionsPage }) => <FunctionsPage />}
        </LateModule>
      );
    case "templates":
      return (
        <LateModule key={page} screen bundle={templatesPage}>
          {({ TemplatesPage }) => <TemplatesPage />}
        </LateModule>
      );
    case "about":
      return (
        <LateModule key={page} screen bundle={aboutPage}>
          {({ AboutPage }) => <AboutPage />}
        </LateModule>
      );
  }
}
