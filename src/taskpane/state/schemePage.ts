import type { SchemeIssue } from "../../domain/scheme/schemeIssue";
import type { SealStanding } from "../../domain/seal/sealStanding";
import { text } from "../../domain/values/text";
import type { SchemeDifference } from "../../workflow/scheme/schemeComparison";
import type { ShownAfterLoading } from "../../workflow/scheme/schemeSheet";
import type { ConfiguredScheme } from "../../workflow/seal/bankRecord";
import { judgeSeal } from "../../workflow/seal/judgeSeal";
import { readSchemeFile } from "../../workflow/seal/schemeFile";
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
import { putScheme } from "./schemeContext";

/** A scheme file that a person chose from the disk: no scheme, or one whose seal was judged. */
export type ChosenFile =
  | { readonly name: string; readonly issues: readonly SchemeIssue[] }
  | { readonly name: string; readonly scheme: ConfiguredScheme; readonly standing: SealStanding };

/** What is needed of a file. */
export type SchemeFileSource = Pick<File, "name" | "size" | "text">;

/** What the scheme page shows. */
export interface SchemePageState {
  readonly work: Work<PaneSituation>;
  /** Cells put back by the last press of the button; null before. */
  readonly restored: number | null;
  /** What 方案参数 shows after a scheme was just loaded; null where none was. */
  readonly shown: ShownAfterLoading | null;
  /** The file that was chosen last, not yet loaded; null where there is none. */
  readonly file: ChosenFile | null;
}

/** What changes the scheme page. */
export type SchemePageAction =
  | { readonly type: "begun" }
  | { readonly type: "failed"; readonly fault: Fault }
  | {
      readonly type: "read";
      readonly situation: PaneSituation;
      readonly restored: number | null;
      readonly shown: ShownAfterLoading | null;
    }
  | { readonly type: "fileChosen"; readonly file: ChosenFile | null };

/** The scheme page after something happened. */
export function schemePageReducer(state: SchemePageState, action: SchemePageAction): SchemePageState {
  switch (action.type) {
    case "begun":
      return { ...state, work: begun, file: null };
    case "failed":
      return { work: { state: "failed", fault: action.fault }, restored: null, shown: null, file: null };
    case "read":
      return { work: finished(action.situation), restored: action.restored, shown: action.shown, file: null };
    case "fileChosen":
      return state.work.state === "done" ? { ...state, file: action.file } : state;
  }
}

/** The scheme page: its state, and what a person can do on it. */
export interface SchemePage extends Store<SchemePageState, SchemePageAction> {
  readonly read: () => Promise<void>;
  /** Puts cells of 方案参数 back to what the carried scheme says; differences without a cell are passed over. */
  readonly restore: (differences: readonly SchemeDifference[]) => Promise<void>;
  /** Reads a scheme file from the person's disk and judges it; nothing is loaded yet. */
  readonly chooseFile: (file: SchemeFileSource) => Promise<void>;
  /** Puts a scheme with its seal into the workbook. */
  readonly load: (scheme: ConfiguredScheme) => Promise<void>;
  readonly stop: () => void;
}

/** Largest scheme file, in bytes; one with every part takes about 40 000. */
const LARGEST_FILE = 2_000_000;

/**
 * Makes the scheme page; `onRead` is told what the workbook carries each time it was read, `onSchemeChanged` once it was
 * given another scheme. `person` tells who is at work, as entered so far.
 */
export function createSchemePage(
  services: PaneServices,
  onSchemeChanged: () => void,
  onRead: (situation: PaneSituation) => void = () => undefined,
  person: () => string = () => "",
): SchemePage {
  const { workbook, clock } = services;
  const store = createStore<SchemePageState, SchemePageAction>(
    { work: waiting, restored: null, shown: null, file: null },
    schemePageReducer,
  );
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
      store.dispatch({ type: "read", situation, restored, shown: null });
      onRead(situation);
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
    chooseFile: async (source) => {
      const { work } = store.get();
      if (work.state !== "done") return;
      const file = await judgedFile(source, work.value, services);
      store.dispatch({ type: "fileChosen", file });
    },
    load: async (scheme) => {
      await runner.run(
        async (progress) => {
          const before = await paneSituation(services, progress);
          const period = before.period ?? lastFinishedQuarter(clock.now());
          const shown = await putScheme(services, scheme, period, person());
          return { situation: await paneSituation(services, progress), shown };
        },
        ({ situation, shown }) => {
          store.dispatch({ type: "read", situation, restored: null, shown });
          onSchemeChanged();
        },
      );
    },
    stop: runner.stop,
  };
}

async function judgedFile(
  source: SchemeFileSource,
  situation: PaneSituation,
  { signatures }: Pick<PaneServices, "signatures">,
): Promise<ChosenFile> {
  const { name, size } = source;
  if (size > LARGEST_FILE) {
    const message = text(
      `有 ${String(Math.ceil(size / 1_000_000))} MB，方案文件不超过 2 MB`,
      `it has ${String(Math.ceil(size / 1_000_000))} MB; a scheme file has no more than 2 MB`,
    );
    return { name, issues: [{ path: "", message }] };
  }
  const { result, seal, sealIssue } = readSchemeFile(await source.text());
  if (!result.ok) return { name, issues: result.issues };
  const { scheme } = result;
  const standing = await judgeSeal({ scheme, seal, sealIssue }, situation, situation.period, signatures);
  return { name, scheme: { ...scheme, seal }, standing };
}
