import { Tab, TabList, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useWords } from "../i18n/useWords";
import type { ReviewTab } from "../state/reviewView";

const useStyles = makeStyles({
  // Tabs wrap in a narrow pane, so that none hides behind a menu.
  tabs: { flexWrap: "wrap", columnGap: "0", marginInline: "-8px" },
  tab: { paddingInline: "8px" },
});

interface ReviewTabsProps {
  readonly tabs: readonly ReviewTab[];
  readonly chosen: ReviewTab;
  readonly onChoose: (tab: ReviewTab) => void;
}

/** The parts of the review, one of which shows below. */
export function ReviewTabs({ tabs, chosen, onChoose }: ReviewTabsProps): ReactElement {
  const { t } = useWords();
  const styles = useStyles();
  return (
    <TabList
      size="small"
      className={styles.tabs}
      aria-label={t("review.tabs")}
      selectedValue={chosen}
      onTabSelect={(_event, { value }) => {
        onChoose(tabs.find((tab) => tab === value) ?? "people");
      }}
    >
      {tabs.map((tab) => (
        <Tab key={tab} id={tabId(tab)} value={tab} className={styles.tab} aria-controls={panelId(tab)}>
          {t(`review.tab.${tab}`)}
        </Tab>
      ))}
    </TabList>
  );
}

/** The element of a tab, by which its panel is named. */
export function tabId(tab: ReviewTab): string {
  return `review-tab-${tab}`;
}

/** The element of a tab's panel. */
export function panelId(tab: ReviewTab): string {
  return `review-panel-${tab}`;
}
