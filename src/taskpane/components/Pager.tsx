import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useWords } from "../i18n/useWords";
import { useCommonStyles } from "../theme/useCommonStyles";

interface PagerProps {
  /** From 0. */
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}

/** Leads from page to page of a long list. */
export function Pager({ page, pages, onPage }: PagerProps): ReactElement | null {
  const { t } = useWords();
  const common = useCommonStyles();
  if (pages < 2) return null;
  return (
    <nav className={common.spread} aria-label={t("review.pages")}>
      <Button
        size="small"
        disabled={page === 0}
        onClick={() => {
          onPage(page - 1);
        }}
      >
        {t("review.previousPage")}
      </Button>
      <span>{t("review.page", { page: page + 1, pages })}</span>
      <Button
        size="small"
        disabled={page === pages - 1}
        onClick={() => {
          onPage(page + 1);
        }}
      >
        {t("review.nextPage")}
      </Button>
    </nav>
  );
}
