import { clientObject } from "./clientObject";
import { Handle } from "./handle";
import { clientResult } from "./clientResult";
import type { XmlPart } from "./hostState";
import { OfficeError } from "./officeError";
import type { Session } from "./session";

/** The namespace of an XML document's root element, "" when it has none; InvalidArgument when it is no XML. */
export function rootNamespace(xml: string): string {
  const body = xml.replace(/<\?[^]*?\?>|<!--[^]*?-->|<!DOCTYPE[^>]*>/g, "").trim();
  const root = /^<(?:([\w.-]+):)?([\w.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/.exec(body);
  if (!root) throw new OfficeError("InvalidArgument", undefined, "CustomXmlPart");
  const closing = root[4] === "/" || new RegExp(`</${root[1] ? `${root[1]}:` : ""}${root[2] ?? ""}\\s*>$`).test(body);
  if (!closing) throw new OfficeError("InvalidArgument", undefined, "CustomXmlPart");
  const attribute = root[1] ? `xmlns:${root[1]}` : "xmlns";
  const found = new RegExp(`\\s${attribute}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(root[3] ?? "");
  return found?.[1] ?? found?.[2] ?? "";
}

let made = 0;

/** An id for a new custom XML part, in braces as Excel's are. */
export function newPartId(): string {
  made += 1;
  return `{00000000-0000-4000-8000-${made.toString(16).padStart(12, "0").toUpperCase()}}`;
}

/** The custom XML parts of the workbook. */
export function customXmlPartCollection(session: Session, context: object): Excel.CustomXmlPartCollection {
  const { host } = session;
  const handle = new Handle<true>(session, "CustomXmlPartCollection", () => true);
  const parts = () => host.parts.xmlParts;

  function partOf(part: Handle<XmlPart>): Excel.CustomXmlPart {
    return clientObject<Excel.CustomXmlPart, XmlPart>(part, context, {
      type: "CustomXmlPart",
      scalars: { id: { get: ({ id }) => id }, namespaceUri: { get: ({ xml }) => rootNamespace(xml) } },
      methods: {
        getXml: () => clientResult(part, ({ xml }) => xml),
        setXml: (xml: string) => {
          session.countSent(xml);
          part.act((target) => {
            rootNamespace(xml);
            target.xml = xml;
          });
        },
        delete: () => part.act(({ id }) => void parts().delete(id)),
      },
    });
  }

  const queued = (resolve: () => XmlPart | null) => partOf(new Handle(session, "CustomXmlPart", resolve));
  const required = (found: XmlPart | null | undefined): XmlPart => {
    if (!found) throw new OfficeError("ItemNotFound", undefined, "CustomXmlPartCollection.getItem");
    return found;
  };
  const items = (list: readonly XmlPart[]) =>
    list.map((one) => partOf(new Handle<XmlPart>(session, "CustomXmlPart", () => one, one)));
  return clientObject<Excel.CustomXmlPartCollection, true>(handle, context, {
    type: "CustomXmlPartCollection",
    items: () => items([...parts().values()]),
    methods: {
      add: (xml: string) => {
        session.countSent(xml);
        return queued(() => {
          rootNamespace(xml);
          const part = { id: newPartId(), xml };
          parts().set(part.id, part);
          return part;
        });
      },
      getItem: (id: string) => queued(() => required(parts().get(id))),
      getItemOrNullObject: (id: string) => queued(() => parts().get(id) ?? null),
      getCount: () => clientResult(handle, () => parts().size),
      getByNamespace: (namespace: string) => {
        const scoped = new Handle<true>(session, "CustomXmlPartScopedCollection", () => true);
        const matching = () => [...parts().values()].filter(({ xml }) => rootNamespace(xml) === namespace);
        const only = () => {
          const found = matching();
          return found.length === 1 ? found[0] : undefined;
        };
        return clientObject<Excel.CustomXmlPartScopedCollection, true>(scoped, context, {
          type: "CustomXmlPartScopedCollection",
          items: () => items(matching()),
          methods: {
            getCount: () => clientResult(scoped, () => matching().length),
            getItem: (id: string) => queued(() => required(matching().find((part) => part.id === id))),
            getItemOrNullObject: (id: string) => queued(() => matching().find((part) => part.id === id) ?? null),
            getOnlyItem: () =>
              queued(() => {
                const found = only();
                if (!found)
                  throw new OfficeError("InvalidOperation", undefined, "CustomXmlPartScopedCollection.getOnlyItem");
                return found;
              }),
            getOnlyItemOrNullObject: () => queued(() => only() ?? null),
          },
        });
      },
    },
  });
}
