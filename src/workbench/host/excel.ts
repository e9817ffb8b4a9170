import { sessionOf, setTracked } from "./clientObject";
import { chartTypes } from "./charts";
import { excelEnums } from "./excelEnums";
import { isThenable } from "./isThenable";
import type { HostState } from "./hostState";
import { OfficeError, notImplemented } from "./officeError";
import { Session } from "./session";
import { applicationOf, workbookOf } from "./workbook";

type Batch<Result> = (context: Excel.RequestContext) => Promise<Result>;

/** A request context and the session behind it. */
interface Opened {
  readonly context: Excel.RequestContext;
  readonly session: Session;
}

function openContext(host: HostState): Opened {
  const session = new Session(host);
  const each = (objects: object | readonly object[], tracked: boolean) => {
    for (const object of Array.isArray(objects) ? (objects as readonly object[]) : [objects])
      setTracked(object, tracked);
  };
  const lazy = new Map<string, unknown>();
  const once = <Value>(key: string, make: () => Value): Value => {
    if (!lazy.has(key)) lazy.set(key, make());
    return lazy.get(key) as Value;
  };
  const members: Readonly<Record<string, () => unknown>> = {
    workbook: () => once("workbook", () => workbookOf(session, context)),
    application: () => once("application", () => applicationOf(session, context)),
    runtime: () => ({ enableEvents: true, load: () => undefined }),
    sync: () => (passThrough?: unknown) => session.sync().then(() => passThrough),
    load: () => (object: { load(query?: unknown): unknown }, query?: unknown) => void object.load(query),
    trackedObjects: () => ({
      add: (objects: object | readonly object[]) => each(objects, true),
      remove: (objects: object | readonly object[]) => each(objects, false),
    }),
    debugInfo: () => ({ pendingStatements: [] }),
  };
  const context = new Proxy(Object.create(null) as Excel.RequestContext, {
    get(_, key) {
      if (typeof key === "symbol" || key === "then") return undefined;
      const member = members[key];
      if (!member) throw notImplemented(`RequestContext.${key}`);
      return member();
    },
  });
  contexts.set(context, session);
  return { context, session };
}

const contexts = new WeakMap<object, Session>();

function existing(first: unknown): Opened | null {
  const object: unknown = Array.isArray(first) ? (first as unknown[])[0] : first;
  const session =
    typeof object === "object" && object !== null ? (contexts.get(object) ?? sessionOf(object)) : undefined;
  if (!session) return null;
  const context = contexts.has(object as object)
    ? (object as Excel.RequestContext)
    : (object as { context: Excel.RequestContext }).context;
  return { context, session };
}

async function run<Result>(host: HostState, first: unknown, second?: Batch<Result>): Promise<Result> {
  const batch = (second ?? first) as Batch<Result>;
  if (typeof batch !== "function") throw new OfficeError("InvalidArgument", undefined, "Excel.run");
  const known = second ? existing(first) : null;
  const { context, session } = known ?? openContext(host);
  try {
    const answer: unknown = batch(context);
    if (!isThenable(answer)) {
      throw new OfficeError(
        "RunMustReturnPromise",
        'The batch function passed to the ".run" method didn\'t return a promise. The function must return a promise, so that any automatically-tracked objects can be released at the completion of the batch operation.',
      );
    }
    const result = (await answer) as Result;
    await session.sync();
    return result;
  } finally {
    if (!known) session.end();
  }
}

/** The `Excel` object of the page: `run`, request contexts, and the enumerations. What is not here throws. */
export function excelNamespace(host: HostState): typeof Excel {
  const members: Readonly<Record<string, unknown>> = {
    run: (first: unknown, second?: Batch<unknown>) => run(host, first, second),
    // Called with `new` by scripts, so it is a function that gives back the context.
    RequestContext: function RequestContext() {
      return openContext(host).context;
    },
    createWorkbook: () => Promise.reject(notImplemented("Excel.createWorkbook")),
    ...excelEnums,
    ...(host.hasCharts ? { ChartType: chartTypes } : {}),
  };
  return new Proxy({} as typeof Excel, {
    get(_, key) {
      if (typeof key === "symbol" || key === "then") return undefined;
      if (key in members) return members[key];
      throw notImplemented(`Excel.${key}`);
    },
    has: (_, key) => typeof key === "string" && key in members,
  });
}
