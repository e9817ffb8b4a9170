import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useWords } from "../i18n/useWords";
import type { PageId } from "../state/pane";
import { pageIds } from "../state/pane";

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexWrap: "wrap",
    margin: 0,
    padding: "0 4px",
    listStyleType: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  item: { flexGrow: 1, display: "flex" },
  page: {
    flexGrow: 1,
    padding: "9px 4px 7px",
    border: "none",
    borderBottom: "3px solid transparent",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    "@media (min-width: 390px)": { fontSize: tokens.fontSizeBase300 },
    cursor: "pointer",
    "&:hover": { color: tokens.colorNeutralForeground1Hover, backgroundColor: tokens.colorNeutralBackground1Hover },
    // Forced colours would draw what is transparent.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorBrandStroke1,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

interface PaneNavigationProps {
  readonly page: PageId;
  readonly onOpen: (page: PageId) => void;
}

/** The pages of the pane. */
export function PaneNavigation({ page, onOpen }: PaneNavigationProps): ReactElement {
  const { t } = useWords();
  const styles = useStyles();
  return (
    <nav aria-label={t("pages.label")}>
      <ul className={styles.list}>
        {pageIds.map((id) => (
          <li key={id} className={styles.item}>
            <button
              type="button"
              className={mergeClasses(styles.page, id === page && styles.current)}
              {...(id === page ? { "aria-current": "page" as const } : {})}
              onClick={() => {
                onOpen(id);
              }}
            >
              {t(`pages.${id}`)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
