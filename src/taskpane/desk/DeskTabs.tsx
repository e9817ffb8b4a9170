import { makeStyles } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { PartTabs } from "../components/PartTabs";
import { useWords } from "../i18n/useWords";
import type { DeskStep } from "./state/deskSteps";
import { deskSteps } from "./state/deskSteps";

const useStyles = makeStyles({
  // Six steps stand in two rows of three, where they do not fit into one.
  tabs: {
    display: "grid",
    gridTemplateColumns: "repeat(3, minmax(0, auto))",
    justifyContent: "start",
    "@media (min-width: 480px)": { display: "flex" },
  },
});

interface DeskTabsProps {
  readonly step: DeskStep;
  /** Before a scheme was begun only the first step is open. */
  readonly begun: boolean;
  readonly onChoose: (step: DeskStep) => void;
}

/** The steps of the desk, numbered in the order in which they are usually taken; any may be returned to. */
export function DeskTabs({ step, begun, onChoose }: DeskTabsProps): ReactElement {
  const { t } = useWords();
  const styles = useStyles();
  return (
    <PartTabs
      group="desk"
      label={t("desk.steps")}
      className={styles.tabs}
      parts={deskSteps.map((id, index) => ({
        id,
        name: t("desk.numbered", { number: index + 1, name: t(`desk.step.${id}`) }),
        disabled: !begun && id !== "source",
      }))}
      chosen={step}
      onChoose={onChoose}
    />
  );
}
