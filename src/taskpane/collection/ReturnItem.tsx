import {
  AccordionHeader,
  AccordionItem,
  AccordionPanel,
  Button,
  Checkbox,
  makeStyles,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CollectionReport, ReportedFile } from "../../collection/collectionCalls";
import { shortFingerprint } from "../../domain/scheme/fingerprint";
import type { Finding, FindingSeverity } from "../../workflow/collection/finding";
import { findingNames } from "../../workflow/collection/finding";
import { isAccepted } from "../../workflow/collection/judgedFile";
import { schemeTitle } from "../../workflow/collection/returnContent";
import { verdictNames } from "../../workflow/collection/sheets/receiptRows";
import type { Fact } from "../components/FactList";
import { FactList } from "../components/FactList";
import type { Standing } from "../components/StatusLine";
import { StatusLine } from "../components/StatusLine";
import { useWords } from "../i18n/useWords";
import type { Words } from "../i18n/useWords";
import { useCommonStyles } from "../theme/useCommonStyles";
import type { CollectionStore } from "./collectionStore";
import { firstFinding, isConflicting, isFromElsewhere, rivalsOf, verdictStandings } from "./returnsView";

const useStyles = makeStyles({
  header: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere", textAlign: "start" },
  panel: { margin: "0 0 12px", display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
});

const severityStandings: Readonly<Record<FindingSeverity, Standing>> = { refuse: "bad", ask: "caution", note: "info" };

interface ReturnItemProps {
  readonly file: ReportedFile;
  readonly report: CollectionReport;
  readonly store: CollectionStore;
  readonly busy: boolean;
}

/** One file: its verdict, and behind it what it says of itself, what was found, and what can be decided. */
export function ReturnItem(props: ReturnItemProps): ReactElement {
  const { file, store, busy } = props;
  const words = useWords();
  const { t } = words;
  const common = useCommonStyles();
  const styles = useStyles();
  const { facts } = file;
  const unit = facts?.unit ?? "";
  return (
    <AccordionItem value={file.id}>
      <AccordionHeader as="h3">
        <span className={styles.header}>
          <span className={common.strong}>{unit === "" ? file.file : unit}</span>
          {unit === "" ? null : <span className={common.quiet}>{file.file}</span>}
          <StatusLine standing={verdictStandings[file.verdict]}>{verdictText(file, words)}</StatusLine>
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <FactList facts={factsOf(file, words)} />
        {file.findings.length === 0 ? null : (
          <ul className={common.list}>
            {file.findings.map((finding, index) => (
              <FindingLine key={index} finding={finding} />
            ))}
          </ul>
        )}
        <Decision {...props} />
        <div>
          <Button
            size="small"
            disabled={busy}
            onClick={() => {
              void store.remove(file.id);
            }}
          >
            {t("collection.item.remove")}
          </Button>
        </div>
      </AccordionPanel>
    </AccordionItem>
  );
}

/** The verdict with its chief reason: two rows of one unit differ, and why one was refused need not be looked up. */
function verdictText(file: ReportedFile, { t, say }: Words): string {
  const verdict = say(verdictNames[file.verdict]);
  const first = firstFinding(file);
  if (first === null) return verdict;
  return t("collection.item.verdict", { verdict, name: say(findingNames[first.code]), count: file.findings.length });
}

function FindingLine({ finding }: { readonly finding: Finding }): ReactElement {
  const { t, say } = useWords();
  const { code, severity, place, message } = finding;
  return (
    <li>
      <StatusLine standing={severityStandings[severity]}>
        {t(place.zh === "" ? "collection.item.finding" : "collection.item.findingAt", {
          name: say(findingNames[code]),
          place: say(place),
          message: say(message),
        })}
      </StatusLine>
    </li>
  );
}

/** What a person can decide about the file, if anything. */
function Decision({ file, report, store, busy }: ReturnItemProps): ReactElement | null {
  const { t } = useWords();
  const { facts, findings } = file;
  if (facts === null || file.verdict === "refused" || file.verdict === "surplus") return null;
  const { fingerprint } = facts;
  if (isFromElsewhere(file)) return null;
  if (isConflicting(file))
    return (
      <div>
        <Button
          size="small"
          appearance="primary"
          disabled={busy}
          onClick={() => {
            void store.choose(fingerprint, rivalsOf(report, file));
          }}
        >
          {t("collection.item.choose")}
        </Button>
      </div>
    );
  if (findings.every(({ severity }) => severity !== "ask")) return null;
  return (
    <Checkbox
      checked={isAccepted(file)}
      disabled={busy}
      label={t("collection.item.letIn")}
      onChange={(_event, { checked }) => {
        void (checked === true ? store.letIn([fingerprint]) : store.keepOut([fingerprint]));
      }}
    />
  );
}

function factsOf({ file, facts }: ReportedFile, { t, say }: Words): readonly Fact[] {
  const name = { name: t("collection.item.file"), value: file };
  if (facts === null) return [name];
  const { period, version, people, scheme, frozen, frozenAt, by, fingerprint } = facts;
  return [
    name,
    { name: t("collection.item.period"), value: period === "" ? t("collection.item.unknown") : period },
    { name: t("collection.item.version"), value: frozen ? `v${String(version)}` : t("collection.item.notFrozen") },
    { name: t("collection.item.people"), value: t("common.people", { count: people }) },
    {
      name: t("collection.item.scheme"),
      value: t("collection.item.schemeName", {
        scheme: say(schemeTitle(scheme)),
        fingerprint: shortFingerprint(scheme.fingerprint),
      }),
    },
    ...(frozen ? [{ name: t("collection.item.frozen"), value: `${frozenAt} ${by}` }] : []),
    {
      name: t(frozen ? "collection.item.fingerprint" : "collection.item.dataFingerprint"),
      value: shortFingerprint(fingerprint),
    },
  ];
}
