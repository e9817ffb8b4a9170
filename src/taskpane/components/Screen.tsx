import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";

const useStyles = makeStyles({
  screen: { display: "flex", flexDirection: "column", flexGrow: 1, minHeight: 0 },
  // What is only there for screen readers is placed within what scrolls, and cannot make the pane itself scroll.
  body: { position: "relative", flexGrow: 1, minHeight: 0, overflowY: "auto", overflowX: "hidden", padding: "12px" },
  column: { display: "flex", flexDirection: "column", gap: "12px", maxWidth: "720px", marginInline: "auto" },
  footer: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    gap: "8px",
    padding: "8px 12px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface ScreenProps {
  readonly children: ReactNode;
  /** Buttons at the foot: back at the left, on at the right. */
  readonly footer?: ReactNode;
}

/** A screen: what scrolls, and the buttons that stay in sight. */
export function Screen({ children, footer }: ScreenProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.screen}>
      <div className={styles.body}>
        <div className={styles.column}>{children}</div>
      </div>
      {footer === undefined ? null : <footer className={styles.footer}>{footer}</footer>}
    </div>
  );
}
