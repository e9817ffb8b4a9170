import { Link } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { FaultMessage } from "../components/FaultMessage";
import { StatusLine } from "../components/StatusLine";
import { Unprotected } from "../components/Unprotected";
import { WorkProgress } from "../components/WorkProgress";
import { usePane } from "../hooks/usePane";
import { useWords } from "../i18n/useWords";
import { useStore } from "../state/useStore";

/** How the making of notices stands: under way, made, or why not. */
export function NoticeProgress(): ReactElement | null {
  const { t } = useWords();
  const { notices, pane } = usePane();
  const work = useStore(notices);
  switch (work.state) {
    case "waiting":
      return null;
    case "running":
      return <WorkProgress label={t("notices.making")} done={work.done} total={work.total} onStop={notices.stop} />;
    case "failed":
      return (
        <FaultMessage
          fault={work.fault}
          title={t("notices.failed")}
          consolation={t("notices.nothing")}
          onDismiss={notices.dismiss}
        />
      );
    case "done": {
      const { form, people, name, unprotected } = work.value;
      return (
        <div role="status">
          <StatusLine standing="good">
            {t(form === "files" ? "notices.saved" : "notices.written", { count: people, name })}{" "}
            {form === "files" ? null : (
              <Link
                inline
                onClick={() => {
                  void pane.show({ sheet: name, address: "A1" });
                }}
              >
                {name}
              </Link>
            )}
          </StatusLine>
          <Unprotected sheets={unprotected} />
        </div>
      );
    }
  }
}
