import type { ReactElement } from "react";
import { useState } from "react";
import type { Text } from "../../domain/values/text";
import { FileDrop } from "../components/FileDrop";
import { StatusLine } from "../components/StatusLine";
import { useWords } from "../i18n/useWords";
import { useCommonStyles } from "../theme/useCommonStyles";
import { readTextFile } from "./state/readTextFile";

interface TextFileDropProps {
  /** What the file is for, as a name of the place. */
  readonly label: string;
  readonly help: string;
  readonly buttonLabel: string;
  /** Takes the content of a file; why it is refused, null where it is taken. */
  readonly take: (file: string, content: string) => Text | null;
}

/** Takes a .json file; says why where it is not the one that is wanted. */
export function TextFileDrop({ label, help, buttonLabel, take }: TextFileDropProps): ReactElement {
  const { t, say } = useWords();
  const common = useCommonStyles();
  const [refused, setRefused] = useState<{ readonly file: string; readonly reason: Text } | null>(null);
  const read = async (file: File): Promise<void> => {
    const found = await readTextFile(file);
    const reason = found.ok ? take(file.name, found.content) : found.reason;
    setRefused(reason === null ? null : { file: file.name, reason });
  };
  return (
    <div className={common.tight}>
      <FileDrop
        label={label}
        help={help}
        buttonLabel={buttonLabel}
        accept=".json"
        onFiles={([file]) => {
          if (file !== undefined) void read(file);
        }}
      />
      {refused === null ? null : (
        <div role="alert">
          <StatusLine standing="bad">
            {t("desk.file.refused", { file: refused.file, reason: say(refused.reason) })}
          </StatusLine>
        </div>
      )}
    </div>
  );
}
