import type { ReactElement } from "react";
import { ChoiceField } from "../components/ChoiceField";
import { useWords } from "../i18n/useWords";
import { knownLabel } from "./knownLabel";
import type { KnownScheme } from "./state/knownSchemes";

interface SchemePickProps {
  readonly label: string;
  readonly known: readonly KnownScheme[];
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
}

/** A choice among the schemes at hand. */
export function SchemePick({ label, known, chosen, onChoose }: SchemePickProps): ReactElement {
  const words = useWords();
  return (
    <ChoiceField
      label={label}
      value={chosen}
      options={known.map((one) => ({ value: one.key, label: knownLabel(one, words) }))}
      onChoose={onChoose}
    />
  );
}
