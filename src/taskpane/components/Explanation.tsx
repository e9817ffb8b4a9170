import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ExplanationStep } from "../../domain/calculation/explain";
import { useWords } from "../i18n/useWords";
import { useCommonStyles } from "../theme/useCommonStyles";

const useStyles = makeStyles({
  steps: { margin: 0, paddingInlineStart: "20px", display: "flex", flexDirection: "column", gap: "10px" },
  step: { paddingInlineStart: "4px" },
  head: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: "8px",
    fontWeight: tokens.fontWeightSemibold,
  },
  line: { overflowWrap: "anywhere" },
});

/** Why this grade: each figure with how it comes about, in words and in figures, and the rule behind it. */
export function Explanation({ steps }: { readonly steps: readonly ExplanationStep[] }): ReactElement {
  const { t, say } = useWords();
  const common = useCommonStyles();
  const styles = useStyles();
  return (
    <ol className={styles.steps}>
      {steps.map(({ name, label, words, figures, result, source }) => (
        <li key={`${name} ${label.zh}`} className={styles.step}>
          <div className={styles.head}>
            <span>{say(label)}</span>
            <span>{say(result)}</span>
          </div>
          <div className={styles.line}>{t("explain.words", { words: say(words) })}</div>
          <div className={styles.line}>{t("explain.figures", { figures: say(figures) })}</div>
          <div className={common.quiet}>{t("explain.source", { source: say(source) })}</div>
        </li>
      ))}
    </ol>
  );
}
