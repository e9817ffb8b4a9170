import { Button, Link } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { Place } from "../../workflow/ports";
import { usePane } from "../hooks/usePane";
import { useWords } from "../i18n/useWords";
import { useCommonStyles } from "../theme/useCommonStyles";

/** Findings that are drawn at first; more on request. */
const FIRST = 20;

/** One finding in words, with the cell to which it leads. */
export interface FindingLine {
  readonly words: string;
  readonly place: Place | null;
}

interface FindingListProps {
  readonly label: string;
  readonly lines: readonly FindingLine[];
}

/** Findings one below the other, the cell first. */
export function FindingList({ label, lines }: FindingListProps): ReactElement | null {
  const { t } = useWords();
  const { pane } = usePane();
  const common = useCommonStyles();
  const [shown, setShown] = useState(FIRST);
  if (lines.length === 0) return null;
  const left = lines.length - shown;
  return (
    <>
      <ul className={common.list} aria-label={label}>
        {lines.slice(0, shown).map(({ words, place }, index) => (
          <li key={`${String(index)} ${words}`} className={common.text}>
            {place === null ? null : (
              <>
                <Link
                  inline
                  onClick={() => {
                    void pane.show(place);
                  }}
                >
                  {`${place.sheet}!${place.address}`}
                </Link>{" "}
              </>
            )}
            {words}
          </li>
        ))}
      </ul>
      {left <= 0 ? null : (
        <div>
          <Button
            size="small"
            onClick={() => {
              setShown(shown + FIRST * 5);
            }}
          >
            {t("submission.more", { count: left })}
          </Button>
        </div>
      )}
    </>
  );
}
