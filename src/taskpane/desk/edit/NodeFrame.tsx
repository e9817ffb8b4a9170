import { makeStyles, mergeClasses } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import type { GroupNode, ListNode } from "../../../domain/scheme/editing/schemeNode";
import { StatusLine } from "../../components/StatusLine";
import { useWords } from "../../i18n/useWords";
import { useCommonStyles } from "../../theme/useCommonStyles";
import { useEditing } from "./EditContext";
import { faultAt } from "./fieldFault";
import { fieldId } from "./fieldPlace";
import { RemovePart } from "./RemovePart";

const useStyles = makeStyles({ frame: { outlineStyle: "none" } });

interface NodeFrameProps {
  readonly node: GroupNode | ListNode;
  readonly title: string;
  /** Whether it is all there is in its section, whose heading it then bears. */
  readonly whole?: boolean;
  readonly children: ReactNode;
}

/** The card of a group or a list: its name, the way to leave it out, its help, and what is wrong with it as a whole. */
export function NodeFrame({ node, title, whole = false, children }: NodeFrameProps): ReactElement {
  const { say } = useWords();
  const { issues } = useEditing();
  const common = useCommonStyles();
  const styles = useStyles();
  const { path, label, help, present, leaveOut } = node;
  const fault = faultAt(issues, path);
  const Heading = whole ? "h2" : "h3";
  return (
    <div
      id={fieldId(path)}
      role="group"
      tabIndex={-1}
      className={mergeClasses(common.card, styles.frame)}
      aria-label={say(label)}
    >
      <div className={common.spread}>
        <Heading className={common.heading}>{title}</Heading>
        {leaveOut !== "never" && present ? <RemovePart path={path} name={say(label)} /> : null}
      </div>
      {help === null ? null : <p className={`${common.text} ${common.quiet}`}>{say(help)}</p>}
      {fault === null ? null : <StatusLine standing="bad">{say(fault)}</StatusLine>}
      {children}
    </div>
  );
}
