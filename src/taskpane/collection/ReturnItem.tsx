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
import { verdictNames } from "../../workflow/collection/sheets/receiptRows";
import type { Fact } from "../components/FactList";
import { FactList } from "../components/FactList";
import type { Standing } from "../components/StatusLine";
import { StatusLine } from "../components/StatusLine";
import { useWords } from "../i18n/useWords";
import type { Words } from "../i18n/useWords";
import { useCommonStyles } from "../theme/useCommonStyles";
import type { CollectionStore } from "./collectionStore";
import { isConflicting, isFromElsewhere, rivalsOf, verdictStandings } from "./returnsView";

const useStyles = makeStyles({
  header: { display: "flex", flexDirection: "column", minWidth: 0, overflowWrap: "anywhere", textAlign: "start" },
  panel: { margin: "0 0 12px", display: "flex", flexDirection: "column", gap: "8px", minWidth: 0 },
});

const severityStandings: Readonly<Record<FindingSeverity, Standing>> = { refuse: "bad", ask: "caution", note: "info" };

interface ReturnItemProps {
  readonly file: ReportedFile;
  readonly report: CollectionReport;
  readonly accepted: readonly string[];
  readonly store: CollectionStore;
  readonly busy: boolean;
}

/** One file: its verdict, and behind it what it says of itself, what was found, and what can be decided. */
export function ReturnItem(props: ReturnItemProps): ReactElement {
  const { file, store, busy } = props;
  const words = useWords();
  const { t, say } = words;
  const common = useCommonStyles();
  const styles = useStyles();
  const { facts, findings, verdict } = file;
  return (
    <AccordionItem value={file.id}>
      <AccordionHeader as="h3">
        <span className={styles.header}>
          <span className={common.strong}>{facts === null || facts.unit === "" ? file.file : facts.unit}</span>
          <StatusLine standing={verdictStandings[verdict]}>
            {findings.length === 0
              ? say(verdictNames[verdict])
              : t("collection.item.verdict", { verdict: say(verdictNames[verdict]), count: findings.length })}
          </StatusLine>
        </span>
      </AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <FactList facts={factsOf(file, words)} />
        {findings.length === 0 ? null : (
          <ul className={common.list}>
            {findings.map((finding, index) => (
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
function Decision({ file, report, accepted, store, busy }: ReturnItemProps): ReactElement | null {
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
      checked={accepted.includes(fingerprint)}
      disabled={busy}
      label={t("collection.item.letIn")}
      onChange={(_event, { checked }) => {
        void (checked === true ? store.letIn([fingerprint]) : store.keepOut([fingerprint]));
      }}
    />
  );
}

function factsOf({ file, facts }: ReportedFile, { t }: Words): readonly Fact[] {
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
        id: scheme.id,
        year: scheme.year,
        version: scheme.version,
        fingerprint: shortFingerprint(scheme.fingerprint),
      }),
    },
    ...(frozen ? [{ name: t("collection.item.frozen"), value: `${frozenAt} ${by}` }] : []),
    { name: t("collection.item.fingerprint"), value: shortFingerprint(fingerprint) },
  ];
}
