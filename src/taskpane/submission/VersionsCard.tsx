import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { sealStateNames } from "../../domain/seal/sealStanding";
import type { Register, Submission } from "../../workflow/submission/register";
import { FactList } from "../components/FactList";
import { StatusLine } from "../components/StatusLine";
import { useWords } from "../i18n/useWords";
import { useCommonStyles } from "../theme/useCommonStyles";

/** Everything that was ever submitted from the workbook, the latest first, with why it was re-opened. */
export function VersionsCard({ register }: { readonly register: Register }): ReactElement {
  const { t } = useWords();
  const common = useCommonStyles();
  const submissions = [...register.submissions].reverse();
  return (
    <section className={common.card} aria-label={t("submission.versions")}>
      <h2 className={common.heading}>{t("submission.versions")}</h2>
      {submissions.length === 0 ? (
        <p className={`${common.text} ${common.quiet}`}>{t("submission.noVersions")}</p>
      ) : (
        <StatusLine standing="info">{t("submission.keepFiles")}</StatusLine>
      )}
      <ul className={common.list}>
        {submissions.map((submission) => (
          <li key={submission.fingerprint} className={common.tight}>
            <Version submission={submission} register={register} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface VersionProps {
  readonly submission: Submission;
  readonly register: Register;
}

function Version({ submission, register: { reopenings } }: VersionProps): ReactElement {
  const { t, say } = useWords();
  const common = useCommonStyles();
  const { period, version, at, by, unit, file, fingerprint, counts, state, reason } = submission;
  const reopening = reopenings.find((one) => one.period === period && one.version === version);
  return (
    <>
      <h3 className={mergeClasses(common.heading, common.text)}>{t("submission.version", { period, version })}</h3>
      <FactList
        facts={[
          { name: t("submission.at"), value: at },
          { name: t("submission.person"), value: by },
          { name: t("submission.unit"), value: unit },
          { name: t("submission.file"), value: file },
          { name: t("submission.schemeState"), value: say(sealStateNames[state]) },
          {
            name: t("submission.people"),
            value: t("submission.peopleValue", { graded: counts.graded, people: counts.people }),
          },
          { name: t("submission.fingerprint"), value: fingerprint },
          ...(reason === "" ? [] : [{ name: t("submission.reason"), value: reason }]),
          ...(reopening === undefined
            ? []
            : [
                {
                  name: t("submission.reopened"),
                  value: t("submission.reopenedValue", {
                    at: reopening.at,
                    by: reopening.by,
                    reason: reopening.reason,
                  }),
                },
              ]),
        ]}
      />
    </>
  );
}
