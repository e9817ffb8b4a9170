import { Checkbox, Field, Input, Textarea } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { LONGEST_ENTRY } from "../../workflow/record/appendRecord";
import type { Entries } from "../../workflow/submission/completeness";
import { logHolds, needsReason, peopleLeft } from "../../workflow/submission/completeness";
import { StatusLine } from "../components/StatusLine";
import { useWords } from "../i18n/useWords";
import { useCommonStyles } from "../theme/useCommonStyles";
import { LONGEST_NAME } from "./entryLimits";
import { PersonField } from "./PersonField";
import type { PageFound } from "./readSubmission";
import { useUnitDoubt } from "./useUnitDoubt";

interface EntryCardProps {
  readonly found: PageFound;
  readonly entries: Entries;
  readonly onEnter: (entries: Partial<Entries>) => void;
  readonly onEnterPerson: (by: string) => void;
}

/** What the person enters: whose submission it is, who makes it, and what has to be explained. */
export function EntryCard({ found, entries, onEnter, onEnterPerson }: EntryCardProps): ReactElement {
  const { t } = useWords();
  const common = useCommonStyles();
  const left = peopleLeft(found);
  const needed = needsReason(found);
  const doubt = useUnitDoubt(found, entries.unit);
  return (
    <section className={common.card} aria-label={t("submission.entries")}>
      <h2 className={common.heading}>{t("submission.entries")}</h2>
      <Field
        label={t("submission.unit")}
        hint={t("submission.unitHint")}
        required
        {...(doubt === null ? {} : { validationState: "warning", validationMessage: doubt })}
      >
        <Input
          value={entries.unit}
          maxLength={LONGEST_NAME}
          onChange={(_event, { value }) => {
            onEnter({ unit: value });
          }}
        />
      </Field>
      <PersonField required value={entries.by} onEnter={onEnterPerson} />
      <Field
        label={t("submission.reason")}
        required={needed}
        hint={
          left > 0
            ? t("submission.reasonPeople", { count: left })
            : logHolds(found)
              ? t("submission.reasonOptional")
              : t(found.log.lines === 0 ? "submission.reasonNoLog" : "submission.reasonLog")
        }
      >
        <Textarea
          value={entries.reason}
          maxLength={LONGEST_ENTRY}
          onChange={(_event, { value }) => {
            onEnter({ reason: value });
          }}
        />
      </Field>
      {found.standing?.state === "draft" ? (
        <Checkbox
          checked={entries.draftAccepted}
          label={t("submission.acceptDraft")}
          onChange={(_event, { checked }) => {
            onEnter({ draftAccepted: checked === true });
          }}
        />
      ) : null}
      <StatusLine standing="info">{t("submission.mailHint")}</StatusLine>
    </section>
  );
}
