import { Button, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { SealState } from "../../domain/seal/sealStanding";
import { useWords } from "../i18n/useWords";
import { Message } from "./Message";

const useStyles = makeStyles({ bar: { padding: "8px 12px 0" } });

interface SealBarProps {
  readonly state: SealState;
  readonly onOpen: () => void;
}

/** Told above every page while the workbook's scheme is altered, badly signed or withdrawn; it leads to why, and to the way out. */
export function SealBar({ state, onOpen }: SealBarProps): ReactElement {
  const { t } = useWords();
  const styles = useStyles();
  return (
    <div className={styles.bar} role="alert">
      <Message
        intent="error"
        title={t(`scheme.seal.refused.${state}`)}
        actions={
          <Button size="small" onClick={onOpen}>
            {t("scheme.seal.open")}
          </Button>
        }
      />
    </div>
  );
}
