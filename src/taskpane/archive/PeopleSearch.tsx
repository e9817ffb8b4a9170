import { Button, Field, Input } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useMemo } from "react";
import { findPeople, personHistory } from "../../workflow/archive/personHistory";
import { StatusLine } from "../components/StatusLine";
import { useWords } from "../i18n/useWords";
import { useStore } from "../state/useStore";
import { useCommonStyles } from "../theme/useCommonStyles";
import type { Archive } from "./archive";
import { PersonHistory } from "./PersonHistory";

/** People that are listed; who looks for a common name enters more of it. */
const MOST = 12;

/** Looks for somebody by staff number or name, and shows their results over quarters. */
export function PeopleSearch({ archive }: { readonly archive: Archive }): ReactElement {
  const { t } = useWords();
  const common = useCommonStyles();
  const { files, words, person } = useStore(archive);
  const people = useMemo(() => findPeople(files, words), [files, words]);
  const chosen = person ?? (people.length === 1 ? (people[0]?.key ?? null) : null);
  const history = useMemo(() => (chosen === null ? [] : personHistory(files, chosen)), [files, chosen]);
  const who = people.find(({ key }) => key === chosen);
  return (
    <section className={common.column} aria-label={t("archive.history")}>
      <h2 className={common.heading}>{t("archive.history")}</h2>
      <Field label={t("archive.search.label")} hint={t("archive.search.help")}>
        <Input
          type="search"
          value={words}
          onChange={(_event, { value }) => {
            archive.dispatch({ type: "searched", words: value });
          }}
        />
      </Field>
      <div role="status" className={common.tight}>
        {words.trim() !== "" && people.length === 0 ? (
          <StatusLine standing="info">{t("archive.search.none")}</StatusLine>
        ) : null}
        {people.length > MOST ? (
          <StatusLine standing="info">{t("archive.search.many", { count: people.length, shown: MOST })}</StatusLine>
        ) : null}
      </div>
      {people.length < 2 ? null : (
        <ul className={common.list} aria-label={t("archive.search.found")}>
          {people.slice(0, MOST).map(({ key, id, names, units }) => (
            <li key={key}>
              <Button
                size="small"
                appearance={key === chosen ? "primary" : "secondary"}
                aria-pressed={key === chosen}
                onClick={() => {
                  archive.dispatch({ type: "chosen", person: key });
                }}
              >
                {t("archive.search.person", { id, name: names.join("、"), unit: units.join("、") })}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {who === undefined ? null : (
        <PersonHistory
          person={who}
          entries={history}
          onAppeal={(entry) => {
            void archive.open(entry);
          }}
        />
      )}
    </section>
  );
}
