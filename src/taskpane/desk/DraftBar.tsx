import { Button, Tooltip, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowRedoRegular } from "@fluentui/react-icons/svg/arrow-redo";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { SaveRegular } from "@fluentui/react-icons/svg/save";
import type { ReactElement } from "react";
import { getAt } from "../../domain/scheme/editing/documentPath";
import { StatusLine } from "../components/StatusLine";
import { useWords } from "../i18n/useWords";
import { useCommonStyles } from "../theme/useCommonStyles";
import type { Desk } from "./state/desk";
import type { OpenDraft } from "./state/openDraft";
import { isUnsaved } from "./state/openDraft";

const useStyles = makeStyles({
  bar: {
    padding: "8px 12px",
    backgroundColor: tokens.colorNeutralBackground1,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface DraftBarProps {
  readonly desk: Desk;
  readonly open: OpenDraft;
}

/** Which scheme is on the desk, whether it is saved, and the way back from the last changes. */
export function DraftBar({ desk, open }: DraftBarProps): ReactElement {
  const { t, locale } = useWords();
  const common = useCommonStyles();
  const styles = useStyles();
  const { draft } = open;
  const title = getAt(draft.document, locale === "zh-CN" ? "title.zh" : "title.en");
  const unsaved = isUnsaved(open);
  return (
    <section className={`${common.spread} ${styles.bar}`} aria-label={t("desk.draft.label")}>
      <div className={common.tight}>
        <span className={common.strong}>
          {t("desk.draft.name", {
            title: typeof title === "string" && title !== "" ? title : t("desk.draft.untitled"),
            year: String(getAt(draft.document, "year")),
            version: String(getAt(draft.document, "version")),
          })}
        </span>
        <div role="status">
          <StatusLine standing={unsaved ? "caution" : "good"}>
            {t(unsaved ? "desk.draft.unsaved" : "desk.draft.saved")}
          </StatusLine>
        </div>
      </div>
      <div className={common.row}>
        <Tooltip content={t("desk.draft.undo")} relationship="label">
          <Button
            icon={<ArrowUndoRegular />}
            disabled={draft.past.length === 0}
            onClick={() => {
              desk.change({ kind: "undo" });
            }}
          />
        </Tooltip>
        <Tooltip content={t("desk.draft.redo")} relationship="label">
          <Button
            icon={<ArrowRedoRegular />}
            disabled={draft.future.length === 0}
            onClick={() => {
              desk.change({ kind: "redo" });
            }}
          />
        </Tooltip>
        <Button icon={<SaveRegular />} onClick={desk.save}>
          {t("desk.draft.save")}
        </Button>
      </div>
    </section>
  );
}
