import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import type { Text } from "../../domain/values/text";
import { useWords } from "../i18n/useWords";
import { useCommonStyles } from "../theme/useCommonStyles";

/** Lines that are drawn at first, and with each press of the button: a file altered throughout has thousands. */
const STEP = 20;

const useStyles = makeStyles({
  line: {
    padding: "4px 0",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
    whiteSpace: "pre-wrap",
  },
});

/** Something that was found, and where. */
export interface FoundLine {
  readonly place: Text | null;
  readonly words: Text;
}

interface FoundLinesProps {
  readonly label: string;
  readonly lines: readonly FoundLine[];
}

/** What was found in a file, line by line; more on request. */
export function FoundLines({ label, lines }: FoundLinesProps): ReactElement {
  const { t, say } = useWords();
  const common = useCommonStyles();
  const styles = useStyles();
  const [shown, setShown] = useState(STEP);
  return (
    <div className={common.tight}>
      <ul className={common.list} aria-label={label}>
        {lines.slice(0, shown).map(({ place, words }, index) => (
          <li key={index} className={styles.line}>
            {place === null ? null : <span className={common.strong}>{t("archive.place", { place: say(place) })}</span>}
            {say(words)}
          </li>
        ))}
      </ul>
      {lines.length > shown ? (
        <div>
          <Button
            size="small"
            onClick={() => {
              setShown(shown + STEP);
            }}
          >
            {t("archive.more", { count: lines.length - shown })}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
