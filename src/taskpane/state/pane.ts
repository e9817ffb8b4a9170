import type { Place } from "../../workflow/ports";
import type { PaneServices } from "../services";
import type { Fault } from "./fault";
import { faultOf } from "./fault";
import type { Store } from "./store";
import { createStore } from "./store";

/** The pages of the pane. */
export const pageIds = ["wizard", "scheme", "submission", "headOffice", "functions", "templates", "about"] as const;

/** A page of the pane. */
export type PageId = (typeof pageIds)[number];

/** A ribbon command that works on formulas: `repair` enters them anew, `values` keeps their results only. */
export type FormulaCommand = "repair" | "values";

/** Where a formula comes from: the sample of a function's help, whose cells stand for the person's own, or a trial with its figures. */
export type FormulaOrigin = "sample" | "trial";

/** Something that the pane tells above its pages. */
export type Notice =
  | { readonly kind: "running"; readonly command: FormulaCommand; readonly done: number; readonly total: number }
  | { readonly kind: "done"; readonly command: FormulaCommand; readonly count: number }
  | { readonly kind: "inserted"; readonly place: Place; readonly from: FormulaOrigin }
  | { readonly kind: "failed"; readonly what: FormulaCommand | "select" | "insert"; readonly fault: Fault };

/** Which page is open, and what is told above it. */
export interface PaneState {
  readonly page: PageId;
  readonly notice: Notice | null;
}

/** What changes the pane. */
export type PaneAction =
  { readonly type: "opened"; readonly page: PageId } | { readonly type: "told"; readonly notice: Notice | null };

/** The pane after something happened. */
export function paneReducer(state: PaneState, action: PaneAction): PaneState {
  return action.type === "opened" ? { ...state, page: action.page } : { ...state, notice: action.notice };
}

/** The pane around the wizard: its pages, and what concerns the workbook as a whole. */
export interface Pane extends Store<PaneState, PaneAction> {
  readonly open: (page: PageId) => void;
  readonly dismiss: () => void;
  /** Shows a cell; says so where it cannot be shown. */
  readonly show: (place: Place) => Promise<void>;
  /** Puts a formula into the active cell and tells where. */
  readonly insertFormula: (formula: string, from: FormulaOrigin) => Promise<void>;
  /** Works on the formulas of the workbook and tells how many. */
  readonly runCommand: (command: FormulaCommand) => Promise<void>;
  readonly stop: () => void;
}

/** Makes the pane over the ports. */
export function createPane({ workbook }: PaneServices): Pane {
  const store = createStore<PaneState, PaneAction>({ page: "wizard", notice: null }, paneReducer);
  let running: AbortController | null = null;
  const tell = (notice: Notice | null): void => {
    store.dispatch({ type: "told", notice });
  };
  const attempt = async (what: "select" | "insert", work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      tell({ kind: "failed", what, fault: faultOf(error) });
    }
  };
  return {
    ...store,
    open: (page) => {
      store.dispatch({ type: "opened", page });
    },
    dismiss: () => {
      tell(null);
    },
    show: (place) => attempt("select", () => workbook.select(place)),
    insertFormula: (formula, from) =>
      attempt("insert", async () => {
        tell({ kind: "inserted", place: await workbook.insertFormula(formula), from });
      }),
    runCommand: async (command) => {
      if (running !== null) return;
      running = new AbortController();
      const report = (done: number, total: number): void => {
        tell({ kind: "running", command, done, total });
      };
      report(0, 0);
      try {
        const work = command === "repair" ? workbook.repairFormulas : workbook.convertToValues;
        const count = await work({ report, signal: running.signal });
        tell({ kind: "done", command, count });
      } catch (error) {
        tell({ kind: "failed", what: command, fault: faultOf(error) });
      } finally {
        running = null;
      }
    },
    stop: () => {
      running?.abort();
    },
  };
}
