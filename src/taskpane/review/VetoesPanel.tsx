import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { vetoEffectText } from "../../domain/grading/vetoes";
import { gradeLadder } from "../../domain/scheme/ladder";
import type { VetoCase } from "../../workflow/review/vetoCases";
import { vetoCases } from "../../workflow/review/vetoCases";
import { FactList } from "../components/FactList";
import { StatusLine } from "../components/StatusLine";
import { useFocus } from "../hooks/useFocus";
import { usePane } from "../hooks/usePane";
import { useWords } from "../i18n/useWords";
import type { ReviewStepState } from "../state/wizardState";
import { useCommonStyles } from "../theme/useCommonStyles";

interface VetoesPanelProps {
  readonly state: ReviewStepState;
  /** Row of the roster of the person whose details were closed last. */
  readonly closed: number | null;
}

/** Everybody with a veto: which, what it did to the grade, and why. */
export function VetoesPanel({ state, closed }: VetoesPanelProps): ReactElement {
  const { t } = useWords();
  const common = useCommonStyles();
  const { outcome } = state;
  const cases = vetoCases(outcome);
  return (
    <>
      <p className={`${common.text} ${common.quiet}`}>{t("vetoes.found", { count: cases.length })}</p>
      <ul className={common.list}>
        {cases.map((one) => (
          <li key={one.manager.row}>
            <Case one={one} state={state} takesFocus={one.manager.row === closed} />
          </li>
        ))}
      </ul>
    </>
  );
}

interface CaseProps {
  readonly one: VetoCase;
  readonly state: ReviewStepState;
  /** True where the person comes back to the list from this case. */
  readonly takesFocus: boolean;
}

function Case({
  one: { manager, vetoes, before, standing, after, reason },
  state: { outcome },
  takesFocus,
}: CaseProps): ReactElement {
  const { t, say } = useWords();
  const { wizard } = usePane();
  const common = useCommonStyles();
  const place = useFocus<HTMLElement>(takesFocus);
  const ladder = gradeLadder(outcome.context.scheme.document);
  const graded = outcome.graded.some((person) => person.manager.row === manager.row);
  const ungraded = t(standing === "open" ? "review.openGrade" : "review.noGrade");
  const name = manager.name === "" ? manager.id : manager.name;
  return (
    <section ref={place} tabIndex={-1} className={common.card} aria-label={name}>
      <div className={common.row}>
        <span className={common.strong}>{name}</span>
        <span className={common.quiet}>{t("review.who", { id: manager.id, unit: manager.unit })}</span>
      </div>
      <ul className={common.list}>
        {vetoes.map((veto) => (
          <li key={veto.id}>
            <StatusLine standing="bad">
              {t("vetoes.veto", { name: say(veto.name), effect: say(vetoEffectText(veto, ladder)) })}
            </StatusLine>
          </li>
        ))}
      </ul>
      <FactList
        facts={[
          { name: t("vetoes.before"), value: before === null ? t("vetoes.unknown") : say(before.name) },
          { name: t("vetoes.after"), value: after === null ? ungraded : say(after.name) },
          { name: t("vetoes.reason"), value: say(reason) },
        ]}
      />
      {graded ? (
        <div>
          <Button
            size="small"
            aria-label={t("vetoes.openLabel", { name })}
            onClick={() => {
              wizard.changeView({ selected: manager.row });
            }}
          >
            {t("vetoes.open")}
          </Button>
        </div>
      ) : null}
    </section>
  );
}
