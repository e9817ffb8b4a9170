import { Button } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import type { ReactElement } from "react";
import { useEffect, useState } from "react";
import { mayCompute } from "../../domain/seal/sealStanding";
import type { ConfiguredScheme } from "../../workflow/seal/bankRecord";
import { DifferenceList } from "../components/DifferenceList";
import { FaultMessage } from "../components/FaultMessage";
import { LateModule } from "../components/LateModule";
import { IssueList } from "../components/IssueList";
import { SchemeCard } from "../components/SchemeCard";
import { SchemeChooser } from "../components/SchemeChooser";
import { SchemeFileChooser } from "../components/SchemeFileChooser";
import { SchemeStanding } from "../components/SchemeStanding";
import { SchemeTables } from "../components/SchemeTables";
import { SealRefusal } from "../components/SealRefusal";
import { Screen } from "../components/Screen";
import { StatusLine } from "../components/StatusLine";
import { StepHeading } from "../components/StepHeading";
import { WorkProgress } from "../components/WorkProgress";
import { usePane } from "../hooks/usePane";
import { useWords } from "../i18n/useWords";
import { versionDifferences } from "../lateModules";
import { followScheme } from "../state/followScheme";
import type { ChosenFile, SchemePage as SchemePageStore } from "../state/schemePage";
import { createSchemePage } from "../state/schemePage";
import { useStore } from "../state/useStore";
import { departures, wayOut } from "../state/wayOut";
import { useCommonStyles } from "../theme/useCommonStyles";
import type { PaneSituation } from "../state/paneSituation";

/** The page of the scheme: all its tables, and where sheet, workbook and bank do not agree. */
export function SchemePage(): ReactElement {
  const { t } = useWords();
  const { services, wizard } = usePane();
  const [page] = useState(() =>
    createSchemePage(
      services,
      () => {
        void wizard.restart();
      },
      (situation) => {
        followScheme(wizard, situation);
      },
      () => wizard.get().kept.by,
    ),
  );
  const { work, restored, shown, file } = useStore(page);
  const read = (): void => {
    void page.read();
  };
  useEffect(() => {
    void page.read();
  }, [page]);
  return (
    <Screen>
      <StepHeading title={t("scheme.pageTitle")} lead={t("scheme.pageLead")} />
      {work.state === "waiting" || work.state === "running" ? (
        <WorkProgress label={t("scheme.reading")} done={0} total={0} onStop={page.stop} />
      ) : null}
      {work.state === "failed" ? <FaultMessage fault={work.fault} title={t("scheme.failed")} onRetry={read} /> : null}
      {restored === null ? null : (
        <div role="status">
          <StatusLine standing="good">{t("scheme.restored", { count: restored })}</StatusLine>
        </div>
      )}
      {shown === null ? null : (
        <div role="status">
          <StatusLine standing={shown === "former" ? "caution" : "good"}>{t(`scheme.loaded.${shown}`)}</StatusLine>
        </div>
      )}
      {work.state === "done" ? <Content situation={work.value} file={file} page={page} onRead={read} /> : null}
    </Screen>
  );
}

interface ContentProps {
  readonly situation: PaneSituation;
  readonly file: ChosenFile | null;
  readonly page: SchemePageStore;
  readonly onRead: () => void;
}

function Content({ situation, file, page, onRead }: ContentProps): ReactElement {
  const { t } = useWords();
  const { pane } = usePane();
  const common = useCommonStyles();
  const { carried, configured, counterpart, sheetDifferences, configuredDifferences, standing, period } = situation;
  const shownAsAltered = standing?.state === "altered" && departures(situation) !== null;
  const refused = standing !== null && !mayCompute(standing.state);
  const question = carried.state === "none" ? null : t("scheme.replaceQuestion");
  const load = (scheme: ConfiguredScheme): void => {
    void page.load(scheme);
  };
  const show = (place: Parameters<typeof pane.show>[0]): void => {
    void pane.show(place);
  };
  return (
    <>
      {carried.state === "none" ? <StatusLine standing="info">{t("scheme.noneTitle")}</StatusLine> : null}
      {carried.state === "refused" ? (
        <>
          <StatusLine standing="bad">{t("scheme.refusedTitle")}</StatusLine>
          <IssueList issues={carried.issues} />
        </>
      ) : null}
      {carried.state === "carried" ? (
        <>
          {standing === null ? null : (
            <SealRefusal situation={situation} standing={standing} period={period} onLoad={load} onRead={onRead} />
          )}
          <SchemeCard scheme={carried.scheme} standing={standing} />
          <SchemeStanding situation={situation} />
          <div>
            <Button size="small" icon={<ArrowSyncRegular />} onClick={onRead}>
              {t("scheme.compareAgain")}
            </Button>
          </div>
          {sheetDifferences.length === 0 ? null : (
            <section className={common.column}>
              <h2 className={common.heading}>{t("scheme.sheetDifferences", { count: sheetDifferences.length })}</h2>
              <DifferenceList
                differences={sheetDifferences}
                onShow={show}
                onRestore={(differences) => {
                  void page.restore(differences);
                }}
              />
            </section>
          )}
          {configuredDifferences.length === 0 || counterpart === null || shownAsAltered ? null : (
            <LateModule bundle={versionDifferences}>
              {({ VersionDifferences }) => (
                <VersionDifferences
                  carried={carried.scheme.document}
                  published={counterpart.document}
                  heading={(count) => t("scheme.configuredDifferences", { count })}
                />
              )}
            </LateModule>
          )}
          <section className={common.card}>
            <h2 className={common.heading}>{t("scheme.tables")}</h2>
            <SchemeTables document={carried.scheme.document} />
          </section>
        </>
      ) : null}
      {refused ? null : (
        <section className={common.card}>
          <h2 className={common.heading}>{t("scheme.loadTitle")}</h2>
          <SchemeChooser
            configured={configured}
            preferred={wayOut(situation, period)}
            question={question}
            onLoad={load}
          />
        </section>
      )}
      <section className={common.card}>
        <h2 className={common.heading}>{t("scheme.file.title")}</h2>
        <SchemeFileChooser
          file={file}
          question={question}
          onChoose={(chosen) => {
            void page.chooseFile(chosen);
          }}
          onLoad={load}
        />
      </section>
    </>
  );
}
