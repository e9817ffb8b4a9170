import { notImplemented } from "./officeError";

const quiet = new Set<string>(["then", "toJSON", "$$typeof", "asymmetricMatch", "nodeType", "constructor"]);

/** An object of Office of which only some members are here: reading any other throws an error that names it. */
export function strictNamespace<Whole extends object>(name: string, members: Partial<Whole>): Whole {
  return new Proxy(members as Whole, {
    get(target, key, receiver) {
      if (typeof key === "symbol" || key in target || quiet.has(key))
        return Reflect.get(target, key, receiver) as unknown;
      throw notImplemented(`${name}.${key}`);
    },
  });
}
