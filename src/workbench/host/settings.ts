import { clientObject } from "./clientObject";
import { Handle } from "./handle";
import { clientResult } from "./clientResult";
import { OfficeError } from "./officeError";
import type { Session } from "./session";

interface SettingTarget {
  readonly key: string;
}

/** The add-in's settings that travel with the workbook. */
export function settingCollection(session: Session, context: object): Excel.SettingCollection {
  const { host } = session;
  const handle = new Handle<true>(session, "SettingCollection", () => true);
  const settings = () => host.parts.settings;

  function itemOf(item: Handle<SettingTarget>): Excel.Setting {
    return clientObject<Excel.Setting, SettingTarget>(item, context, {
      type: "Setting",
      scalars: {
        key: { get: ({ key }) => key },
        value: {
          get: ({ key }) => structuredClone(settings().get(key)),
          set: ({ key }, value) => void settings().set(key, structuredClone(value)),
        },
      },
      methods: { delete: () => item.act(({ key }) => void settings().delete(key)) },
    });
  }

  const queued = (resolve: () => SettingTarget | null) => itemOf(new Handle(session, "Setting", resolve));
  const find = (key: string): SettingTarget | null => (settings().has(key) ? { key } : null);
  return clientObject<Excel.SettingCollection, true>(handle, context, {
    type: "SettingCollection",
    items: () =>
      [...settings().keys()].map((key) => {
        const target = { key };
        return itemOf(new Handle(session, "Setting", () => target, target));
      }),
    methods: {
      add: (key: string, value: unknown) => {
        session.countSent(value);
        return queued(() => {
          settings().set(key, structuredClone(value));
          return { key };
        });
      },
      getItem: (key: string) =>
        queued(() => {
          const found = find(key);
          if (!found) throw new OfficeError("ItemNotFound", undefined, "SettingCollection.getItem");
          return found;
        }),
      getItemOrNullObject: (key: string) => queued(() => find(key)),
      getCount: () => clientResult(handle, () => settings().size),
    },
  });
}
