import { Link } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useWords } from "../../i18n/useWords";
import { useCommonStyles } from "../../theme/useCommonStyles";
import type { FoundField } from "../state/searchFields";
import { MOST_FOUND } from "../state/searchFields";

interface SearchResultsProps {
  readonly found: readonly FoundField[];
  /** Leads to an entry. */
  readonly onLead: (path: string) => void;
}

/** What a search found, each with the way to it. */
export function SearchResults({ found, onLead }: SearchResultsProps): ReactElement {
  const { t, say } = useWords();
  const common = useCommonStyles();
  return (
    <section className={common.card} aria-label={t("desk.edit.found", { count: found.length })}>
      <p className={common.text} role="status">
        {t("desk.edit.found", { count: found.length })}
        {found.length > MOST_FOUND ? t("desk.edit.foundMore", { count: MOST_FOUND }) : null}
      </p>
      <ul className={common.list}>
        {found.slice(0, MOST_FOUND).map(({ path, trail }) => (
          <li key={path}>
            <Link
              onClick={() => {
                onLead(path);
              }}
            >
              {say(trail)}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
