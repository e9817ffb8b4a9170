import type { CellStyle, ValidationRule } from "../grid/grid";
import { areaText, sheetColumns } from "../grid/address";
import { clientObject } from "./clientObject";
import { enumMember, excelEnums } from "./excelEnums";
import { Handle } from "./handle";
import { OfficeError, notImplemented } from "./officeError";
import type { RangeTarget } from "./targets";

type Loose = Readonly<Record<string, unknown>>;

function loose(value: unknown): Loose {
  if (typeof value === "object" && value !== null) return value as Loose;
  throw new OfficeError("InvalidArgument", undefined, "DataValidation.rule");
}

function formulaText(value: unknown): string {
  if (value === undefined || value === null) return "";
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
}

function readRule(input: unknown): Omit<ValidationRule, "ignoreBlank"> {
  const rule = loose(input);
  if (rule.list) return { kind: "list", formula1: formulaText(loose(rule.list).source) };
  if (rule.custom) return { kind: "custom", formula1: formulaText(loose(rule.custom).formula) };
  for (const kind of ["wholeNumber", "decimal", "date", "textLength"] as const) {
    if (!rule[kind]) continue;
    const { formula1, formula2, operator } = loose(rule[kind]);
    return {
      kind,
      formula1: formulaText(formula1),
      ...(formula2 !== undefined && { formula2: formulaText(formula2) }),
      operator: String(operator),
    };
  }
  throw notImplemented(`DataValidation.rule (${Object.keys(rule).join(", ")})`);
}

function publicRule(rule: ValidationRule | null): Excel.DataValidationRule {
  if (!rule) return {};
  if (rule.kind === "list") return { list: { inCellDropDown: true, source: rule.formula1 } };
  if (rule.kind === "custom") return { custom: { formula: rule.formula1 } };
  const operator = enumMember(excelEnums.DataValidationOperator, rule.operator ?? "Between");
  const { formula1, formula2 } = rule;
  return { [rule.kind]: { formula1, operator, ...(formula2 !== undefined && { formula2 }) } };
}

/** The rule for entries into a range: `Range.dataValidation`. */
export function dataValidation(handle: Handle<RangeTarget>, context: object): Excel.DataValidation {
  const { grid } = handle.session.host;
  const first = ({ sheetId, area }: RangeTarget) => grid.validation(sheetId, area.row, area.column);
  const change = ({ sheetId, area }: RangeTarget, patch: Partial<ValidationRule>) => {
    const before = grid.validation(sheetId, area.row, area.column);
    const rule = { kind: "custom" as const, formula1: "=TRUE", ...before, ...patch };
    grid.setValidation(sheetId, area, rule);
  };
  return clientObject<Excel.DataValidation, RangeTarget>(handle, context, {
    type: "DataValidation",
    scalars: {
      rule: {
        get: (target) => publicRule(first(target)),
        set: ({ sheetId, area }, value) => grid.setValidation(sheetId, area, readRule(value)),
      },
      type: {
        get: (target) => {
          const kind = first(target)?.kind;
          return enumMember(
            excelEnums.DataValidationType,
            kind ? kind.charAt(0).toUpperCase() + kind.slice(1) : "None",
          );
        },
      },
      ignoreBlanks: {
        get: (target) => first(target)?.ignoreBlank ?? true,
        set: (target, value) => change(target, { ignoreBlank: value === true }),
      },
      errorAlert: {
        get: (target) => {
          const rule = first(target);
          return {
            message: rule?.errorMessage ?? "",
            title: rule?.errorTitle ?? "",
            showAlert: true,
            style: "Stop",
          };
        },
        set: (target, value) => {
          const { message, title, style } = loose(value);
          const alert = style === "Warning" ? "warning" : style === "Information" ? "information" : "stop";
          change(target, { errorMessage: formulaText(message), errorTitle: formulaText(title), alert });
        },
      },
      prompt: {
        get: (target) => {
          const rule = first(target);
          return { message: rule?.promptMessage ?? "", title: rule?.promptTitle ?? "", showPrompt: true };
        },
        set: (target, value) => {
          const { message, title } = loose(value);
          change(target, { promptMessage: formulaText(message), promptTitle: formulaText(title) });
        },
      },
    },
    methods: { clear: () => handle.act(({ sheetId, area }) => grid.setValidation(sheetId, area, null)) },
  });
}

/** A conditional format in the making: the condition, written for the range's first cell, and the look. */
interface Pending {
  condition: ((firstCell: string) => string) | null;
  style: CellStyle;
}

