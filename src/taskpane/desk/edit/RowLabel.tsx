import type { ReactElement } from "react";
import { useWords } from "../../i18n/useWords";
import { useFieldStyles } from "./useFieldStyles";

interface RowLabelProps {
  readonly label: string;
  /** What row the field stands in; said to screen readers, which do not see the row's head. */
  readonly row?: string;
}

/** The label of a field, in a row with the row's name before it. */
export function RowLabel({ label, row }: RowLabelProps): ReactElement {
  const { t } = useWords();
  const styles = useFieldStyles();
  return (
    <>
      {row === undefined ? null : <span className={styles.unseen}>{t("desk.edit.ofRow", { row })}</span>}
      {label}
    </>
  );
}
