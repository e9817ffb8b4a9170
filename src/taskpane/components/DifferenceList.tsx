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
  /** Puts a value back; left out where the differences have no cells. */
  readonly onRestore?: (differences: readonly SchemeDifference[]) => void;
}

/** What differs, entry by entry: where, what was found, what should stand there. */
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
              <PlaceLink difference={difference} onShow={onShow} local={onRestore !== undefined} />
            </div>
            <p className={common.text}>
              {t(onRestore === undefined ? "scheme.carriedAndConfigured" : "scheme.foundAndExpected", {
                found: value(difference.found),
                expected: value(difference.expected),
              })}
            </p>
            {onRestore === undefined || difference.place === null ? null : (
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
      {onRestore === undefined || restorable.length < 2 ? null : (
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
  /** Whether the difference is one of a sheet, so that a missing place means a missing row. */
  readonly local: boolean;
}

function PlaceLink({ difference: { place }, onShow, local }: PlaceLinkProps): ReactElement | null {
  const { t } = useWords();
  const common = useCommonStyles();
  if (place === null) return local ? <span className={common.quiet}>{t("scheme.rowMissing")}</span> : null;
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
