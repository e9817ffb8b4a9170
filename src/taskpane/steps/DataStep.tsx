import { Button } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import type { ReactElement } from "react";
import { problemText } from "../../domain/values/problem";
import type { DataMapping } from "../../workflow/data/mapping";
import { mappingProblems } from "../../workflow/data/mappingProblems";
import { tableIds } from "../../workflow/layout/column";
import { tableLayouts } from "../../workflow/layout/tables";
import { FaultMessage } from "../components/FaultMessage";
import { Screen } from "../components/Screen";
import { StepHeading } from "../components/StepHeading";
import { TableCard } from "../components/TableCard";
import { WorkProgress } from "../components/WorkProgress";
import { usePane } from "../hooks/usePane";
import { useWords } from "../i18n/useWords";
import type { DataStepState } from "../state/wizardState";
import { useCommonStyles } from "../theme/useCommonStyles";
import { Message } from "../components/Message";

/** Step 2: which tables of the workbook hold the data, and which headers stand for which columns. */
export function DataStep({ state }: { readonly state: DataStepState }): ReactElement {
  const { t } = useWords();
  const { wizard } = usePane();
  const { work, basis } = state;
  const ready = work.state === "done" && mappingProblems(work.value, basis.context.scheme.document).length === 0;
  const findTables = (): void => {
    void wizard.findTables();
  };
  const footer = (
    <>
      <Button
        onClick={() => {
          wizard.goBack("scheme");
        }}
      >
        {t("common.back")}
      </Button>
      <Button
        appearance="primary"
        disabled={!ready}
        onClick={() => {
          void wizard.settleMapping();
        }}
      >
        {t("data.next")}
      </Button>
    </>
  );
  return (
    <Screen footer={footer}>
      <StepHeading title={t("data.title")} lead={t("data.lead")} />
      {work.state === "waiting" || work.state === "running" ? (
        <WorkProgress label={t("data.finding")} done={0} total={0} onStop={wizard.stop} />
      ) : null}
      {work.state === "failed" ? (
        <FaultMessage fault={work.fault} title={t("data.failed")} onRetry={findTables} />
      ) : null}
      {work.state === "done" ? <Tables state={state} mapping={work.value} onFind={findTables} /> : null}
    </Screen>
  );
}

interface TablesProps {
  readonly state: DataStepState;
  readonly mapping: DataMapping;
  readonly onFind: () => void;
}

function Tables({ state: { basis, kept }, mapping, onFind }: TablesProps): ReactElement {
  const { t, say } = useWords();
  const { wizard, pane } = usePane();
  const common = useCommonStyles();
  const { document } = basis.context.scheme;
  const layouts = tableLayouts(document);
  const problems = mappingProblems(mapping, document);
  return (
    <>
      <div className={common.spread}>
        <span className={common.quiet}>{t("data.foundTables", { count: kept.references.length })}</span>
        <Button size="small" icon={<ArrowSyncRegular />} onClick={onFind}>
          {t("data.find")}
        </Button>
      </div>
      {kept.references.length === 0 ? (
        <Message intent="warning" title={t("data.emptyTitle")}>
          {t("data.emptyBody")}{" "}
          <Button
            size="small"
            onClick={() => {
              pane.open("templates");
            }}
          >
            {t("data.openTemplates")}
          </Button>
        </Message>
      ) : problems.length === 0 ? null : (
        <Message intent="warning" title={t("data.problemsTitle", { count: problems.length })}>
          <ul className={common.list}>
            {problems.map((problem) => (
              <li key={problem.field.zh}>
                {problem.code === "missing-column"
                  ? t("data.missingColumn", { field: say(problem.field) })
                  : say(problemText(problem))}
              </li>
            ))}
          </ul>
        </Message>
      )}
      {tableIds
        .flatMap((id) => layouts[id] ?? [])
        .map((layout) => (
          <TableCard
            key={layout.id}
            layout={layout}
            mapping={mapping}
            references={kept.references}
            onTable={(reference) => {
              wizard.chooseTable(layout.id, reference);
            }}
            onColumn={(key, header) => {
              wizard.chooseColumn(layout.id, key, header);
            }}
          />
        ))}
    </>
  );
}
