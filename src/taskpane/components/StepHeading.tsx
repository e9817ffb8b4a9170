import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useFocus } from "../hooks/useFocus";

const useStyles = makeStyles({
  heading: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    outlineStyle: "none",
  },
  lead: { margin: "4px 0 0", color: tokens.colorNeutralForeground2 },
});

interface StepHeadingProps {
  readonly title: string;
  /** One sentence under the title. */
  readonly lead?: string;
  /** False where the screen appears without a person having asked for it. */
  readonly takesFocus?: boolean;
}

/** The heading of a screen. It takes the focus when the screen appears, so that screen readers begin there. */
export function StepHeading({ title, lead, takesFocus = true }: StepHeadingProps): ReactElement {
  const styles = useStyles();
  const heading = useFocus<HTMLHeadingElement>(takesFocus);
  return (
    <div>
      <h1 ref={heading} tabIndex={-1} className={styles.heading}>
        {title}
      </h1>
      {lead === undefined ? null : <p className={styles.lead}>{lead}</p>}
    </div>
  );
}
