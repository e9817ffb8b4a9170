import type { Scheme } from "../../domain/scheme/scheme";
import { appraisalPartXml } from "../../workflow/appraisalPart";
import type { SchemeDifference } from "../../workflow/scheme/schemeComparison";
import type { PaneServices } from "../services";
import { lastFinishedQuarter } from "./lastQuarter";
import type { Store } from "./store";
import { createStore } from "./store";
import { taskRunner } from "./task";
import type { Fault } from "./fault";
import type { Work } from "./work";
import { begun, finished, waiting } from "./work";
import type { PaneSituation } from "./paneSituation";
import { paneSituation } from "./paneSituation";

/** What the scheme page shows. */
export interface SchemePageState {
  readonly work: Work<PaneSituation>;
  /** Cells put back by the last press of the button; null before. */
  readonly restored: number | null;
}

/** What changes the scheme page. */
export type SchemePageAction =
  | { readonly type: "begun" }
  | { readonly type: "failed"; readonly fault: Fault }
  | { readonly type: "read"; readonly situation: PaneSituation; readonly restored: number | null };

/** The scheme page after something happened. */
export function schemePageReducer(state: SchemePageState, action: SchemePageAction): SchemePageState {
  switch (action.type) {
    case "begun":
      return { ...state, work: begun };
    case "failed":
      return { work: { state: "failed", fault: action.fault }, restored: null };
    case "read":
      return { work: finished(action.situation), restored: action.restored };
  }
}

/** The scheme page: its state, and what a person can do on it. */
export interface SchemePage extends Store<SchemePageState, SchemePageAction> {
  readonly read: () => Promise<void>;
  /** Puts cells of 方案参数 back to what the carried scheme says; differences without a cell are passed over. */
  readonly restore: (differences: readonly SchemeDifference[]) => Promise<void>;
  /** Puts a configured scheme into the workbook. */
  readonly load: (scheme: Scheme) => Promise<void>;
  readonly stop: () => void;
}

/** Makes the scheme page; `onSchemeChanged` is called once the workbook carries another scheme. */
export function createSchemePage(services: PaneServices, onSchemeChanged: () => void): SchemePage {
  const { workbook, clock } = services;
  const store = createStore<SchemePageState, SchemePageAction>({ work: waiting, restored: null }, schemePageReducer);
  const runner = taskRunner({
    begun: () => {
      store.dispatch({ type: "begun" });
    },
    progressed: () => undefined,
    failed: (fault) => {
      store.dispatch({ type: "failed", fault });
    },
  });
  const tell =
    (restored: number | null) =>
    (situation: PaneSituation): void => {
      store.dispatch({ type: "read", situation, restored });
    };
  return {
    ...store,
    read: () => runner.run((progress) => paneSituation(services, progress), tell(null)),
    restore: async (differences) => {
      const writes = differences.flatMap(({ place, expected }) =>
        place === null ? [] : [{ ...place, value: expected }],
      );
      await runner.run(async (progress) => {
        await workbook.writeCells(writes);
        return paneSituation(services, progress);
      }, tell(writes.length));
    },
    load: async (scheme) => {
      await runner.run(
        async (progress) => {
          const before = await paneSituation(services, progress);
          const period = before.period ?? lastFinishedQuarter(clock.now());
          await workbook.writePart(appraisalPartXml(scheme.document, period));
          await workbook.recalculate();
          return paneSituation(services, progress);
        },
        (situation) => {
          tell(null)(situation);
          onSchemeChanged();
        },
      );
    },
    stop: runner.stop,
  };
}
