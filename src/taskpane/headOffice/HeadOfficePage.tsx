import type { ReactElement } from "react";
import { ArchivePanel } from "../archive/ArchivePanel";
import { CollectionPanel } from "../collection/CollectionPanel";
import { PartTabs, tabPanel } from "../components/PartTabs";
import { Screen } from "../components/Screen";
import { DeskPanel } from "../desk/DeskPanel";
import { useWideStyles } from "../desk/useWideStyles";
import { useKept } from "../hooks/useKept";
import { useWords } from "../i18n/useWords";
import { useStore } from "../state/useStore";
import { useCommonStyles } from "../theme/useCommonStyles";
import { createHeadOffice, headOfficeTabs } from "./headOfficeTabs";

/** Head office's page: the scheme desk, the collection of returns, the archive. */
export function HeadOfficePage(): ReactElement {
  const { t } = useWords();
  const common = useCommonStyles();
  const styles = useWideStyles();
  const tabs = useKept(createHeadOffice);
  const chosen = useStore(tabs);
  return (
    <Screen>
      {/* The tabs begin where what they show begins. */}
      <div className={chosen === "desk" ? styles.wide : undefined}>
        <PartTabs
          group="head-office"
          label={t("headOffice.tabs")}
          parts={headOfficeTabs.map((id) => ({ id, name: t(`headOffice.tab.${id}`) }))}
          chosen={chosen}
          onChoose={tabs.dispatch}
        />
      </div>
      <div {...tabPanel("head-office", chosen)} className={common.column}>
        {chosen === "desk" ? <DeskPanel /> : chosen === "collection" ? <CollectionPanel /> : <ArchivePanel />}
      </div>
    </Screen>
  );
}
