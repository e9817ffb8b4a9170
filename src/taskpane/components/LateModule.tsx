import type { ReactElement } from "react";
import { useEffect } from "react";
import { useWork } from "../hooks/useWork";
import { useWords } from "../i18n/useWords";
import type { LateBundle } from "../lateBundle";
import { FaultMessage } from "./FaultMessage";
import { Screen } from "./Screen";
import { WorkProgress } from "./WorkProgress";

interface LateModuleProps<M> {
  /** Must be the same each time, so one after another in one place differ by key. */
  readonly bundle: LateBundle<M>;
  /** What it draws once it is there. */
  readonly children: (module: M) => ReactElement;
  /** True where it is a screen of its own, which it fills until then too. */
  readonly screen?: boolean;
}

/** A part of the pane whose bundle is loaded when it is first asked for; drawn at once where it is there already. */
export function LateModule<M>({ bundle, children, screen = false }: LateModuleProps<M>): ReactElement {
  const { t } = useWords();
  const { work, run } = useWork<M>();
  useEffect(() => {
    if (bundle.loaded() === null) void run(bundle.load);
  }, [run, bundle]);
  const module = bundle.loaded();
  if (module !== null) return children(module);
  const standing =
    work.state === "failed" ? (
      <FaultMessage
        fault={work.fault}
        title={t("late.failed")}
        onRetry={() => {
          void run(bundle.load);
        }}
      />
    ) : (
      <WorkProgress label={t("late.loading")} done={0} total={0} />
    );
  return screen ? <Screen>{standing}</Screen> : standing;
}
