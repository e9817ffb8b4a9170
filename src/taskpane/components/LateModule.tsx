import type { ReactElement } from "react";
import { useEffect } from "react";
import { useWork } from "../hooks/useWork";
import { useWords } from "../i18n/useWords";
import { FaultMessage } from "./FaultMessage";
import { Screen } from "./Screen";
import { WorkProgress } from "./WorkProgress";

interface LateModuleProps<M> {
  /** Loads the bundle; must be the same function each time, so one after another in one place differ by key. Rejects with a ServerFault. */
  readonly load: () => Promise<M>;
  /** What it draws once it is there. */
  readonly children: (module: M) => ReactElement;
  /** True where it is a screen of its own, which it fills until then too. */
  readonly screen?: boolean;
}

/** A part of the pane whose bundle is loaded when it is first asked for. */
export function LateModule<M>({ load, children, screen = false }: LateModuleProps<M>): ReactElement {
  const { t } = useWords();
  const { work, run } = useWork<M>();
  useEffect(() => {
    void run(load);
  }, [run, load]);
  if (work.state === "done") return children(work.value);
  const standing =
    work.state === "failed" ? (
      <FaultMessage
        fault={work.fault}
        title={t("late.failed")}
        onRetry={() => {
          void run(load);
        }}
      />
    ) : (
      <WorkProgress label={t("late.loading")} done={0} total={0} />
    );
  return screen ? <Screen>{standing}</Screen> : standing;
}
