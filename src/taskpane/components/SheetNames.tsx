import { Link } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import { useWords } from "../i18n/useWords";
import { useCommonStyles } from "../theme/useCommonStyles";

/** Sheets of a workbook that are named at first; more on request. */
const FIRST = 8;

/** The sheets of a template by their names. */
export function SheetNames({ names }: { readonly names: readonly string[] }): ReactElement {
  const { t } = useWords();
  const common = useCommonStyles();
  const [all, setAll] = useState(names.length <= FIRST + 1);
  const listed = (all ? names : names.slice(0, FIRST)).join(t("common.listSeparator"));
  return (
    <p className={`${common.text} ${common.quiet}`}>
      {t(all ? "templates.sheets" : "templates.firstSheets", { names: listed })}{" "}
      {all ? null : (
        <Link
          inline
          onClick={() => {
            setAll(true);
          }}
        >
          {t("templates.allSheets", { count: names.length })}
        </Link>
      )}
    </p>
  );
}
