import { Button, Link } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { isBlank, showCell } from "../../domain/values/cell";
import type { SchemeDifference } from "../../workflow/scheme/schemeComparison";
import type { Place } from "../../workflow/ports";
import { useWords } from "../i18n/useWords";
import { useCommonStyles } from "../theme/useCommonStyles";

interface DifferenceListProps {
  readonly differences: readonly SchemeDifference[];
  readonly onShow: (place: Place) => void;
  /** Puts values back. */
  readonly onRestore: (differences: readonly SchemeDifference[]) => void;
}

/** Where the sheet differs from the scheme, cell by cell: where, what was found, what should stand there. */
export function DifferenceList({ differences, onShow, onRestore }: DifferenceListProps): ReactElement {
  const { t, say } = useWords();
  const common = useCommonStyles();
  const restorable = differences.filter(({ place }) => place !== null);
  const value = (cell: SchemeDifference["found"]): string => (isBlank(cell) ? t("scheme.blank") : showCell(cell));
  return (
    <div className={common.column}>
      <ul className={common.list}>
        {differences.map((difference) => (
          <li key={`${difference.path} ${difference.label.zh}`} className={common.card}>
            <div className={common.row}>
              <span className={common.strong}>{say(difference.label)}</span>
              <PlaceLink difference={difference} onShow={onShow} />
            </div>
            <p className={common.text}>
              {t("scheme.foundAndExpected", {
                found: value(difference.found),
                expected: value(difference.expected),
              })}
            </p>
            {difference.place === null ? null : (
              <div>
                <Button
                  size="small"
                  aria-label={t("scheme.restoreLabel", { label: say(difference.label) })}
                  onClick={() => {
                    onRestore([difference]);
                  }}
                >
                  {t("scheme.restore")}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {restorable.length < 2 ? null : (
        <div>
          <Button
            appearance="primary"
            onClick={() => {
              onRestore(restorable);
            }}
          >
            {t("scheme.restoreAll", { count: restorable.length })}
          </Button>
        </div>
      )}
    </div>
  );
}

interface PlaceLinkProps {
  readonly difference: SchemeDifference;
  readonly onShow: (place: Place) => void;
}

function PlaceLink({ difference: { place }, onShow }: PlaceLinkProps): ReactElement {
  const { t } = useWords();
  const common = useCommonStyles();
  if (place === null) return <span className={common.quiet}>{t("scheme.rowMissing")}</span>;
  return (
    <Link
      inline
      onClick={() => {
        onShow(place);
      }}
    >
      {`${place.sheet}!${place.address}`}
    </Link>
  );
}
