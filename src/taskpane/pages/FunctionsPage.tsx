import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Field,
  SearchBox,
  makeStyles,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import { definitions } from "../../functions/definitions";
import { CalculatorScreen } from "../calculator/CalculatorScreen";
import { FunctionHelpCard } from "../components/FunctionHelpCard";
import { Screen } from "../components/Screen";
import { StatusLine } from "../components/StatusLine";
import { StepHeading } from "../components/StepHeading";
import { usePane } from "../hooks/usePane";
import { useWords } from "../i18n/useWords";
import type { CarriedScheme } from "../state/carriedScheme";
import { carriedScheme } from "../state/carriedScheme";
import type { FunctionGroup } from "../state/functionGroups";
import { functionGroups, servedFunctions } from "../state/functionGroups";
import { searchFunctions } from "../state/functionHelp";
import { triedCalculations } from "../state/trial";
import { useStore } from "../state/useStore";
import { useCommonStyles } from "../theme/useCommonStyles";

const useStyles = makeStyles({
  search: { width: "100%", minWidth: 0, maxWidth: "none" },
  header: { display: "flex", flexWrap: "wrap", columnGap: "8px", minWidth: 0 },
  panel: { margin: "0 0 12px" },
});

/** The page of the functions: help made from their definitions, a way to try one, and one to put it into a cell. */
export function FunctionsPage(): ReactElement {
  const { wizard, trials } = usePane();
  const carried = carriedScheme(useStore(wizard));
  const { open } = useStore(trials);
  const calculation = open === null ? undefined : triedCalculations.get(open);
  if (calculation !== undefined && carried.state === "carried")
    return <CalculatorScreen key={calculation.id} calculation={calculation} context={carried.context} />;
  return <FunctionList carried={carried} />;
}

function FunctionList({ carried }: { readonly carried: CarriedScheme }): ReactElement {
  const { t } = useWords();
  const common = useCommonStyles();
  const styles = useStyles();
  const [search, setSearch] = useState("");
  const { served, left } = servedFunctions(definitions, carried);
  const found = searchFunctions(served, search);
  return (
    <Screen>
      <StepHeading title={t("functions.title")} lead={t("functions.lead")} />
      <Standing carried={carried} />
      <Field label={t("functions.search")}>
        <SearchBox
          className={styles.search}
          value={search}
          onChange={(_event, { value }) => {
            setSearch(value);
          }}
        />
      </Field>
      <div className={common.tight} role="status">
        <span className={common.quiet}>{t("functions.found", { count: found.length })}</span>
        {left === 0 ? null : <span className={common.quiet}>{t("functions.left", { count: left })}</span>}
      </div>
      {functionGroups(found).map((group) => (
        <Group key={group.part ?? ""} group={group} canTry={carried.state === "carried"} />
      ))}
    </Screen>
  );
}

/** Why functions cannot be tried here, where they cannot. */
function Standing({ carried }: { readonly carried: CarriedScheme }): ReactElement | null {
  const { t } = useWords();
  switch (carried.state) {
    case "carried":
    // The pane says above each of its pages that the scheme may not compute.
    case "unsound":
      return null;
    case "reading":
      return <StatusLine standing="info">{t("scheme.reading")}</StatusLine>;
    case "failed":
      return <StatusLine standing="caution">{t("functions.schemeUnread")}</StatusLine>;
    case "none":
      return <StatusLine standing="caution">{t("functions.noScheme")}</StatusLine>;
  }
}

interface GroupProps {
  readonly group: FunctionGroup<(typeof definitions)[number]>;
  readonly canTry: boolean;
}

function Group({ group: { title, functions }, canTry }: GroupProps): ReactElement {
  const { t, say } = useWords();
  const { trials } = usePane();
  const common = useCommonStyles();
  const styles = useStyles();
  return (
    <section>
      <h2 className={common.heading}>{title === null ? t("functions.general") : say(title)}</h2>
      <Accordion collapsible multiple>
        {functions.map((definition) => (
          <AccordionItem key={definition.name} value={definition.name}>
            <AccordionHeader as="h3">
              <span className={styles.header}>
                <span className={common.strong}>{`KPI.${definition.name}`}</span>
                <span>{say(definition.title)}</span>
              </span>
            </AccordionHeader>
            <AccordionPanel className={styles.panel}>
              <FunctionHelpCard
                definition={definition}
                onTry={
                  canTry && triedCalculations.has(definition.name)
                    ? () => {
                        trials.open(definition.name);
                      }
                    : null
                }
              />
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </section>
  );
}
