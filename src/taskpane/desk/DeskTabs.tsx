import { Tab, TabList, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useWords } from "../i18n/useWords";
import type { DeskStep } from "./state/deskSteps";
import { deskSteps } from "./state/deskSteps";

const useStyles = makeStyles({
  // Tabs wrap in a narrow pane, so that none hides behind a menu.
  tabs: {
    display: "grid",
    gridTemplateColumns: "repeat(3, minmax(0, auto))",
    justifyContent: "start",
    columnGap: "0",
    marginInline: "-8px",
    "@media (min-width: 480px)": { display: "flex", flexWrap: "wrap" },
  },
  tab: { paddingInline: "8px" },
});

interface DeskTabsProps {
  readonly step: DeskStep;
  /** Before a scheme was begun only the first step is open. */
  readonly begun: boolean;
  readonly onChoose: (step: DeskStep) => void;
}

/** The steps of the desk, numbered in the order in which they are usually taken; any may be returned to. */
export function DeskTabs({ step, begun, onChoose }: DeskTabsProps): ReactElement {
  const { t } = useWords();
  const styles = useStyles();
  return (
    <TabList
      size="small"
      className={styles.tabs}
      aria-label={t("desk.steps")}
      selectedValue={step}
      onTabSelect={(_event, { value }) => {
        onChoose(deskSteps.find((candidate) => candidate === value) ?? "source");
      }}
    >
      {deskSteps.map((id, index) => (
        <Tab
          key={id}
          id={deskTabId(id)}
          value={id}
          className={styles.tab}
          disabled={!begun && id !== "source"}
          {...(id === step ? { "aria-controls": deskPanelId(id) } : {})}
        >
          {t("desk.numbered", { number: index + 1, name: t(`desk.step.${id}`) })}
        </Tab>
      ))}
    </TabList>
  );
}

/** The element of a step's tab, by which its panel is named. */
export function deskTabId(step: DeskStep): string {
  return `desk-tab-${step}`;
}

/** The element of a step's panel. */
export function deskPanelId(step: DeskStep): string {
  return `desk-panel-${step}`;
}
