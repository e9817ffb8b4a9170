import type { Handle } from "./handle";
import { isThenable } from "./isThenable";
import { loadTree } from "./loadTree";
import type { LoadTree } from "./loadTree";
import { OfficeError, notImplemented } from "./officeError";
import type { Session } from "./session";

/** A property that is read by `load` and written through the queue. */
export interface Scalar<Value, Target> {
  /** Reads it, when the batch is sent. */
  readonly get: (target: Target) => Value | Promise<Value>;
  /** Writes it, when the batch is sent; absent for properties that cannot be written. */
  readonly set?: (target: Target, value: unknown) => void | Promise<void>;
  /** Refuses a value before it is queued. */
  readonly heavy?: boolean;
}

/** What an Excel object is made of; the keys and types are those of @types/office-js. */
export interface Definition<Public extends object, Target> {
  readonly type: string;
  readonly scalars?: { readonly [Key in keyof Public]?: Scalar<Public[Key], Target> };
  readonly links?: { readonly [Key in keyof Public]?: () => Public[Key] };
  readonly methods?: Partial<Public>;
  /** For collections: the items, already resolved. */
  readonly items?: (target: Target) => readonly object[];
  /** Whether its properties depend on formulas, so that reading waits for the calculation. */
  readonly calculated?: boolean;
}

interface Internals {
  readonly handle: Handle<unknown>;
  load(tree: LoadTree): Promise<void>;
}

const internals = new WeakMap<object, Internals>();

/** The target of an Excel object handed over as an argument; refuses objects of another context or kind. */
export function argumentHandle<Target>(argument: object, session: Session, type: string): Handle<Target> {
  const found = internals.get(argument);
  if (found?.handle.type !== type) throw new OfficeError("InvalidArgument", undefined, type);
  if (found.handle.session !== session) throw new OfficeError("InvalidRequestContext", undefined, type);
  return found.handle as Handle<Target>;
}

/** The session an Excel object belongs to; undefined when it is none. */
export function sessionOf(object: unknown): Session | undefined {
  return typeof object === "object" && object !== null ? internals.get(object)?.handle.session : undefined;
}

/** Sets whether an object outlives the `run` it was made in. */
export function setTracked(object: object, tracked: boolean): void {
  const found = internals.get(object);
  if (found) found.handle.tracked = tracked;
}

const quiet = new Set<PropertyKey>([
  "then",
  "toString",
  "valueOf",
  "constructor",
  "$$typeof",
  "asymmetricMatch",
  "nodeType",
]);

/**
 * Makes an Excel object. Reading a property that was not loaded throws PropertyNotLoaded; writing queues a request;
 * whatever the definition lacks throws an error that names it.
 */
export function clientObject<Public extends object, Target>(
  handle: Handle<Target>,
  context: object,
  definition: Definition<Public, Target>,
): Public {
  const { type } = definition;
  const scalars = new Map(Object.entries(definition.scalars ?? {})) as Map<string, Scalar<unknown, Target>>;
  const links = new Map(Object.entries(definition.links ?? {})) as Map<string, () => object>;
  const methods = new Map(Object.entries(definition.methods ?? {}));
  const known = new Map<string, unknown>();
  const linked = new Map<string, object>();
  let items: readonly object[] | null = null;

  const link = (name: string): object => {
    const made = linked.get(name) ?? links.get(name)?.();
    if (!made) throw notImplemented(`${type}.${name}`);
    linked.set(name, made);
    return made;
  };

  async function loadNow(tree: LoadTree): Promise<void> {
    const target = handle.orNull();
    if (target === null) return;
    if (definition.calculated) await handle.session.calculated();
    const itemTree: LoadTree = { all: tree.all, members: new Map() };
    for (const [name, branch] of tree.members) {
      if (definition.items && name === "items") {
        itemTree.all ||= branch.all || branch.members.size === 0;
        for (const [key, value] of branch.members) itemTree.members.set(key, value);
        continue;
      }
      const scalar = scalars.get(name);
      if (scalar) await read(name, scalar, target);
      else if (links.has(name))
        await internals.get(link(name))?.load(branch.members.size > 0 ? branch : loadTree(null));
      else if (definition.items) itemTree.members.set(name, branch);
      else if (name !== "isNullObject") throw notImplemented(`${type}.${name}`);
    }
    if (tree.all)
      for (const [name, scalar] of scalars) {
        if (!scalar.heavy || !definition.items) await read(name, scalar, target);
      }
    if (!definition.items) return;
    if (!tree.all && itemTree.members.size === 0 && !itemTree.all && !tree.members.has("items")) return;
    items = definition.items(target);
    for (const item of items) await internals.get(item)?.load(itemTree);
  }

  async function read(name: string, scalar: Scalar<unknown, Target>, target: Target): Promise<void> {
    const found = scalar.get(target);
    const value: unknown = isThenable(found) ? await found : found;
    handle.session.countReceived(value);
    known.set(name, value);
  }

  function write(name: string, value: unknown): void {
    const scalar = scalars.get(name);
    const set = scalar?.set;
    if (!set) {
      if (!scalar && !links.has(name)) throw notImplemented(`${type}.${name}`);
      throw new OfficeError("InvalidOperation", `${type}.${name} cannot be written.`, `${type}.${name}`);
    }
    known.set(name, value);
    handle.session.countSent(value);
    handle.act((target) => set(target, value));
  }

  function setAll(target: object, values: object): void {
    for (const [name, value] of Object.entries(values)) {
      if (links.has(name) && typeof value === "object" && value !== null) {
        (link(name) as { set(values: object): void }).set(value as object);
      } else if (value !== undefined) Reflect.set(target, name, value);
    }
  }

  const common: Readonly<Record<string, unknown>> = {
    context,
    load: (query?: unknown) => {
      const tree = loadTree(query);
      handle.session.enqueue(() => loadNow(tree));
      return proxy;
    },
    set: (values: object) => setAll(proxy, values),
    toJSON: () => ({
      ...Object.fromEntries(known),
      ...(items && { items: items.map((item) => (item as { toJSON(): unknown }).toJSON()) }),
    }),
    track: () => {
      handle.tracked = true;
      return proxy;
    },
    untrack: () => {
      handle.tracked = false;
      return proxy;
    },
  };

  const proxy: Public = new Proxy({} as Public, {
    get(_, key) {
      if (typeof key === "symbol") return undefined;
      if (key === "isNullObject") {
        if (handle.isNull === undefined) throw notLoaded(type, key);
        return handle.isNull;
      }
      if (key === "items" && definition.items) {
        if (!items) throw notLoaded(type, key);
        return items;
      }
      if (methods.has(key)) return methods.get(key);
      if (key in common) return common[key];
      if (scalars.has(key)) {
        if (!known.has(key)) throw notLoaded(type, key);
        return known.get(key);
      }
      if (links.has(key)) return link(key);
      if (quiet.has(key)) return undefined;
      throw notImplemented(`${type}.${key}`);
    },
    set(_, key, value) {
      write(String(key), value);
      return true;
    },
    has: (_, key) =>
      typeof key === "string" && (methods.has(key) || scalars.has(key) || links.has(key) || key in common),
  });
  internals.set(proxy, { handle: handle, load: loadNow });
  return proxy;
}

function notLoaded(type: string, key: string): OfficeError {
  return new OfficeError(
    "PropertyNotLoaded",
    `The property '${key}' is not available. Before reading the property's value, call the load method on the containing object and call "context.sync()" on the associated request context.`,
    `${type}.${key}`,
  );
}
