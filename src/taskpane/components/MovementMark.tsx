import { mergeClasses } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { ProhibitedRegular } from "@fluentui/react-icons/svg/prohibited";
import { SubtractRegular } from "@fluentui/react-icons/svg/subtract";
import type { ReactElement } from "react";
import type { SettledMovement } from "../../domain/grading/movement";
import { settledMovementNames } from "../../domain/grading/movement";
import { useWords } from "../i18n/useWords";
import { useCommonStyles } from "../theme/useCommonStyles";

/** Movement against the last grade: a shape and its name. */
export function MovementMark({ movement }: { readonly movement: SettledMovement }): ReactElement {
  const { say } = useWords();
  const common = useCommonStyles();
  const icons: Readonly<Record<SettledMovement, ReactElement>> = {
    upgrade: <ArrowUpRegular aria-hidden="true" />,
    retain: <SubtractRegular aria-hidden="true" />,
    downgrade: <ArrowDownRegular aria-hidden="true" />,
    new: <AddRegular aria-hidden="true" />,
    notGraded: <ProhibitedRegular aria-hidden="true" />,
  };
  const colour = movement === "upgrade" ? common.good : movement === "downgrade" ? common.bad : undefined;
  return (
    <span className={mergeClasses(common.mark, colour)}>
      {icons[movement]}
      {say(settledMovementNames[movement])}
    </span>
  );
}
