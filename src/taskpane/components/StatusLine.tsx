import { mergeClasses } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import { InfoRegular } from "@fluentui/react-icons/svg/info";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { makeStyles } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { useCommonStyles } from "../theme/useCommonStyles";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "flex-start", gap: "6px", minWidth: 0 },
  words: { minWidth: 0, overflowWrap: "anywhere" },
  icon: { marginTop: "2px" },
});

/** How things stand: in order, worth a look, at fault, or only to be known. */
export type Standing = "good" | "caution" | "bad" | "info";

interface StatusLineProps {
  readonly standing: Standing;
  readonly children: ReactNode;
}

/** One line that says how something stands: by a shape and words, never by colour alone. */
export function StatusLine({ standing, children }: StatusLineProps): ReactElement {
  const common = useCommonStyles();
  const styles = useStyles();
  const icons: Readonly<Record<Standing, ReactElement>> = {
    good: <CheckmarkCircleRegular className={mergeClasses(common.icon, styles.icon, common.good)} aria-hidden="true" />,
    caution: <WarningRegular className={mergeClasses(common.icon, styles.icon, common.caution)} aria-hidden="true" />,
    bad: <ErrorCircleRegular className={mergeClasses(common.icon, styles.icon, common.bad)} aria-hidden="true" />,
    info: <InfoRegular className={mergeClasses(common.icon, styles.icon)} aria-hidden="true" />,
  };
  return (
    <div className={styles.line}>
      {icons[standing]}
      <span className={styles.words}>{children}</span>
    </div>
  );
}
