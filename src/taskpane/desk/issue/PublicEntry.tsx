import {
  Accordion,
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Textarea,
  makeStyles,
} from "@fluentui/react-components";
import { ArrowDownloadRegular } from "@fluentui/react-icons/svg/arrow-download";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import type { ReactElement } from "react";
import type { BankKey } from "../../../domain/seal/keyList";
import { StatusLine } from "../../components/StatusLine";
import { useCopy } from "../../hooks/useCopy";
import { usePane } from "../../hooks/usePane";
import { useWords } from "../../i18n/useWords";
import { useCommonStyles } from "../../theme/useCommonStyles";
import { textBytes } from "../state/textBytes";

const useStyles = makeStyles({
  entry: {
    minWidth: 0,
    "& > textarea": { fontFamily: "Consolas, monospace", overflowX: "hidden", wordBreak: "break-all" },
  },
  panel: { margin: 0 },
  steps: { margin: 0, paddingInlineStart: "20px" },
});

interface PublicEntryProps {
  readonly publicKey: BankKey;
  /** The name of the key file that was handed over. */
  readonly file: string;
}

/** What came of making a key: which file to keep, and the public entry with what IT has to do with it. */
export function PublicEntry({ publicKey, file }: PublicEntryProps): ReactElement {
  const { t } = useWords();
  const { services } = usePane();
  const common = useCommonStyles();
  const styles = useStyles();
  const { state, copy } = useCopy();
  const json = JSON.stringify(publicKey, null, 2);
  return (
    <div className={common.column} role="status">
      <StatusLine standing="good">{t("desk.key.made", { file })}</StatusLine>
      <StatusLine standing="caution">{t("desk.key.keepSafe")}</StatusLine>
      <Accordion collapsible>
        <AccordionItem value="entry">
          <AccordionHeader as="h3" size="small">
            {t("desk.key.publicEntry")}
          </AccordionHeader>
          <AccordionPanel className={styles.panel}>
            <Textarea
              className={styles.entry}
              readOnly
              rows={12}
              value={json}
              textarea={{ "aria-label": t("desk.key.publicEntry") }}
            />
          </AccordionPanel>
        </AccordionItem>
      </Accordion>
      <div className={common.row}>
        <Button
          size="small"
          icon={<CopyRegular />}
          onClick={() => {
            void copy(json);
          }}
        >
          {t("desk.key.copy")}
        </Button>
        <Button
          size="small"
          icon={<ArrowDownloadRegular />}
          onClick={() => {
            services.files.save(`${publicKey.id}.public.json`, textBytes(`${json}\n`));
          }}
        >
          {t("desk.key.downloadPublic")}
        </Button>
        {state === "idle" ? null : <span>{t(state === "copied" ? "desk.key.copied" : "desk.key.copyFailed")}</span>}
      </div>
      <span className={common.strong}>{t("desk.key.forIt")}</span>
      <ol className={styles.steps}>
        <li>{t("desk.key.itAdd")}</li>
        <li>{t("desk.key.itCheck", { id: publicKey.id })}</li>
        <li>{t("desk.key.itRevoke")}</li>
      </ol>
    </div>
  );
}
