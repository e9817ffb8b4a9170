import { Button } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactElement } from "react";
import { useWords } from "../i18n/useWords";

/** Closes a message. */
export function DismissButton({ onDismiss }: { readonly onDismiss: () => void }): ReactElement {
  const { t } = useWords();
  return (
    <Button
      appearance="transparent"
      size="small"
      icon={<DismissRegular />}
      aria-label={t("common.dismiss")}
      onClick={onDismiss}
    />
  );
}
