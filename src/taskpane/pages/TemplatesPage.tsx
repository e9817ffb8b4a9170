import { Button } from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import type { ReactElement } from "react";
import { useEffect } from "react";
import { FaultMessage } from "../components/FaultMessage";
import { Screen } from "../components/Screen";
import { SheetNames } from "../components/SheetNames";
import { StatusLine } from "../components/StatusLine";
import { StepHeading } from "../components/StepHeading";
import { WorkProgress } from "../components/WorkProgress";
import { usePane } from "../hooks/usePane";
import { useWork } from "../hooks/useWork";
import { useWords } from "../i18n/useWords";
import type { TemplateEntry } from "../services";
import { carriedScheme, hasParts } from "../state/carriedScheme";
import { useStore } from "../state/useStore";
import { useCommonStyles } from "../theme/useCommonStyles";

/** The page of the templates: their sheets go into the workbook, or the file to the person's disk. */
export function TemplatesPage(): ReactElement {
  const { t } = useWords();
  const { services } = usePane();
  const { work, run } = useWork<readonly TemplateEntry[]>();
  useEffect(() => {
    void run(services.templates);
  }, [run, services]);
  return (
    <Screen>
      <StepHeading title={t("templates.title")} lead={t("templates.lead")} />
      {work.state === "waiting" || work.state === "running" ? (
        <WorkProgress label={t("templates.reading")} done={0} total={0} />
      ) : null}
      {work.state === "failed" ? (
        <FaultMessage
          fault={work.fault}
          title={t("templates.failed")}
          onRetry={() => {
            void run(services.templates);
          }}
        />
      ) : null}
      {work.state === "done" && work.value.length === 0 ? (
        <StatusLine standing="info">{t("templates.none")}</StatusLine>
      ) : null}
      {work.state === "done" ? <Templates templates={work.value} /> : null}
    </Screen>
  );
}

/** The templates that the carried scheme serves; those of parts that it leaves out are only counted. */
function Templates({ templates }: { readonly templates: readonly TemplateEntry[] }): ReactElement {
  const { t } = useWords();
  const { wizard } = usePane();
  const common = useCommonStyles();
  const carried = carriedScheme(useStore(wizard));
  const served = templates.filter(({ parts }) => hasParts(carried, parts));
  const left = templates.length - served.length;
  return (
    <>
      {served.map((template) => (
        <Template key={template.file} template={template} />
      ))}
      {left === 0 ? null : <p className={`${common.text} ${common.quiet}`}>{t("templates.left", { count: left })}</p>}
    </>
  );
}

function Template({
  template: { file, title, description, kind, sheets },
}: {
  readonly template: TemplateEntry;
}): ReactElement {
  const { t, say } = useWords();
  const { services, wizard } = usePane();
  const common = useCommonStyles();
  const { work, run } = useWork<null>();
  const busy = work.state === "running";
  const insert = async (): Promise<null> => {
    await services.workbook.insertSheets(await services.server.template(file), sheets);
    await wizard.restart();
    return null;
  };
  return (
    <section className={common.card} aria-label={say(title)}>
      <h2 className={common.heading}>{say(title)}</h2>
      <p className={common.text}>{description === null ? t(`templates.kind.${kind}`) : say(description)}</p>
      <SheetNames names={sheets} />
      {busy ? <WorkProgress label={t("templates.inserting")} done={0} total={0} /> : null}
      {work.state === "failed" ? (
        <FaultMessage
          fault={work.fault}
          title={t("templates.insertFailed")}
          consolation={t("templates.nothingInserted")}
        />
      ) : null}
      {work.state === "done" ? (
        <div role="status">
          <StatusLine standing="good">{t("templates.inserted", { count: sheets.length })}</StatusLine>
        </div>
      ) : null}
      <div className={common.row}>
        <Button
          appearance="primary"
          disabled={busy}
          onClick={() => {
            void run(insert);
          }}
        >
          {t("templates.insert")}
        </Button>
        <Button
          icon={<ArrowDownloadRegular />}
          onClick={() => {
            services.download(file);
          }}
        >
          {t("templates.download")}
        </Button>
      </div>
    </section>
  );
}
