import { Button, useRestoreFocusTarget } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useRef, useState } from "react";
import { ConfirmDialog } from "./ConfirmDialog";

/** Milliseconds between two looks, and after which what was confirmed is done in any case. */
const LOOK = 20;
const LONG_ENOUGH = 3000;

/**
 * Does something once the closed dialog has let go of the pane. The button must stand until then: otherwise the library
 * goes on hiding the rest of the pane from screen readers, as it does while a dialog is open.
 */
function afterDialog(place: HTMLElement | null, act: () => void, waited = 0): void {
  setTimeout(() => {
    const hidden = place !== null && place.closest("[aria-hidden='true']") !== null;
    if (hidden && waited < LONG_ENOUGH) afterDialog(place, act, waited + LOOK);
    else act();
  }, LOOK);
}

interface ConfirmedButtonProps {
  readonly label: string;
  /** What a screen reader says, where the label alone does not tell which of several it is. */
  readonly name?: string;
  /** Small and plain, beside others of its kind; the chief button of its place where it is left out. */
  readonly icon?: ReactElement;
  readonly title: string;
  /** Asked before it is done; null where nothing need be asked. */
  readonly question: string | null;
  readonly onConfirm: () => void;
}

/** A button that asks before it does something that cannot be undone. */
export function ConfirmedButton({ label, name, icon, title, question, onConfirm }: ConfirmedButtonProps): ReactElement {
  const [asking, setAsking] = useState(false);
  const focusTarget = useRestoreFocusTarget();
  const place = useRef<HTMLDivElement>(null);
  return (
    <>
      <div ref={place}>
        <Button
          {...focusTarget}
          appearance={icon === undefined ? "primary" : "secondary"}
          size={icon === undefined ? "medium" : "small"}
          {...(icon === undefined ? {} : { icon })}
          {...(name === undefined ? {} : { "aria-label": name })}
          onClick={() => {
            if (question === null) onConfirm();
            else setAsking(true);
          }}
        >
          {label}
        </Button>
      </div>
      {asking ? (
        <ConfirmDialog
          title={title}
          body={question ?? ""}
          confirm={label}
          onConfirm={() => {
            setAsking(false);
            afterDialog(place.current, onConfirm);
          }}
          onCancel={() => {
            setAsking(false);
          }}
        />
      ) : null}
    </>
  );
}
