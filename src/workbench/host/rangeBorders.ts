import type { Area } from "../grid/address";
import type { BorderSide, BorderStyle, CellStyle } from "../grid/grid";
import { clientObject } from "./clientObject";
import { enumMember, excelEnums } from "./excelEnums";
import { excelColor } from "./excelColor";
import type { Handle } from "./handle";
import { notImplemented } from "./officeError";
import type { RangeTarget } from "./targets";

const edges: Readonly<Record<string, BorderSide>> = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
};

/** The borders of a range: `RangeFormat.borders`. `put` writes a look, `styles` reads those of the cells. */
export function rangeBorders(
  handle: Handle<RangeTarget>,
  context: object,
  put: (target: RangeTarget, style: CellStyle) => void | Promise<void>,
  styles: (target: RangeTarget) => CellStyle[],
): Excel.RangeBorderCollection {
  const border = (index: string): Excel.RangeBorder => {
    const side = edges[index];
    const inner = index === "InsideHorizontal" || index === "InsideVertical";
    if (!side && !inner) throw notImplemented(`RangeBorderCollection.getItem("${index}")`);
    const looks = side ?? (index === "InsideHorizontal" ? "bottom" : "right");
    const strip = ({ sheetId, area }: RangeTarget): RangeTarget => ({ sheetId, area: borderStrip(area, index) });
    const empty = ({ area }: RangeTarget) =>
      (index === "InsideHorizontal" && area.rows < 2) || (index === "InsideVertical" && area.columns < 2);
    const first = (target: RangeTarget): BorderStyle | null => styles(strip(target))[0]?.borders?.[looks] ?? null;
    const change = (target: RangeTarget, patch: Partial<BorderStyle>) => {
      if (empty(target)) return undefined;
      const before = first(target) ?? { style: "Continuous", weight: "Thin", color: "#000000" };
      return put(strip(target), { borders: { [looks]: { ...before, ...patch } } });
    };
    return clientObject<Excel.RangeBorder, RangeTarget>(handle, context, {
      type: "RangeBorder",
      scalars: {
        sideIndex: { get: () => enumMember(excelEnums.BorderIndex, index) },
        style: {
          get: (target) => enumMember(excelEnums.BorderLineStyle, first(target)?.style ?? "None"),
          set: (target, value) => change(target, { style: String(value) }),
        },
        color: {
          get: (target) => first(target)?.color ?? "#000000",
          set: (target, value) => change(target, { color: excelColor(value) }),
        },
        weight: {
          get: (target) => enumMember(excelEnums.BorderWeight, first(target)?.weight ?? "Thin"),
          set: (target, value) => change(target, { weight: String(value) }),
        },
      },
    });
  };
  return clientObject<Excel.RangeBorderCollection, RangeTarget>(handle, context, {
    type: "RangeBorderCollection",
    methods: { getItem: (index: string) => border(index) },
  });
}

/** The cells on which a border of a range is drawn. */
function borderStrip(area: Area, index: string): Area {
  switch (index) {
    case "EdgeTop":
      return { ...area, rows: 1 };
    case "EdgeBottom":
      return { ...area, row: area.row + area.rows - 1, rows: 1 };
    case "EdgeLeft":
      return { ...area, columns: 1 };
    case "EdgeRight":
      return { ...area, column: area.column + area.columns - 1, columns: 1 };
    case "InsideHorizontal":
      return { ...area, rows: Math.max(1, area.rows - 1) };
    default:
      return { ...area, columns: Math.max(1, area.columns - 1) };
  }
}
