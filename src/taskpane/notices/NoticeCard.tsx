import { Button, Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useMemo, useState } from "react";
import type { GradingOutcome } from "../../workflow/grading/gradingOutcome";
import { ChoiceField } from "../components/ChoiceField";
import { StatusLine } from "../components/StatusLine";
import { usePane } from "../hooks/usePane";
import { useWords } from "../i18n/useWords";
import type { NoticeChoice } from "../state/noticeChoice";
import { chosenPeople, MANY_SHEETS, noticeScopes, peopleOfUnit, usualNotices } from "../state/noticeChoice";
import { unitNames } from "../state/reviewList";
import { useStore } from "../state/useStore";
import { useCommonStyles } from "../theme/useCommonStyles";
import { NoticeProgress } from "./NoticeProgress";

/** Notices (考核结果告知书) for everybody, one unit or one person, as sheets or as files of their own. */
export function NoticeCard({ outcome }: { readonly outcome: GradingOutcome }): ReactElement {
  const { t } = useWords();
  const { notices } = usePane();
  const common = useCommonStyles();
  const [choice, setChoice] = useState(usualNotices);
  const work = useStore(notices);
  const people = useMemo(() => chosenPeople(outcome, choice), [outcome, choice]);
  const change = (part: Partial<NoticeChoice>): void => {
    notices.dismiss();
    setChoice({ ...choice, ...part });
  };
  return (
    <section className={common.card} aria-label={t("notices.title")}>
      <h2 className={common.heading}>{t("notices.title")}</h2>
      <p className={`${common.text} ${common.quiet}`}>{t("notices.lead")}</p>
      <NoticeProgress />
      {work.state === "running" ? null : (
        <>
          <Scope outcome={outcome} choice={choice} onChange={change} />
          <Form choice={choice} many={people.length > MANY_SHEETS} onChange={change} />
          <div>
            <Button
              disabled={people.length === 0}
              onClick={() => {
                void notices.make(
                  outcome,
                  people.map(({ key }) => key),
                  choice.form,
                );
              }}
            >
              {t("notices.make", { count: people.length })}
            </Button>
          </div>
        </>
      )}
    </section>
  );
}

interface ScopeProps {
  readonly outcome: GradingOutcome;
  readonly choice: NoticeChoice;
  readonly onChange: (part: Partial<NoticeChoice>) => void;
}

function Scope({ outcome, choice, onChange }: ScopeProps): ReactElement {
  const { t } = useWords();
  return (
    <>
      <Field label={t("notices.scope")}>
        <RadioGroup
          value={choice.scope}
          onChange={(_event, { value }) => {
            onChange({ scope: noticeScopes.find((scope) => scope === value) ?? "all" });
          }}
        >
          {noticeScopes.map((scope) => (
            <Radio
              key={scope}
              value={scope}
              label={t(`notices.scopes.${scope}`, { count: peopleOfUnit(outcome, "").length })}
            />
          ))}
        </RadioGroup>
      </Field>
      {choice.scope === "all" ? null : (
        <ChoiceField
          label={t("review.unit")}
          value={choice.unit}
          options={[
            { value: "", label: t(choice.scope === "unit" ? "trial.choose" : "review.allUnits") },
            ...unitNames(outcome).map((unit) => ({ value: unit, label: unit })),
          ]}
          onChoose={(unit) => {
            onChange({ unit, person: "" });
          }}
        />
      )}
      {choice.scope === "person" ? (
        <ChoiceField
          label={t("notices.person")}
          value={choice.person}
          options={[
            { value: "", label: t("trial.choose") },
            ...peopleOfUnit(outcome, choice.unit).map(({ key, id, name }) => ({
              value: key,
              label: t("notices.personOption", { id, name }),
            })),
          ]}
          onChoose={(person) => {
            onChange({ person });
          }}
        />
      ) : null}
    </>
  );
}

interface FormProps {
  readonly choice: NoticeChoice;
  /** True where so many sheets would make the workbook unwieldy. */
  readonly many: boolean;
  readonly onChange: (part: Partial<NoticeChoice>) => void;
}

function Form({ choice, many, onChange }: FormProps): ReactElement {
  const { t } = useWords();
  const common = useCommonStyles();
  return (
    <>
      <Field label={t("notices.form")}>
        <RadioGroup
          value={choice.form}
          onChange={(_event, { value }) => {
            onChange({ form: value === "sheets" ? "sheets" : "files" });
          }}
        >
          <Radio value="files" label={t("notices.files")} />
          <p className={`${common.text} ${common.quiet}`}>{t("notices.filesHelp")}</p>
          <Radio value="sheets" label={t("notices.sheets")} />
          <p className={`${common.text} ${common.quiet}`}>{t("notices.sheetsHelp")}</p>
        </RadioGroup>
      </Field>
      {many && choice.form === "sheets" ? <StatusLine standing="caution">{t("notices.many")}</StatusLine> : null}
    </>
  );
}
