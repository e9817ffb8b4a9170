import { createStore } from "../state/store";
import type { Store } from "../state/store";

/** What head office does: write and issue schemes, collect returns, look into archives. */
export const headOfficeTabs = ["desk", "collection", "archive"] as const;

/** One of the three. */
export type HeadOfficeTab = (typeof headOfficeTabs)[number];

/** The tab that is open. */
export function createHeadOffice(): Store<HeadOfficeTab, HeadOfficeTab> {
  return createStore<HeadOfficeTab, HeadOfficeTab>("desk", (_state, chosen) => chosen);
}
