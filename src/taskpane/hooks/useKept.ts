import type { PaneServices } from "../services";
import { usePane } from "./usePane";

/** The store of a page that is loaded late; the same one each time the page is opened. */
export function useKept<T>(create: (services: PaneServices) => T): T {
  return usePane().kept.get(create);
}
