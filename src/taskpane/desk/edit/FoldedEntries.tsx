import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Badge,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { EntryNode, ListNode } from "../../../domain/scheme/editing/schemeNode";
import { StatusLine } from "../../components/StatusLine";
import { useWords } from "../../i18n/useWords";
import { useCommonStyles } from "../../theme/useCommonStyles";
import { liesUnder } from "../state/liesUnder";
import { useEditing } from "./EditContext";
import { faultAt } from "./fieldFault";
import { fieldId } from "./fieldPlace";
import { NodeList } from "./NodeView";
import { RowButtons } from "./RowButtons";

const useStyles = makeStyles({
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: "8px",
    minWidth: 0,
    overflowWrap: "anywhere",
  },
  panel: { margin: "0 0 12px" },
  entry: {
    outlineStyle: "none",
    paddingLeft: "8px",
    borderLeft: `2px solid ${tokens.colorBrandStroke2}`,
  },
});

/** Entries with more in them than a row holds: each under its name, drawn when it is unfolded. */
export function FoldedEntries({ list }: { readonly list: ListNode }): ReactElement {
  const { t, say } = useWords();
  const { desk, issues, unfolded } = useEditing();
  const common = useCommonStyles();
  const styles = useStyles();
  const own = list.entries.map(({ path }) => path);
  return (
    <Accordion
      multiple
      collapsible
      openItems={unfolded.filter((path) => own.includes(path))}
      onToggle={(_event, { openItems }) => {
        const others = unfolded.filter((path) => !own.includes(path));
        desk.dispatch({
          type: "viewChanged",
          change: { unfolded: [...others, ...own.filter((path) => openItems.includes(path))] },
        });
      }}
    >
      {list.entries.map((entry, index) => {
        const faults = issues.filter((issue) => liesUnder(issue.path, entry.path)).length;
        return (
          <AccordionItem key={entry.path} value={entry.path}>
            <AccordionHeader as="h4" size="small">
              <span className={styles.head}>
                <span>{say(entry.title)}</span>
                {faults === 0 ? null : (
                  <Badge appearance="tint" color="danger">
                    {t("desk.edit.faults", { count: faults })}
                  </Badge>
                )}
              </span>
            </AccordionHeader>
            <AccordionPanel className={styles.panel}>
              <div id={fieldId(entry.path)} tabIndex={-1} className={`${common.column} ${styles.entry}`}>
                <RowButtons
                  path={list.path}
                  count={list.entries.length}
                  least={list.least}
                  index={index}
                  title={say(entry.title)}
                />
                <EntryBody entry={entry} />
              </div>
            </AccordionPanel>
          </AccordionItem>
        );
      })}
    </Accordion>
  );
}

function EntryBody({ entry: { path, children } }: { readonly entry: EntryNode }): ReactElement {
  const { say } = useWords();
  const { issues } = useEditing();
  const fault = faultAt(issues, path);
  return (
    <>
      {fault === null ? null : <StatusLine standing="bad">{say(fault)}</StatusLine>}
      <NodeList nodes={children} />
    </>
  );
}
