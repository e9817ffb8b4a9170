import { Tab, TabList, makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";

const useStyles = makeStyles({
  // Tabs wrap in a narrow pane, so that none hides behind a menu.
  tabs: { flexWrap: "wrap", columnGap: "0", marginInline: "-8px" },
  tab: { paddingInline: "8px" },
});

/** One part of a screen, behind a tab. */
export interface TabPart<Id extends string> {
  readonly id: Id;
  readonly name: string;
  readonly disabled?: boolean;
}

interface PartTabsProps<Id extends string> {
  /** Tells the tabs of one screen from those of another; `tabPanel` takes the same. */
  readonly group: string;
  readonly label: string;
  readonly parts: readonly TabPart<Id>[];
  readonly chosen: Id;
  readonly className?: string;
  readonly onChoose: (id: Id) => void;
}

/** The parts of a screen, one of which shows below in an element with the attributes of `tabPanel`. */
export function PartTabs<Id extends string>(props: PartTabsProps<Id>): ReactElement {
  const { group, label, parts, chosen, className, onChoose } = props;
  const styles = useStyles();
  return (
    <TabList
      size="small"
      className={mergeClasses(styles.tabs, className)}
      aria-label={label}
      selectedValue={chosen}
      onTabSelect={(_event, { value }) => {
        const part = parts.find(({ id }) => id === value);
        if (part !== undefined) onChoose(part.id);
      }}
    >
      {parts.map(({ id, name, disabled = false }) => (
        <Tab
          key={id}
          id={tabId(group, id)}
          value={id}
          className={styles.tab}
          disabled={disabled}
          {...(id === chosen ? { "aria-controls": panelId(group, id) } : {})}
        >
          {name}
        </Tab>
      ))}
    </TabList>
  );
}

/** What makes an element the panel of a tab. */
export interface TabPanelAttributes {
  readonly id: string;
  readonly role: "tabpanel";
  readonly "aria-labelledby": string;
}

/** The attributes of the element that shows a part. */
export function tabPanel(group: string, part: string): TabPanelAttributes {
  return { id: panelId(group, part), role: "tabpanel", "aria-labelledby": tabId(group, part) };
}

function tabId(group: string, part: string): string {
  return `${group}-tab-${part}`;
}

function panelId(group: string, part: string): string {
  return `${group}-panel-${part}`;
}
