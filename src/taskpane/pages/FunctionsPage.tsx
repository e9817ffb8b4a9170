import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Field,
  SearchBox,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import { definitions } from "../../functions/definitions";
import { Screen } from "../components/Screen";
import { StepHeading } from "../components/StepHeading";
import { usePane } from "../hooks/usePane";
import { useWords } from "../i18n/useWords";
import type { FunctionHelp } from "../state/functionHelp";
import { functionSignature, functionSkeleton, searchFunctions } from "../state/functionHelp";
import { useCommonStyles } from "../theme/useCommonStyles";

const useStyles = makeStyles({
  search: { width: "100%", minWidth: 0, maxWidth: "none" },
  code: {
    display: "block",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
  header: { display: "flex", flexWrap: "wrap", columnGap: "8px", minWidth: 0 },
  panel: { margin: "0 0 12px" },
  parameters: { margin: 0, paddingInlineStart: "16px", display: "flex", flexDirection: "column", gap: "4px" },
});

/** The page of the functions: help made from their definitions, and a way to put one into a cell. */
export function FunctionsPage(): ReactElement {
  const { t, say } = useWords();
  const common = useCommonStyles();
  const styles = useStyles();
  const [search, setSearch] = useState("");
  const found = searchFunctions(definitions, search);
  return (
    <Screen>
      <StepHeading title={t("functions.title")} lead={t("functions.lead")} />
      <Field label={t("functions.search")}>
        <SearchBox
          className={styles.search}
          value={search}
          onChange={(_event, { value }) => {
            setSearch(value);
          }}
        />
      </Field>
      <p className={`${common.text} ${common.quiet}`} role="status">
        {t("functions.found", { count: found.length })}
      </p>
      <Accordion collapsible multiple>
        {found.map((definition) => (
          <AccordionItem key={definition.name} value={definition.name}>
            <AccordionHeader as="h2">
              <span className={styles.header}>
                <span className={common.strong}>{`KPI.${definition.name}`}</span>
                <span>{say(definition.title)}</span>
              </span>
            </AccordionHeader>
            <AccordionPanel className={styles.panel}>
              <Help definition={definition} />
            </AccordionPanel>
          </AccordionItem>
        ))}
      </Accordion>
    </Screen>
  );
}

function Help({ definition }: { readonly definition: FunctionHelp }): ReactElement {
  const { t, say } = useWords();
  const { pane } = usePane();
  const common = useCommonStyles();
  const styles = useStyles();
  const skeleton = functionSkeleton(definition);
  return (
    <div className={common.column}>
      <p className={common.text}>{say(definition.description)}</p>
      {definition.formulas.length === 0 ? null : (
        <ul className={styles.parameters}>
          {definition.formulas.map((formula) => (
            <li key={formula.en}>{say(formula)}</li>
          ))}
        </ul>
      )}
      <div>
        <span className={common.quiet}>{t("functions.form")}</span>
        <code className={styles.code}>{`=${functionSignature(definition)}`}</code>
      </div>
      {definition.parameters.length === 0 ? null : (
        <ul className={styles.parameters}>
          {definition.parameters.map(({ name, label, help, optional }) => (
            <li key={name}>
              <span className={common.strong}>
                {t(optional ? "functions.optional" : "functions.parameter", { name, label: say(label) })}
              </span>{" "}
              {say(help)}
            </li>
          ))}
        </ul>
      )}
      <div>
        <span className={common.quiet}>{t("functions.example")}</span>
        <code className={styles.code}>{skeleton}</code>
      </div>
      {definition.source === null ? null : (
        <p className={`${common.text} ${common.quiet}`}>{t("explain.source", { source: say(definition.source) })}</p>
      )}
      <div>
        <Button
          aria-label={t("functions.insertLabel", { name: definition.name })}
          onClick={() => {
            void pane.insertFormula(skeleton);
          }}
        >
          {t("functions.insert")}
        </Button>
      </div>
    </div>
  );
}