const comparisons: Readonly<Record<string, (cell: string, one: string, two: string) => string>> = {
  Between: (cell, one, two) => `AND(${cell}>=${one},${cell}<=${two})`,
  NotBetween: (cell, one, two) => `OR(${cell}<${one},${cell}>${two})`,
  EqualTo: (cell, one) => `${cell}=${one}`,
  NotEqualTo: (cell, one) => `${cell}<>${one}`,
  GreaterThan: (cell, one) => `${cell}>${one}`,
  LessThan: (cell, one) => `${cell}<${one}`,
  GreaterThanOrEqual: (cell, one) => `${cell}>=${one}`,
  LessThanOrEqual: (cell, one) => `${cell}<=${one}`,
};

function comparison(value: unknown): (firstCell: string) => string {
  const { formula1, formula2, operator } = loose(value);
  const compare = comparisons[String(operator)];
  if (!compare) throw new OfficeError("InvalidArgument", undefined, "CellValueConditionalFormat.rule");
  const bare = (formula: unknown) => formulaText(formula).replace(/^=/, "");
  return (cell) => `=${compare(cell, bare(formula1), bare(formula2))}`;
}

/** The conditional formats of a range: formulas and comparisons, added and cleared. */
export function conditionalFormats(handle: Handle<RangeTarget>, context: object): Excel.ConditionalFormatCollection {
  const { session } = handle;
  const { grid } = session.host;

  function add(kind: string): Excel.ConditionalFormat {
    if (kind !== "Custom" && kind !== "CellValue") throw notImplemented(`ConditionalFormatCollection.add("${kind}")`);
    const pending: Pending = { condition: null, style: {} };
    const made = new Handle<Pending>(session, "ConditionalFormat", () => pending);
    // The look is set by requests after this one, so the format is made when the batch reaches its end.
    let placed = false;
    const place = () => {
      if (placed) return;
      placed = true;
      session.atEnd(() => {
        const { sheetId, area } = handle.use();
        if (!pending.condition) throw new OfficeError("InvalidArgument", undefined, "ConditionalFormat.rule");
        const formula = pending.condition(areaText({ ...area, rows: 1, columns: 1 }));
        grid.addConditionalFormat(sheetId, area, { formula, style: pending.style });
      });
    };
    const set = (change: (value: unknown) => void) => (_: Pending, value: unknown) => {
      change(value);
      place();
    };
    const look = (patch: CellStyle) => {
      pending.style = { ...pending.style, ...patch };
      place();
    };
    const format = (): Excel.ConditionalRangeFormat =>
      clientObject<Excel.ConditionalRangeFormat, Pending>(made, context, {
        type: "ConditionalRangeFormat",
        links: {
          fill: () =>
            clientObject<Excel.ConditionalRangeFill, Pending>(made, context, {
              type: "ConditionalRangeFill",
              scalars: {
                color: { get: () => pending.style.fill ?? "", set: (_, value) => look({ fill: String(value) }) },
              },
            }),
          font: () =>
            clientObject<Excel.ConditionalRangeFont, Pending>(made, context, {
              type: "ConditionalRangeFont",
              scalars: {
                color: {
                  get: () => pending.style.fontColor ?? "",
                  set: (_, value) => look({ fontColor: String(value) }),
                },
                bold: { get: () => pending.style.bold ?? false, set: (_, value) => look({ bold: value === true }) },
              },
            }),
        },
      });
    const custom = (): Excel.CustomConditionalFormat =>
      clientObject<Excel.CustomConditionalFormat, Pending>(made, context, {
        type: "CustomConditionalFormat",
        links: {
          format,
          rule: () =>
            clientObject<Excel.ConditionalFormatRule, Pending>(made, context, {
              type: "ConditionalFormatRule",
              scalars: {
                formula: {
                  get: () => pending.condition?.("A1") ?? "",
                  set: set((value) => (pending.condition = () => String(value))),
                },
              },
            }),
        },
      });
    const cellValue = (): Excel.CellValueConditionalFormat =>
      clientObject<Excel.CellValueConditionalFormat, Pending>(made, context, {
        type: "CellValueConditionalFormat",
        scalars: {
          rule: {
            get: () => ({ formula1: "", operator: "GreaterThan" }),
            set: set((value) => (pending.condition = comparison(value))),
          },
        },
        links: { format },
      });
    return clientObject<Excel.ConditionalFormat, Pending>(made, context, {
      type: "ConditionalFormat",
      scalars: { type: { get: () => kind } },
      links: kind === "Custom" ? { custom } : { cellValue },
    });
  }

  return clientObject<Excel.ConditionalFormatCollection, RangeTarget>(handle, context, {
    type: "ConditionalFormatCollection",
    methods: {
      add: (type: string) => add(type),
      clearAll: () =>
        handle.act(({ sheetId, area }) =>
          grid.clearConditionalFormats(sheetId, { ...area, columns: Math.min(area.columns, sheetColumns) }),
        ),
    },
  });
}
