import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import { ConfirmedButton } from "../../components/ConfirmedButton";
import { StatusLine } from "../../components/StatusLine";
import { usePane } from "../../hooks/usePane";
import { useWords } from "../../i18n/useWords";
import { useStore } from "../../state/useStore";
import { useCommonStyles } from "../../theme/useCommonStyles";
import { DayInput } from "../DayInput";
import type { Beginning } from "../state/beginDraft";
import { beginDraft, beginnings, beginningsOf, usualBeginning, usualFirstDay } from "../state/beginDraft";
import type { Desk } from "../state/desk";
import type { KnownScheme } from "../state/knownSchemes";
import { richest } from "../state/knownSchemes";
import { isUnsaved } from "../state/openDraft";

interface BeginFormProps {
  readonly desk: Desk;
  readonly base: KnownScheme;
  readonly known: readonly KnownScheme[];
}

/** How the chosen scheme is begun with: as it stands, as the next version, as the next year's. */
export function BeginForm({ desk, base, known }: BeginFormProps): ReactElement {
  const { t } = useWords();
  const { services } = usePane();
  const common = useCommonStyles();
  const { open } = useStore(desk);
  const [beginning, setBeginning] = useState<Beginning>(() => usualBeginning(base, services.clock.now()));
  const [from, setFrom] = useState(() =>
    base.scheme === null ? "" : usualFirstDay(base.scheme.document, services.clock.now()),
  );
  const unsaved = open !== null && isUnsaved(open);
  return (
    <div className={common.column}>
      <Field label={t("desk.source.how")}>
        <RadioGroup
          value={beginning}
          onChange={(_event, { value }) => {
            setBeginning(beginnings.find((one) => one === value) ?? "asIs");
          }}
        >
          {beginningsOf(base).map((one) => (
            <Radio
              key={one}
              value={one}
              label={t(`desk.source.beginning.${one}`, {
                year: (base.scheme?.document.year ?? 0) + 1,
                version: (base.scheme?.document.version ?? 0) + 1,
              })}
            />
          ))}
        </RadioGroup>
      </Field>
      {beginning === "nextVersion" ? (
        <Field label={t("desk.source.day")} hint={t("desk.source.dayHelp")}>
          <DayInput value={from} onChoose={setFrom} />
        </Field>
      ) : null}
      {base.scheme === null ? <StatusLine standing="caution">{t("desk.source.faulty")}</StatusLine> : null}
      <ConfirmedButton
        label={t(unsaved ? "desk.source.saveAndBegin" : "desk.source.begin")}
        title={t("desk.source.replaceTitle")}
        question={unsaved ? t("desk.source.replaceBody") : null}
        onConfirm={() => {
          if (unsaved) desk.save();
          desk.dispatch({ type: "opened", open: beginDraft(base, beginning, from, richest(known)), step: "edit" });
        }}
      />
    </div>
  );
}
