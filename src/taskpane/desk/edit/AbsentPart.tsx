import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import type { ReactElement } from "react";
import { useWords } from "../../i18n/useWords";
import { useCommonStyles } from "../../theme/useCommonStyles";
import { useEditing } from "./EditContext";

/** Something that the scheme leaves out, with the way to add it. */
export function AbsentPart({ path, name }: { readonly path: string; readonly name: string }): ReactElement {
  const { t } = useWords();
  const { desk } = useEditing();
  const common = useCommonStyles();
  return (
    <div className={common.row}>
      <span className={common.quiet}>{t("desk.edit.absent")}</span>
      <Button
        size="small"
        icon={<AddRegular />}
        aria-label={t("desk.edit.addPartNamed", { name })}
        onClick={() => {
          desk.change({ kind: "addPart", path });
        }}
      >
        {t("desk.edit.addPart")}
      </Button>
    </div>
  );
}
