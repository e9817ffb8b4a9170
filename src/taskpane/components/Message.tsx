import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, makeStyles } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";

const useStyles = makeStyles({
  // Fluent sets the title into the first line of the text; a line of its own is read faster in a narrow pane.
  title: { display: "block", whiteSpace: "normal" },
  body: { minWidth: 0, overflowWrap: "anywhere" },
});

interface MessageProps {
  readonly intent: "info" | "success" | "warning" | "error";
  readonly title: string;
  readonly children?: ReactNode;
  /** Buttons below the text. */
  readonly actions?: ReactElement | null;
  /** A button in the corner, such as the one that closes the message. */
  readonly corner?: ReactElement;
}

/** A message in a box: what it is about, what follows from it, what can be done. */
export function Message({ intent, title, children, actions, corner }: MessageProps): ReactElement {
  const styles = useStyles();
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle className={styles.title}>{title}</MessageBarTitle>
        {children}
      </MessageBarBody>
      {actions === undefined && corner === undefined ? null : (
        <MessageBarActions {...(corner === undefined ? {} : { containerAction: corner })}>
          {actions ?? null}
        </MessageBarActions>
      )}
    </MessageBar>
  );
}
