import { Field, Radio, RadioGroup } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useState } from "react";
import { readKeyFile } from "../../../domain/seal/keyFile";
import type { BankKey, KeyReading } from "../../../domain/seal/keyList";
import type { CreatedKey } from "../../../workflow/seal/signingPort";
import { FactList } from "../../components/FactList";
import { useWords } from "../../i18n/useWords";
import { useCommonStyles } from "../../theme/useCommonStyles";
import { TextFileDrop } from "../TextFileDrop";
import type { Desk } from "../state/desk";
import { KeyStandingLine } from "./KeyStandingLine";
import { NewKeyForm } from "./NewKeyForm";
import { PublicEntry } from "./PublicEntry";

/** The key file with which is signed: still encrypted. */
export interface ChosenKey {
  readonly file: string;
  /** The text of the file. */
  readonly content: string;
  readonly key: BankKey;
}

interface KeyCardProps {
  readonly desk: Desk;
  readonly chosen: ChosenKey | null;
  /** The bank's list of keys; null where it was not read. */
  readonly keys: KeyReading | null;
  readonly onChoose: (chosen: ChosenKey) => void;
}

/** The key: an existing key file, or a new one that is made here. */
export function KeyCard({ desk, chosen, keys, onChoose }: KeyCardProps): ReactElement {
  const { t } = useWords();
  const common = useCommonStyles();
  const [way, setWay] = useState<"file" | "new">("file");
  const [created, setCreated] = useState<{ readonly made: CreatedKey; readonly file: string } | null>(null);
  return (
    <section className={common.card} aria-label={t("desk.key.title")}>
      <h2 className={common.heading}>{t("desk.key.title")}</h2>
      <p className={`${common.text} ${common.quiet}`}>{t("desk.key.lead")}</p>
      <Field label={t("desk.key.way")}>
        <RadioGroup
          layout="horizontal"
          value={way}
          onChange={(_event, { value }) => {
            setWay(value === "new" ? "new" : "file");
          }}
        >
          <Radio value="file" label={t("desk.key.wayFile")} />
          <Radio value="new" label={t("desk.key.wayNew")} />
        </RadioGroup>
      </Field>
      {way === "file" ? <KeyFile chosen={chosen} onChoose={onChoose} /> : null}
      {way === "new" && created === null ? (
        <NewKeyForm
          onCreated={(made, file) => {
            setCreated({ made, file });
            onChoose({ file, content: made.keyFile, key: made.publicKey });
          }}
        />
      ) : null}
      {way === "new" && created !== null ? (
        <PublicEntry publicKey={created.made.publicKey} file={created.file} />
      ) : null}
      {chosen === null ? null : <KeyStandingLine desk={desk} bankKey={chosen.key} keys={keys} />}
    </section>
  );
}

function KeyFile({ chosen, onChoose }: Pick<KeyCardProps, "chosen" | "onChoose">): ReactElement {
  const { t, say } = useWords();
  return (
    <>
      <TextFileDrop
        label={t("desk.key.fileLabel")}
        help={t("desk.key.fileHelp")}
        buttonLabel={t("desk.key.fileChoose")}
        take={(file, content) => {
          const found = readKeyFile(content);
          if (!found.ok) return found.reason;
          onChoose({ file, content, key: found.file.key });
          return null;
        }}
      />
      {chosen === null ? null : (
        <FactList
          facts={[
            { name: t("desk.key.chosenFile"), value: chosen.file },
            { name: t("desk.key.field.id"), value: chosen.key.id },
            { name: t("desk.key.owner"), value: say(chosen.key.owner) },
            { name: t("desk.key.algorithm"), value: t(`desk.key.name.${chosen.key.algorithm}`) },
            {
              name: t("scheme.effective"),
              value: t("scheme.effectiveValue", { from: chosen.key.validFrom, to: chosen.key.validTo }),
            },
          ]}
        />
      )}
    </>
  );
}
