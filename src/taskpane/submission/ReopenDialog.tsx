import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Textarea,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import { LONGEST_ENTRY } from "../../workflow/record/appendRecord";
import { useWords } from "../i18n/useWords";
import { useCommonStyles } from "../theme/useCommonStyles";
import { PersonField } from "./PersonField";

interface ReopenDialogProps {
  /** The version that is to be re-opened; null where nothing is asked. */
  readonly version: number | null;
  readonly by: string;
  readonly onEnterPerson: (by: string) => void;
  readonly onCancel: () => void;
  readonly onReopen: (reason: string) => void;
}

/** Asks who re-opens a frozen period, and why. */
export function ReopenDialog({ version, onCancel, ...asked }: ReopenDialogProps): ReactElement {
  return (
    <Dialog
      open={version !== null}
      onOpenChange={(_event, data) => {
        if (!data.open) onCancel();
      }}
    >
      <DialogSurface>
        <Question version={version ?? 0} onCancel={onCancel} {...asked} />
      </DialogSurface>
    </Dialog>
  );
}

function Question({
  version,
  by,
  onEnterPerson,
  onCancel,
  onReopen,
}: ReopenDialogProps & { readonly version: number }): ReactElement {
  const { t } = useWords();
  const common = useCommonStyles();
  const [reason, setReason] = useState("");
  const ready = reason.trim() !== "" && by.trim() !== "";
  return (
    <DialogBody>
      <DialogTitle>{t("submission.reopenTitle", { version })}</DialogTitle>
      <DialogContent className={common.column}>
        <p className={common.text}>{t("submission.reopenBody", { next: version + 1 })}</p>
        <PersonField required value={by} onEnter={onEnterPerson} />
        <Field label={t("submission.reopenReason")} required>
          <Textarea
            value={reason}
            maxLength={LONGEST_ENTRY}
            onChange={(_event, data) => {
              setReason(data.value);
            }}
          />
        </Field>
      </DialogContent>
      <DialogActions>
        <Button onClick={onCancel}>{t("common.cancel")}</Button>
        <Button
          appearance="primary"
          disabled={!ready}
          onClick={() => {
            onReopen(reason);
          }}
        >
          {t("submission.reopen")}
        </Button>
      </DialogActions>
    </DialogBody>
  );
}
