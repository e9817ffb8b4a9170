import { Badge, Link } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useMemo } from "react";
import type { SchemeDocument } from "../../domain/scheme/schema";
import type { Text } from "../../domain/values/text";
import { compareVersions } from "../../workflow/desk/schemeVersions";
import { useWords } from "../i18n/useWords";
import { useCommonStyles } from "../theme/useCommonStyles";

interface VersionDifferencesProps {
  /** The scheme that the workbook carries. */
  readonly carried: SchemeDocument;
  /** The bank's. */
  readonly published: SchemeDocument;
  /** Names the list by how many entries differ. */
  readonly heading: (count: number) => string;
  /** How many are shown at most, where `onShowAll` leads to all of them; all where it is left out. */
  readonly most?: number;
  readonly onShowAll?: () => void;
}

/** Where the workbook's scheme and the bank's differ, entry by entry, in the words in which head office edits them. */
export function VersionDifferences(props: VersionDifferencesProps): ReactElement {
  const { carried, published, heading, most, onShowAll } = props;
  const { t, say } = useWords();
  const common = useCommonStyles();
  const sections = useMemo(() => compareVersions(carried, published), [carried, published]);
  const rows = sections.flatMap((section) => section.rows.map((row) => ({ ...row, section: section.title })));
  const shown = rows.slice(0, most);
  const value = (found: Text | null): string => (found === null ? t("scheme.blank") : say(found));
  return (
    <section className={common.column}>
      <h2 className={common.heading}>{heading(rows.length)}</h2>
      <ul className={common.list}>
        {shown.map(({ kind, path, section, label, older, newer }) => (
          <li key={`${kind} ${path}`} className={common.card}>
            <div className={common.row}>
              <span className={common.strong}>{sayWhole(say(section), say(label))}</span>
              {kind === "changed" ? null : (
                <Badge appearance="tint" color="informative">
                  {t(`scheme.differs.${kind}`)}
                </Badge>
              )}
            </div>
            <p className={common.text}>
              {t("scheme.carriedAndConfigured", { found: value(older), expected: value(newer) })}
            </p>
          </li>
        ))}
      </ul>
      {onShowAll === undefined || shown.length === rows.length ? null : (
        <div>
          <Link onClick={onShowAll}>{t("scheme.seal.showAll", { count: rows.length })}</Link>
        </div>
      )}
    </section>
  );
}

/** An entry with its section before it, unless it begins with its name. */
function sayWhole(section: string, label: string): string {
  return label.startsWith(section) ? label : `${section} · ${label}`;
}
