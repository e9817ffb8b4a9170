import { Button, useRestoreFocusTarget } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { Scheme } from "../../domain/scheme/scheme";
import { shortFingerprint } from "../../domain/scheme/fingerprint";
import { useWords } from "../i18n/useWords";
import { useCommonStyles } from "../theme/useCommonStyles";
import { ChoiceField } from "./ChoiceField";
import { ConfirmDialog } from "./ConfirmDialog";
import { StatusLine } from "./StatusLine";

/**
 * Milliseconds in which a closed dialog hands the focus back. The button must still stand then: otherwise the library
 * goes on hiding the rest of the pane from screen readers, as it does while a dialog is open.
 */
const FOCUS_RETURNS = 100;

interface SchemeChooserProps {
  readonly configured: readonly Scheme[];
  /** Asked before a scheme replaces another; null where there is nothing to replace. */
  readonly question: string | null;
  readonly onLoad: (scheme: Scheme) => void;
}

/** A choice among the configured schemes, to be loaded into the workbook. */
export function SchemeChooser({ configured, question, onLoad }: SchemeChooserProps): ReactElement {
  const { t, say } = useWords();
  const common = useCommonStyles();
  const [chosen, setChosen] = useState(0);
  const [asking, setAsking] = useState(false);
  const focusTarget = useRestoreFocusTarget();
  const scheme = configured[chosen];
  if (scheme === undefined) return <StatusLine standing="caution">{t("scheme.noneConfigured")}</StatusLine>;
  return (
    <div className={common.column}>
      <ChoiceField
        label={t("scheme.configuredSchemes")}
        value={String(chosen)}
        options={configured.map(({ document, fingerprint }, index) => ({
          value: String(index),
          label: t("scheme.option", {
            title: say(document.title),
            year: document.year,
            version: document.version,
            fingerprint: shortFingerprint(fingerprint),
          }),
        }))}
        onChoose={(value) => {
          setChosen(Number(value));
        }}
      />
      <div>
        <Button
          {...focusTarget}
          appearance="primary"
          onClick={() => {
            if (question === null) onLoad(scheme);
            else setAsking(true);
          }}
        >
          {t("scheme.load")}
        </Button>
      </div>
      {asking ? (
        <ConfirmDialog
          title={t("scheme.replaceTitle")}
          body={question ?? ""}
          confirm={t("scheme.load")}
          onConfirm={() => {
            setAsking(false);
            setTimeout(() => {
              onLoad(scheme);
            }, FOCUS_RETURNS);
          }}
          onCancel={() => {
            setAsking(false);
          }}
        />
      ) : null}
    </div>
  );
}
