import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowUploadRegular } from "@fluentui/react-icons/svg/arrow-upload";
import type { DragEvent, ReactElement } from "react";
import { useId, useRef, useState } from "react";
import { useCommonStyles } from "../theme/useCommonStyles";

const useStyles = makeStyles({
  zone: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: "8px",
    minWidth: 0,
    padding: "12px",
    borderRadius: tokens.borderRadiusLarge,
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  over: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1Hover,
  },
});

interface FileDropProps {
  /** What the files are for, as a name of the place. */
  readonly label: string;
  /** What may be dropped, in a sentence. */
  readonly help: string;
  readonly buttonLabel: string;
  readonly multiple?: boolean;
  readonly disabled?: boolean;
  /** Endings that the dialog shows first, such as ".xlsx". What is dropped may end in anything. */
  readonly accept?: string;
  /** Never called without a file; with one only, where `multiple` is not set. */
  readonly onFiles: (files: readonly File[]) => void;
}

/** A place into which files are dropped, with a button that chooses them, for the keyboard and for touch. */
export function FileDrop(props: FileDropProps): ReactElement {
  const { label, help, buttonLabel, multiple = false, disabled = false, accept, onFiles } = props;
  const common = useCommonStyles();
  const styles = useStyles();
  const [over, setOver] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const helpId = useId();
  const take = (list: FileList | null): void => {
    const files = Array.from(list ?? []).slice(0, multiple ? undefined : 1);
    if (files.length > 0 && !disabled) onFiles(files);
  };
  const hover = (event: DragEvent, inside: boolean): void => {
    event.preventDefault();
    setOver(inside && !disabled);
  };
  return (
    <div
      role="group"
      aria-label={label}
      aria-describedby={helpId}
      className={mergeClasses(styles.zone, over && styles.over)}
      onDragOver={(event) => {
        hover(event, true);
      }}
      onDragLeave={(event) => {
        hover(event, false);
      }}
      onDrop={(event) => {
        hover(event, false);
        take(event.dataTransfer.files);
      }}
    >
      <span id={helpId} className={mergeClasses(common.text, common.quiet)}>
        {help}
      </span>
      <Button
        icon={<ArrowUploadRegular />}
        disabled={disabled}
        onClick={() => {
          input.current?.click();
        }}
      >
        {buttonLabel}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple={multiple}
        {...(accept === undefined ? {} : { accept })}
        onChange={(event) => {
          take(event.target.files);
          // The same file may be chosen again, after it was changed.
          event.target.value = "";
        }}
      />
    </div>
  );
}
