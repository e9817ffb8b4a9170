import { Button } from "@fluentui/react-components";
import { FolderOpenRegular } from "@fluentui/react-icons/svg/folder-open";
import type { ReactElement } from "react";
import { useRef } from "react";
import { mayCompute } from "../../domain/seal/sealStanding";
import type { ConfiguredScheme } from "../../workflow/seal/bankRecord";
import { useWords } from "../i18n/useWords";
import type { ChosenFile, SchemeFileSource } from "../state/schemePage";
import { useCommonStyles } from "../theme/useCommonStyles";
import { ConfirmedButton } from "./ConfirmedButton";
import { IssueList } from "./IssueList";
import { SchemeCard } from "./SchemeCard";
import { StatusLine } from "./StatusLine";
import { useReplaceQuestion } from "./useReplaceQuestion";

interface SchemeFileChooserProps {
  /** What was found in the file that was chosen; null before. */
  readonly file: ChosenFile | null;
  /** Asked before a scheme replaces another; null where there is nothing to replace. */
  readonly question: string | null;
  readonly onChoose: (file: SchemeFileSource) => void;
  readonly onLoad: (scheme: ConfiguredScheme) => void;
}

/** A scheme file from the person's own disk: what it holds, how it stands, and the button that loads it where it may compute. */
export function SchemeFileChooser({ file, question, onChoose, onLoad }: SchemeFileChooserProps): ReactElement {
  const { t } = useWords();
  const common = useCommonStyles();
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className={common.column}>
      <p className={`${common.text} ${common.quiet}`}>{t("scheme.file.lead")}</p>
      <div>
        <Button icon={<FolderOpenRegular />} onClick={() => input.current?.click()}>
          {t("scheme.file.choose")}
        </Button>
        <input
          ref={input}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={t("scheme.file.choose")}
          onChange={({ target }) => {
            const chosen = target.files?.[0];
            target.value = "";
            if (chosen !== undefined) onChoose(chosen);
          }}
        />
      </div>
      <div className={common.column} role="status">
        {file === null ? null : <Found file={file} question={question} onLoad={onLoad} />}
      </div>
    </div>
  );
}

interface FoundProps {
  readonly file: ChosenFile;
  readonly question: string | null;
  readonly onLoad: (scheme: ConfiguredScheme) => void;
}

function Found({ file, question, onLoad }: FoundProps): ReactElement {
  const { t, say } = useWords();
  const replaceQuestion = useReplaceQuestion();
  if ("issues" in file) {
    return (
      <>
        <StatusLine standing="bad">
          {t("scheme.file.refused", { name: file.name, count: file.issues.length })}
        </StatusLine>
        <IssueList issues={file.issues} />
      </>
    );
  }
  const { name, scheme, standing } = file;
  return (
    <>
      <SchemeCard scheme={scheme} standing={standing} label={t("scheme.file.found", { name })} />
      {mayCompute(standing.state) ? (
        <ConfirmedButton
          label={t("scheme.load")}
          title={t("scheme.replaceTitle")}
          question={replaceQuestion(question, scheme, standing.state)}
          onConfirm={() => {
            onLoad(scheme);
          }}
        />
      ) : (
        <StatusLine standing="bad">{t("scheme.file.notLoaded", { name, reason: say(standing.reason) })}</StatusLine>
      )}
    </>
  );
}
