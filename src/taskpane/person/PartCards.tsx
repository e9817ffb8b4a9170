import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ExplainedPart, ManagerParts } from "../../domain/appraisal/managerParts";
import { explainParts } from "../../domain/appraisal/managerParts";
import { problemText } from "../../domain/values/problem";
import { Explanation } from "../components/Explanation";
import { FactList } from "../components/FactList";
import { StatusLine } from "../components/StatusLine";
import { useWords } from "../i18n/useWords";
import type { PartSummary } from "../state/partSummaries";
import { useCommonStyles } from "../theme/useCommonStyles";

const useStyles = makeStyles({ panel: { margin: 0 } });

interface PartCardsProps {
  readonly parts: ManagerParts;
  readonly summaries: readonly PartSummary[];
}

/** What the parts of the scheme add to a person's result, each with how it comes about or why it is missing. */
export function PartCards({ parts, summaries }: PartCardsProps): ReactElement {
  const explained = new Map(explainParts(parts).map((part) => [part.part, part]));
  return (
    <>
      {summaries
        .filter(({ facts, problems }) => facts.length + problems.length > 0)
        .map((summary) => (
          <PartCard key={summary.part} summary={summary} explained={explained.get(summary.part)} />
        ))}
    </>
  );
}

interface PartCardProps {
  readonly summary: PartSummary;
  readonly explained: ExplainedPart | undefined;
}

function PartCard({ summary: { title, facts, problems }, explained }: PartCardProps): ReactElement {
  const { t, say } = useWords();
  const common = useCommonStyles();
  const styles = useStyles();
  const steps = explained?.steps ?? [];
  return (
    <section className={common.card} aria-label={say(title)}>
      <h2 className={common.heading}>{say(title)}</h2>
      {problems.map((problem) => {
        const words = say(problemText(problem));
        return (
          <StatusLine key={words} standing="caution">
            {words}
          </StatusLine>
        );
      })}
      <FactList facts={facts.map(({ label, value }) => ({ name: say(label), value: say(value) }))} />
      {steps.length === 0 ? null : (
        <Accordion collapsible>
          <AccordionItem value="steps">
            <AccordionHeader as="h3" size="small">
              {t("trial.why")}
            </AccordionHeader>
            <AccordionPanel className={styles.panel}>
              <Explanation steps={steps} />
            </AccordionPanel>
          </AccordionItem>
        </Accordion>
      )}
    </section>
  );
}
