import { Checkbox, Field, Textarea } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import { shortFingerprint } from "../../domain/scheme/fingerprint";
import { sealStateNames } from "../../domain/seal/sealStanding";
import { ChoiceField } from "../components/ChoiceField";
import { FileDrop } from "../components/FileDrop";
import { PeriodChoice } from "../components/PeriodChoice";
import { useWords } from "../i18n/useWords";
import { useCommonStyles } from "../theme/useCommonStyles";
import { CollectionProgress } from "./CollectionProgress";
import type { CollectionState } from "./collectionState";
import { unitNames } from "./collectionState";
import type { CollectionStore } from "./collectionStore";
import { HistoryStanding } from "./HistoryStanding";
import { UnreadFiles } from "./UnreadFiles";

interface ExpectationsCardProps {
  readonly state: CollectionState;
  readonly store: CollectionStore;
  readonly busy: boolean;
}

/** What is expected: period, scheme, units, and the earlier figures against which returns are held. */
export function ExpectationsCard({ state, store, busy }: ExpectationsCardProps): ReactElement {
  const { t, say } = useWords();
  const common = useCommonStyles();
  const { period, schemes, scheme } = state;
  return (
    <section className={common.card} aria-label={t("collection.expected.title")}>
      <h2 className={common.heading}>{t("collection.expected.title")}</h2>
      <PeriodChoice
        period={period}
        onChoose={(chosen) => {
          void store.expectPeriod(chosen);
        }}
      />
      <ChoiceField
        label={t("collection.expected.scheme")}
        value={scheme}
        options={schemes.map(({ document, seal, fingerprint }) => ({
          value: fingerprint,
          label: t("collection.expected.schemeOption", {
            title: say(document.title),
            year: document.year,
            version: document.version,
            state: say(sealStateNames[seal === null ? "draft" : "issued"]),
            fingerprint: shortFingerprint(fingerprint),
          }),
        }))}
        onChoose={(chosen) => {
          void store.expectScheme(chosen);
        }}
      />
      <Checkbox
        checked={state.frozenOnly}
        label={t("collection.expected.frozenOnly")}
        onChange={(_event, { checked }) => {
          void store.takeFrozenOnly(checked === true);
        }}
      />
      <UnitsField unitList={state.unitList} store={store} />
      <FileDrop
        label={t("collection.history.label")}
        help={t("collection.history.help")}
        buttonLabel={t("collection.history.choose")}
        accept=".xlsx"
        multiple
        disabled={busy}
        onFiles={(files) => {
          void store.addHistory(files);
        }}
      />
      <CollectionProgress state={state} store={store} tasks={["history"]} />
      <UnreadFiles state={state} store={store} busy={busy} purpose="history" />
      <HistoryStanding state={state} store={store} busy={busy} />
    </section>
  );
}

/** The list of units; it counts with every letter, so that files that arrive meanwhile are held against it. */
function UnitsField({
  unitList,
  store,
}: Pick<ExpectationsCardProps, "store"> & { readonly unitList: string }): ReactElement {
  const { t } = useWords();
  const [typed, setTyped] = useState(unitList);
  const count = unitNames(typed).length;
  return (
    <Field
      label={t("collection.expected.units")}
      hint={count === 0 ? t("collection.expected.noUnits") : t("collection.expected.unitCount", { count })}
    >
      <Textarea
        value={typed}
        rows={3}
        resize="vertical"
        onChange={(_event, { value }) => {
          setTyped(value);
          void store.expectUnits(value);
        }}
      />
    </Field>
  );
}
