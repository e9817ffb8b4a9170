import type { WorkbookFault } from "../workflow/ports";
import type { CallName, CollectionCalls } from "./collectionCalls";

/** What the page says to the worker: something to be answered, or that an answer is no longer wanted. */
export type ToWorker =
  | {
      readonly [N in CallName]: {
        readonly kind: "call";
        readonly id: number;
        readonly name: N;
        readonly ask: CollectionCalls[N]["ask"];
      };
    }[CallName]
  | { readonly kind: "stop"; readonly id: number };

/** What the worker says to the page. */
export type FromWorker =
  | { readonly kind: "progress"; readonly id: number; readonly done: number; readonly total: number }
  | { readonly kind: "answer"; readonly id: number; readonly answer: CollectionCalls[CallName]["answer"] }
  | {
      readonly kind: "fault";
      readonly id: number;
      readonly code: WorkbookFault["code"] | "program";
      readonly message: string;
    };
