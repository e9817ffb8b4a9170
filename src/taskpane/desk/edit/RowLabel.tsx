import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useWords } from "../../i18n/useWords";

const useStyles = makeStyles({
  unseen: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

interface RowLabelProps {
  readonly label: string;
  /** What row the field stands in; said to screen readers, which do not see the row's head. */
  readonly row?: string;
}

/** The label of a field, in a row with the row's name before it. */
export function RowLabel({ label, row }: RowLabelProps): ReactElement {
  const { t } = useWords();
  const styles = useStyles();
  return (
    <>
      {row === undefined ? null : <span className={styles.unseen}>{t("desk.edit.ofRow", { row })}</span>}
      {label}
    </>
  );
}
