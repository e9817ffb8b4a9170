import type { ReactElement } from "react";
import { useState } from "react";
import type { Text } from "../../domain/values/text";
import { text } from "../../domain/values/text";
import { FileDrop } from "../components/FileDrop";
import { StatusLine } from "../components/StatusLine";
import { useWords } from "../i18n/useWords";
import { useCommonStyles } from "../theme/useCommonStyles";
import { LARGEST_SCHEME } from "./state/readDraftFile";

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
    const reason = await judged(file, take);
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

async function judged(file: File, take: TextFileDropProps["take"]): Promise<Text | null> {
  if (file.size > LARGEST_SCHEME)
    return text(
      `文件有 ${megabytes(file.size)} MB，不会是方案或密钥文件；请选 .json 文件`,
      `it has ${megabytes(file.size)} MB, more than a scheme or a key ever has; choose a .json file`,
    );
  // A folder can be dropped, and cannot be read; nor can a file that is gone by now.
  const content = await file.text().catch(() => null);
  if (content === null)
    return text("读不出来；请确认它是文件，而且还在原处", "it cannot be read; is it a file, and still there?");
  return take(file.name, content);
}

function megabytes(bytes: number): string {
  return String(Math.ceil(bytes / 1_000_000));
}
