import { Button, Field, Radio, RadioGroup, makeStyles } from "@fluentui/react-components";
import { KeyRegular } from "@fluentui/react-icons/svg/key";
import type { ReactElement } from "react";
import { useState } from "react";
import { sealAlgorithms } from "../../../domain/seal/seal";
import type { CreatedKey } from "../../../workflow/seal/signingPort";
import { StatusLine } from "../../components/StatusLine";
import { WorkProgress } from "../../components/WorkProgress";
import { usePane } from "../../hooks/usePane";
import { useWords } from "../../i18n/useWords";
import { useCommonStyles } from "../../theme/useCommonStyles";
import type { KeyField, NewKeyEntry } from "../state/newKeyFaults";
import { newKeyFaults } from "../state/newKeyFaults";
import { textBytes } from "../state/textBytes";
import { KeyText } from "./KeyText";
import { useKeyWork } from "./useKeyWork";

const useStyles = makeStyles({
  fields: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(220px, 100%), 1fr))",
    columnGap: "16px",
    rowGap: "12px",
    alignItems: "start",
  },
});

/** How long a new key is valid unless another day is chosen, in years. */
const YEARS = 3;

function blankEntry(now: Date): NewKeyEntry {
  const year = now.getFullYear();
  const day = `${String(now.getMonth() + 1).padStart(2, "0")}-${String(now.getDate()).padStart(2, "0")}`;
  return {
    algorithm: "ES256",
    id: `hq-${String(year)}`,
    ownerZh: "总行人力资源部",
    ownerEn: "Head office, human resources",
    validFrom: `${String(year)}-${day}`,
    validTo: `${String(year + YEARS)}-12-31`,
    passphrase: "",
    again: "",
  };
}

interface NewKeyFormProps {
  /** The key was made, and its file handed over. */
  readonly onCreated: (created: CreatedKey, file: string) => void;
}

/** Makes a key of head office's: what it is called, how long it holds, and the passphrase under which it is kept. */
export function NewKeyForm({ onCreated }: NewKeyFormProps): ReactElement {
  const { t, say } = useWords();
  const { services } = usePane();
  const common = useCommonStyles();
  const styles = useStyles();
  const [entry, setEntry] = useState(() => blankEntry(services.clock.now()));
  const [tried, setTried] = useState(false);
  const { work, run } = useKeyWork<CreatedKey>();
  const faults = newKeyFaults(entry);
  const field = (key: KeyField, more: Partial<Parameters<typeof KeyText>[0]> = {}): ReactElement => {
    const fault = faults[key];
    return (
      <KeyText
        label={t(`desk.key.field.${key}`)}
        value={entry[key]}
        fault={tried && fault !== undefined ? say(fault) : undefined}
        onType={(typed) => {
          setEntry((before) => ({ ...before, [key]: typed }));
        }}
        {...more}
      />
    );
  };
  const create = async (): Promise<void> => {
    setTried(true);
    if (Object.keys(faults).length > 0) return;
    const { algorithm, id, ownerZh, ownerEn, validFrom, validTo, passphrase } = entry;
    const owner = { zh: ownerZh.trim(), en: ownerEn.trim() };
    const created = await run(() =>
      services.signing.createKey({ algorithm, id, owner, validFrom, validTo, passphrase }),
    );
    if (created === null) return;
    setEntry((before) => ({ ...before, passphrase: "", again: "" }));
    const file = `${id}.key.json`;
    services.files.save(file, textBytes(created.keyFile));
    onCreated(created, file);
  };
  return (
    <div className={common.column}>
      <Field label={t("desk.key.algorithm")}>
        <RadioGroup
          value={entry.algorithm}
          onChange={(_event, { value }) => {
            const algorithm = sealAlgorithms.find((one) => one === value);
            if (algorithm !== undefined) setEntry((before) => ({ ...before, algorithm }));
          }}
        >
          {sealAlgorithms.map((one) => (
            <Radio key={one} value={one} label={t(`desk.key.about.${one}`)} />
          ))}
        </RadioGroup>
      </Field>
      <div className={styles.fields}>
        {field("id", { hint: t("desk.key.idHelp") })}
        {field("ownerZh")}
        {field("ownerEn")}
        {field("validFrom", { type: "date" })}
        {field("validTo", { type: "date" })}
        {field("passphrase", {
          type: "password",
          autoComplete: "new-password",
          hint: t("desk.key.passphraseHelp"),
        })}
        {field("again", { type: "password", autoComplete: "new-password" })}
      </div>
      {work.state === "running" ? <WorkProgress label={t("desk.key.making")} done={0} total={0} /> : null}
      {work.state === "refused" ? (
        <div role="alert">
          <StatusLine standing="bad">{say(work.reason)}</StatusLine>
        </div>
      ) : null}
      <div>
        <Button
          icon={<KeyRegular />}
          disabled={work.state === "running"}
          onClick={() => {
            void create();
          }}
        >
          {t("desk.key.make")}
        </Button>
      </div>
    </div>
  );
}
