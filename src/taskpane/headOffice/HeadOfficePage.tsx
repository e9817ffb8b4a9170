import { Tab, TabList, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { ArchivePanel } from "../archive/ArchivePanel";
import { CollectionPanel } from "../collection/CollectionPanel";
import { Screen } from "../components/Screen";
import { DeskPanel } from "../desk/DeskPanel";
import { useKept } from "../hooks/useKept";
import { useWords } from "../i18n/useWords";
import { useStore } from "../state/useStore";
import { useCommonStyles } from "../theme/useCommonStyles";
import { createHeadOffice, headOfficeTabs } from "./headOfficeTabs";

const useStyles = makeStyles({
  // Tabs wrap in a narrow pane, so that none hides behind a menu.
  tabs: { flexWrap: "wrap", columnGap: "0", marginInline: "-8px" },
  tab: { paddingInline: "8px" },
});

/** Head office's page: the scheme desk, the collection of returns, the archive. */
export function HeadOfficePage(): ReactElement {
  const { t } = useWords();
  const common = useCommonStyles();
  const styles = useStyles();
  const tabs = useKept(createHeadOffice);
  const chosen = useStore(tabs);
  return (
    <Screen>
      <TabList
        size="small"
        className={styles.tabs}
        aria-label={t("headOffice.tabs")}
        selectedValue={chosen}
        onTabSelect={(_event, { value }) => {
          tabs.dispatch(headOfficeTabs.find((tab) => tab === value) ?? "desk");
        }}
      >
        {headOfficeTabs.map((tab) => (
          <Tab key={tab} id={`head-office-${tab}`} value={tab} className={styles.tab} aria-controls="head-office-panel">
            {t(`headOffice.tab.${tab}`)}
          </Tab>
        ))}
      </TabList>
      <div id="head-office-panel" role="tabpanel" aria-labelledby={`head-office-${chosen}`} className={common.column}>
        {chosen === "desk" ? <DeskPanel /> : chosen === "collection" ? <CollectionPanel /> : <ArchivePanel />}
      </div>
    </Screen>
  );
}
