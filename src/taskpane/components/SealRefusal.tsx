import type { ReactElement } from "react";
import type { SealStanding } from "../../domain/seal/sealStanding";
import { mayCompute } from "../../domain/seal/sealStanding";
import type { Period } from "../../domain/values/period";
import type { ConfiguredScheme } from "../../workflow/seal/bankRecord";
import { useWords } from "../i18n/useWords";
import { versionDifferences } from "../lateModules";
import type { PaneSituation } from "../state/paneSituation";
import { departures, wayOut } from "../state/wayOut";
import { useCommonStyles } from "../theme/useCommonStyles";
import { FaultMessage } from "./FaultMessage";
import { LateModule } from "./LateModule";
import { Message } from "./Message";
import { SchemeChooser } from "./SchemeChooser";

interface SealRefusalProps {
  readonly situation: PaneSituation;
  readonly standing: SealStanding;
  readonly period: Period | null;
  readonly onLoad: (scheme: ConfiguredScheme) => void;
  /** Reads workbook and server again. */
  readonly onRead: () => void;
  /** Leads to all differences, where the screen shows only the first ones; left out where it shows all. */
  readonly onShowAll?: () => void;
}

/** Differences that are shown where there is a page with all of them. */
const SHOWN = 5;

/** Why an altered, badly signed or withdrawn scheme grades nobody, the way out (the scheme to load instead), and what differs. */
export function SealRefusal(props: SealRefusalProps): ReactElement | null {
  const { situation, standing, period, onLoad, onRead } = props;
  const { t, say } = useWords();
  const common = useCommonStyles();
  if (mayCompute(standing.state)) return null;
  return (
    <>
      <Message intent="error" title={t(`scheme.seal.refused.${standing.state}`)}>
        {say(standing.reason)}
      </Message>
      <section className={common.card}>
        <h2 className={common.heading}>{t("scheme.seal.wayOut")}</h2>
        {situation.serverFault === null ? (
          <SchemeChooser
            configured={situation.configured}
            preferred={wayOut(situation, period)}
            question={t("scheme.replaceQuestion")}
            onLoad={onLoad}
          />
        ) : (
          <FaultMessage fault={situation.serverFault} title={t("about.notConnected")} onRetry={onRead} />
        )}
      </section>
      <Differing {...props} />
    </>
  );
}

function Differing({ situation, standing, onShowAll }: SealRefusalProps): ReactElement | null {
  const { t } = useWords();
  const found = standing.state === "altered" ? departures(situation) : null;
  if (found === null) return null;
  const { carried, issued } = found;
  const { document } = issued;
  return (
    <LateModule bundle={versionDifferences}>
      {({ VersionDifferences }) => (
        <VersionDifferences
          carried={carried.document}
          published={document}
          heading={(count) => t("scheme.seal.departures", { version: document.version, count })}
          {...(onShowAll === undefined ? {} : { most: SHOWN, onShowAll })}
        />
      )}
    </LateModule>
  );
}
