import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useWords } from "../i18n/useWords";
import type { Notice } from "../state/pane";
import { DismissButton } from "./DismissButton";
import { FaultMessage } from "./FaultMessage";
import { Message } from "./Message";
import { WorkProgress } from "./WorkProgress";

const useStyles = makeStyles({ bar: { padding: "8px 12px 0" } });

interface NoticeBarProps {
  readonly notice: Notice;
  readonly onStop: () => void;
  readonly onDismiss: () => void;
}

/** What the pane tells above its pages: the outcome of ribbon commands, a cell that could not be shown. */
export function NoticeBar({ notice, onStop, onDismiss }: NoticeBarProps): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.bar} role={notice.kind === "failed" ? "alert" : "status"}>
      <NoticeContent notice={notice} onStop={onStop} onDismiss={onDismiss} />
    </div>
  );
}

function NoticeContent({ notice, onStop, onDismiss }: NoticeBarProps): ReactElement {
  const { t } = useWords();
  const corner = <DismissButton onDismiss={onDismiss} />;
  switch (notice.kind) {
    case "running": {
      const { command, done, total } = notice;
      return <WorkProgress label={t(`notice.running.${command}`)} done={done} total={total} onStop={onStop} />;
    }
    case "failed":
      return <FaultMessage fault={notice.fault} title={t(`notice.failed.${notice.what}`)} onDismiss={onDismiss} />;
    case "done": {
      const { command, count } = notice;
      return count === 0 ? (
        <Message intent="info" title={t(`notice.none.${command}`)} corner={corner} />
      ) : (
        <Message intent="success" title={t(`notice.done.${command}`, { count })} corner={corner}>
          {t(`notice.after.${command}`)}
        </Message>
      );
    }
    case "inserted": {
      const { sheet, address } = notice.place;
      return (
        <Message intent="success" title={t("notice.inserted", { place: `${sheet}!${address}` })} corner={corner}>
          {t(`notice.insertedAfter.${notice.from}`)}
        </Message>
      );
    }
  }
}
