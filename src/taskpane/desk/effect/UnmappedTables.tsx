import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Problem } from "../../../domain/values/problem";
import { problemText } from "../../../domain/values/problem";
import { Message } from "../../components/Message";
import { usePane } from "../../hooks/usePane";
import { useWords } from "../../i18n/useWords";
import { useCommonStyles } from "../../theme/useCommonStyles";

/** Says which tables or columns the workbook lacks, and leads to where they are chosen. */
export function UnmappedTables({ problems }: { readonly problems: readonly Problem[] }): ReactElement {
  const { t, say } = useWords();
  const { pane } = usePane();
  const common = useCommonStyles();
  return (
    <Message
      intent="warning"
      title={t("desk.effect.unmapped")}
      actions={
        <Button
          size="small"
          onClick={() => {
            pane.open("wizard");
          }}
        >
          {t("desk.effect.toWizard")}
        </Button>
      }
    >
      <ul className={common.list}>
        {problems.map((problem) => (
          <li key={problemText(problem).en}>{say(problemText(problem))}</li>
        ))}
      </ul>
      <p className={common.text}>{t("desk.effect.unmappedHelp")}</p>
    </Message>
  );
}
