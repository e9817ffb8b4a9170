import type { ReactElement } from "react";
import { useState } from "react";
import { shortFingerprint } from "../../domain/scheme/fingerprint";
import type { SealState } from "../../domain/seal/sealStanding";
import { sealStateNames } from "../../domain/seal/sealStanding";
import type { ConfiguredScheme } from "../../workflow/seal/bankRecord";
import { useWords } from "../i18n/useWords";
import { useCommonStyles } from "../theme/useCommonStyles";
import { ChoiceField } from "./ChoiceField";
import { ConfirmedButton } from "./ConfirmedButton";
import { StatusLine } from "./StatusLine";
import { useReplaceQuestion } from "./useReplaceQuestion";

interface SchemeChooserProps {
  readonly configured: readonly ConfiguredScheme[];
  /** The scheme that is offered first; the first of the list where there is none. */
  readonly preferred?: ConfiguredScheme | null;
  /** Asked before a scheme replaces another; null where there is nothing to replace. */
  readonly question: string | null;
  readonly onLoad: (scheme: ConfiguredScheme) => void;
}

/** A choice among the configured schemes, to be loaded into the workbook. */
export function SchemeChooser({ configured, preferred = null, question, onLoad }: SchemeChooserProps): ReactElement {
  const { t, say } = useWords();
  const common = useCommonStyles();
  const replaceQuestion = useReplaceQuestion();
  const [chosen, setChosen] = useState<number | null>(null);
  const offered = configured.findIndex((one) => one.fingerprint === preferred?.fingerprint);
  const index = chosen ?? Math.max(offered, 0);
  const scheme = configured[index];
  if (scheme === undefined) return <StatusLine standing="caution">{t("scheme.noneConfigured")}</StatusLine>;
  return (
    <div className={common.column}>
      <ChoiceField
        label={t("scheme.configuredSchemes")}
        value={String(index)}
        options={configured.map((one, place) => ({
          value: String(place),
          label: t("scheme.option", {
            title: say(one.document.title),
            year: one.document.year,
            version: one.document.version,
            state: say(sealStateNames[stateOf(one)]),
            fingerprint: shortFingerprint(one.fingerprint),
          }),
        }))}
        onChoose={(value) => {
          setChosen(Number(value));
        }}
      />
      <p className={`${common.text} ${common.quiet}`}>
        {t("scheme.chosen", {
          title: say(scheme.document.title),
          fingerprint: shortFingerprint(scheme.fingerprint),
        })}
      </p>
      <ConfirmedButton
        label={t("scheme.load")}
        title={t("scheme.replaceTitle")}
        question={replaceQuestion(question, scheme, stateOf(scheme))}
        onConfirm={() => {
          onLoad(scheme);
        }}
      />
    </div>
  );
}

/** The state as the bank's file has it. */
function stateOf({ seal }: ConfiguredScheme): SealState {
  return seal === null ? "draft" : "issued";
}
