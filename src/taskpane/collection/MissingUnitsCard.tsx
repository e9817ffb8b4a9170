import { Accordion, AccordionHeader, AccordionItem, AccordionPanel } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CollectionReport } from "../../collection/collectionCalls";
import { missingStateNames } from "../../workflow/collection/missingUnits";
import { StatusLine } from "../components/StatusLine";
import { useWords } from "../i18n/useWords";
import { useCommonStyles } from "../theme/useCommonStyles";

/** The units of the list whose return is not in; nothing where no list was given. */
export function MissingUnitsCard({ report }: { readonly report: CollectionReport }): ReactElement | null {
  const { t, say } = useWords();
  const common = useCommonStyles();
  const { missing, expectedUnits } = report;
  if (expectedUnits === 0) return null;
  if (missing.length === 0)
    return <StatusLine standing="good">{t("collection.missing.none", { count: expectedUnits })}</StatusLine>;
  return (
    <section className={common.card} aria-label={t("collection.missing.title", { count: missing.length })}>
      <Accordion collapsible>
        <AccordionItem value="missing">
          <AccordionHeader as="h2">{t("collection.missing.title", { count: missing.length })}</AccordionHeader>
          <AccordionPanel>
            <ul className={common.list}>
              {missing.map(({ unit, state }) => (
                <li key={unit} className={common.text}>
                  {t("collection.missing.unit", { unit, state: say(missingStateNames[state]) })}
                </li>
              ))}
            </ul>
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
    </section>
  );
}
