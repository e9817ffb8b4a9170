import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import type { ReactElement } from "react";
import { ConfirmedButton } from "../../components/ConfirmedButton";
import { useWords } from "../../i18n/useWords";
import { useEditing } from "./EditContext";

/** Leaves a part of the scheme out, after asking. */
export function RemovePart({ path, name }: { readonly path: string; readonly name: string }): ReactElement {
  const { t } = useWords();
  const { desk } = useEditing();
  return (
    <ConfirmedButton
      label={t("desk.edit.removePart")}
      name={t("desk.edit.removePartNamed", { name })}
      icon={<DeleteRegular />}
      title={t("desk.edit.removePartTitle", { name })}
      question={t("desk.edit.removePartBody", { name })}
      onConfirm={() => {
        desk.change({ kind: "removePart", path });
      }}
    />
  );
}
