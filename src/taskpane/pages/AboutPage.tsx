import { Link } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useCallback, useEffect } from "react";
import { readBankRecord } from "../../workflow/seal/bankRecord";
import { FactList } from "../components/FactList";
import { FaultMessage } from "../components/FaultMessage";
import { LanguageField } from "../components/LanguageField";
import { Screen } from "../components/Screen";
import { StatusLine } from "../components/StatusLine";
import { StepHeading } from "../components/StepHeading";
import { usePane } from "../hooks/usePane";
import { useWork } from "../hooks/useWork";
import { useWords } from "../i18n/useWords";
import type { SiteManifest } from "../siteFiles";
import { useCommonStyles } from "../theme/useCommonStyles";

/** What the server told of itself. */
interface Connection {
  readonly manifest: SiteManifest;
  /** Schemes that can be used. */
  readonly schemes: number;
}

/** The page about the add-in: version, connection, language, support. */
export function AboutPage(): ReactElement {
  const { t } = useWords();
  const { services } = usePane();
  const common = useCommonStyles();
  const { work, run } = useWork<Connection>();
  const connect = useCallback(async (): Promise<Connection> => {
    const [manifest, { configured }] = await Promise.all([
      services.manifest(),
      readBankRecord(services.server, services.signatures),
    ]);
    return { manifest, schemes: configured.length };
  }, [services]);
  useEffect(() => {
    void run(connect);
  }, [run, connect]);
  const manifest = work.state === "done" ? work.value.manifest : null;
  return (
    <Screen>
      <StepHeading title={t("about.title")} lead={t("about.lead")} />
      <section className={common.card} aria-label={t("about.server")}>
        <FactList
          facts={[
            { name: t("about.version"), value: manifest?.version ?? "…" },
            { name: t("about.server"), value: new URL(".", document.baseURI).href },
          ]}
        />
        <div role="status">
          {work.state === "running" || work.state === "waiting" ? (
            <StatusLine standing="info">{t("about.connecting")}</StatusLine>
          ) : null}
          {work.state === "done" ? (
            <StatusLine standing="good">{t("about.connected", { count: work.value.schemes })}</StatusLine>
          ) : null}
        </div>
      </section>
      {work.state === "failed" ? (
        <FaultMessage
          fault={work.fault}
          title={t("about.notConnected")}
          onRetry={() => {
            void run(connect);
          }}
        />
      ) : null}
      <section className={common.card}>
        <LanguageField />
      </section>
      {manifest === null ? null : (
        <section className={common.card}>
          <h2 className={common.heading}>{t("about.support")}</h2>
          <p className={common.text}>{t("about.supportBody")}</p>
          <Link inline href={manifest.supportAddress} target="_blank" rel="noreferrer">
            {manifest.supportAddress}
          </Link>
        </section>
      )}
    </Screen>
  );
}
