import type { ReactElement } from "react";
import { useState } from "react";
import type { MissingForms } from "../../domain/quality/missingForms";
import type { CheckedManager } from "../../workflow/data/checkData";
import { Pager } from "../components/Pager";
import { useWords } from "../i18n/useWords";
import { pageOf } from "../state/reviewList";
import { useCommonStyles } from "../theme/useCommonStyles";

interface MissingFormsListProps {
  readonly missing: readonly MissingForms[];
  readonly managers: readonly CheckedManager[];
}

/** For whom rating forms have not been returned, and by whom, where that is known. */
export function MissingFormsList({ missing, managers }: MissingFormsListProps): ReactElement {
  const { t, say } = useWords();
  const common = useCommonStyles();
  const [page, setPage] = useState(0);
  const shown = pageOf(missing, page);
  const names = new Map(managers.map(({ key, id, name }) => [key, name === "" ? id : name]));
  return (
    <section className={common.card} aria-label={t("raters.missing")}>
      <h2 className={common.heading}>
        {t("common.titleWithCount", { title: t("raters.missing"), count: missing.length })}
      </h2>
      {missing.length === 0 ? <p className={`${common.text} ${common.quiet}`}>{t("raters.allReturned")}</p> : null}
      <ul className={common.list}>
        {shown.items.map(({ manager, group, expected, returned, raters }) => (
          <li key={`${manager} ${group.id}`}>
            <span className={common.strong}>{names.get(manager) ?? manager}</span>{" "}
            {t("raters.gap", { group: say(group.name), returned, expected })}
            {raters.length === 0 ? null : (
              <div className={common.quiet}>
                {t("raters.perhaps", { names: raters.join(t("common.listSeparator")) })}
              </div>
            )}
          </li>
        ))}
      </ul>
      <Pager page={shown.page} pages={shown.pages} onPage={setPage} />
    </section>
  );
}
