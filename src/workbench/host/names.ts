import { parseAddress } from "../grid/address";
import { absoluteReference } from "../grid/formulaText";
import { argumentHandle, clientObject } from "./clientObject";
import { Handle } from "./handle";
import { clientResult } from "./clientResult";
import { enumMember, excelEnums } from "./excelEnums";
import { OfficeError, notImplemented } from "./officeError";
import { queuedRange } from "./range";
import type { Session } from "./session";
import { checkDefinedName } from "./tableName";
import { findSheet, findTable, fullAddress } from "./targets";
import type { RangeTarget } from "./targets";

interface NameTarget {
  readonly name: string;
}

/** The defined names of the workbook. */
export function nameScope(session: Session, context: object): Excel.NamedItemCollection {
  const { host } = session;
  const { grid } = host;
  const handle = new Handle<true>(session, "NamedItemCollection", () => true);
  const find = (name: string): NameTarget | null => {
    const found = grid.names().find((one) => one.name.toLowerCase() === name.toLowerCase());
    return found ? { name: found.name } : null;
  };
  const info = ({ name }: NameTarget) => {
    const found = grid.names().find((one) => one.name === name);
    if (!found) throw new OfficeError("ItemNotFound", undefined, "NamedItem");
    return found;
  };
  const place = (target: NameTarget): RangeTarget | null => {
    const parsed = parseAddress(info(target).formula.slice(1).replaceAll("$", ""));
    const sheet = parsed?.sheet ? findSheet(host, parsed.sheet) : null;
    return parsed && sheet ? { sheetId: sheet.sheetId, area: parsed.area } : null;
  };

  function itemOf(item: Handle<NameTarget>): Excel.NamedItem {
    const kind = (target: NameTarget) => enumMember(excelEnums.NamedItemType, place(target) ? "Range" : "String");
    return clientObject<Excel.NamedItem, NameTarget>(item, context, {
      type: "NamedItem",
      scalars: {
        name: { get: ({ name }) => name },
        formula: {
          get: (target) => info(target).formula,
          set: (target, value) => grid.addName(target.name, String(value), info(target).comment),
        },
        value: { get: (target) => info(target).formula.slice(1) },
        type: { get: kind },
        comment: { get: (target) => info(target).comment },
        visible: { get: () => true },
        scope: { get: () => "Workbook" },
      },
      methods: {
        delete: () => item.act(({ name }) => grid.removeName(name)),
        getRange: () =>
          queuedRange(session, context, () => {
            const found = place(item.use());
            if (!found) throw new OfficeError("InvalidReference", undefined, "NamedItem.getRange");
            return found;
          }),
        getRangeOrNullObject: () =>
          queuedRange(session, context, () => {
            const target = item.orNull();
            return target && place(target);
          }),
      },
    });
  }

  const queued = (resolve: () => NameTarget | null) => itemOf(new Handle(session, "NamedItem", resolve));
  return clientObject<Excel.NamedItemCollection, true>(handle, context, {
    type: "NamedItemCollection",
    items: () =>
      grid.names().map(({ name }) => {
        const target = { name };
        return itemOf(new Handle(session, "NamedItem", () => target, target));
      }),
    methods: {
      add: (name: string, reference: Excel.Range | string | number | boolean, comment?: string) => {
        const range = typeof reference === "object" ? argumentHandle<RangeTarget>(reference, session, "Range") : null;
        return queued(() => {
          checkDefinedName(name);
          if (find(name) || findTable(host, name)) throw new OfficeError("ItemAlreadyExists", undefined, "NamedItem");
          const text = typeof reference === "object" ? "" : String(reference);
          const formula = range ? `=${absoluteReference(fullAddress(host, range.use()))}` : text;
          grid.addName(name, formula.startsWith("=") ? formula : `=${formula}`, comment ?? "");
          return { name };
        });
      },
      addFormulaLocal: () => {
        throw notImplemented("NamedItemCollection.addFormulaLocal");
      },
      getItem: (name: string) =>
        queued(() => {
          const found = find(name);
          if (!found) throw new OfficeError("ItemNotFound", undefined, "NamedItemCollection.getItem");
          return found;
        }),
      getItemOrNullObject: (name: string) => queued(() => find(name)),
      getCount: () => clientResult(handle, () => grid.names().length),
    },
  });
}
