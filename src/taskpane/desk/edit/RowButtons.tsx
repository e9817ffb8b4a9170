import { Button, makeStyles } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import type { ReactElement } from "react";
import { memo } from "react";
import { useWords } from "../../i18n/useWords";
import { useEditing } from "./EditContext";

const useStyles = makeStyles({ buttons: { display: "flex", flexWrap: "nowrap", justifyContent: "flex-end" } });

interface RowButtonsProps {
  /** Of the list. */
  readonly path: string;
  readonly count: number;
  /** Fewest rows that the list may have. */
  readonly least: number;
  readonly index: number;
  /** What the row is called. */
  readonly title: string;
}

/** Moves a row up or down, or takes it out; taking back is what undo is for. */
export const RowButtons = memo(function RowButtons(props: RowButtonsProps): ReactElement {
  const { path, count, least, index, title } = props;
  const { t } = useWords();
  const { desk } = useEditing();
  const styles = useStyles();
  return (
    <div className={styles.buttons}>
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowUpRegular />}
        disabled={index === 0}
        aria-label={t("desk.edit.moveUp", { name: title })}
        onClick={() => {
          desk.change({ kind: "moveRow", path, from: index, to: index - 1 });
        }}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<ArrowDownRegular />}
        disabled={index === count - 1}
        aria-label={t("desk.edit.moveDown", { name: title })}
        onClick={() => {
          desk.change({ kind: "moveRow", path, from: index, to: index + 1 });
        }}
      />
      <Button
        size="small"
        appearance="subtle"
        icon={<DeleteRegular />}
        disabled={count <= least}
        aria-label={t("desk.edit.removeRow", { name: title })}
        onClick={() => {
          desk.change({ kind: "removeRow", path, index });
        }}
      />
    </div>
  );
});
