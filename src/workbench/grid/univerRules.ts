import type { ISheetDataValidationRule } from "@univerjs/core";
import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationRenderMode,
  DataValidationType,
  generateRandomId,
} from "@univerjs/core";
import { ConditionalFormattingRuleModel } from "@univerjs/sheets-conditional-formatting";
import { SheetDataValidationModel } from "@univerjs/sheets-data-validation";
import { intersection } from "./address";
import type { Area } from "./address";
import { toEngineFormula } from "./formulaText";
import type { Grid, ValidationRule } from "./grid";
import { toArea, toRange } from "./univerSource";
import type { UniverSource } from "./univerSource";
import { toUniverStyle } from "./univerStyles";

type Rules = Pick<Grid, "setValidation" | "validation" | "addConditionalFormat" | "clearConditionalFormats">;

const kinds = {
  list: DataValidationType.LIST,
  wholeNumber: DataValidationType.WHOLE,
  decimal: DataValidationType.DECIMAL,
  date: DataValidationType.DATE,
  custom: DataValidationType.CUSTOM,
  textLength: DataValidationType.TEXT_LENGTH,
} as const;

const operators: Readonly<Record<string, DataValidationOperator>> = {
  Between: DataValidationOperator.BETWEEN,
  NotBetween: DataValidationOperator.NOT_BETWEEN,
  EqualTo: DataValidationOperator.EQUAL,
  NotEqualTo: DataValidationOperator.NOT_EQUAL,
  GreaterThan: DataValidationOperator.GREATER_THAN,
  LessThan: DataValidationOperator.LESS_THAN,
  GreaterThanOrEqualTo: DataValidationOperator.GREATER_THAN_OR_EQUAL,
  LessThanOrEqualTo: DataValidationOperator.LESS_THAN_OR_EQUAL,
};

const alerts = {
  stop: DataValidationErrorStyle.STOP,
  warning: DataValidationErrorStyle.WARNING,
  information: DataValidationErrorStyle.INFO,
} as const;

const kindNames = new Map<string, string>(Object.entries(kinds).map(([kind, type]) => [type, kind]));
const operatorNames = new Map<string, string>(Object.entries(operators).map(([name, operator]) => [operator, name]));

function fromRule(rule: ISheetDataValidationRule): ValidationRule {
  const kind = kindNames.get(rule.type) ?? "custom";
  const operator = operatorNames.get(rule.operator ?? "");
  const alert = Object.entries(alerts).find(([, one]) => one === rule.errorStyle)?.[0];
  return {
    kind: kind as ValidationRule["kind"],
    formula1: rule.formula1 ?? "",
    ...(rule.formula2 !== undefined && { formula2: rule.formula2 }),
    ...(operator !== undefined && { operator }),
    ...(rule.allowBlank !== undefined && { ignoreBlank: rule.allowBlank }),
    ...(rule.errorTitle !== undefined && { errorTitle: rule.errorTitle }),
    ...(rule.error !== undefined && { errorMessage: rule.error }),
    ...(rule.promptTitle !== undefined && { promptTitle: rule.promptTitle }),
    ...(rule.prompt !== undefined && { promptMessage: rule.prompt }),
    ...(alert !== undefined && { alert: alert as keyof typeof alerts }),
  };
}

/** What is left of an area when another is taken out of it, in up to four pieces. */
function without(area: Area, hole: Area): Area[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  const below = cut.row + cut.rows;
  const right = cut.column + cut.columns;
  return [
    { ...area, rows: cut.row - area.row },
    { ...area, row: below, rows: area.row + area.rows - below },
    { ...cut, column: area.column, columns: cut.column - area.column },
    { ...cut, column: right, columns: area.column + area.columns - right },
  ].filter((piece) => piece.rows > 0 && piece.columns > 0);
}

/** Drop-downs and other entry rules, and conditional formats by formula. */
export function univerRules(source: UniverSource): Rules {
  const validations = () => source.injector.get(SheetDataValidationModel);
  const formats = () => source.injector.get(ConditionalFormattingRuleModel);
  const at = (sheetId: string, row: number, column: number) =>
    validations()
      .getRules(source.unitId, sheetId)
      .find((rule) => rule.ranges.some((range) => intersection(toArea(range), { row, column, rows: 1, columns: 1 })));

  return {
    setValidation(sheetId, area, rule) {
      for (const old of [...validations().getRules(source.unitId, sheetId)]) {
        const rest = old.ranges.flatMap((range) => without(toArea(range), area));
        if (old.ranges.every((range) => !intersection(toArea(range), area))) continue;
        source.run("data-validation.mutation.removeRule", { subUnitId: sheetId, ruleId: old.uid });
        if (rest.length === 0) continue;
        const kept = { ...old, uid: generateRandomId(8), ranges: rest.map(toRange) };
        source.run("data-validation.mutation.addRule", { subUnitId: sheetId, rule: kept });
      }
      if (!rule) return;
      const made = {
        uid: generateRandomId(8),
        type: kinds[rule.kind],
        ranges: [toRange(area)],
        formula1: rule.formula1.startsWith("=") ? toEngineFormula(rule.formula1, null) : rule.formula1,
        formula2: rule.formula2,
        operator: rule.operator === undefined ? undefined : operators[rule.operator],
        renderMode: DataValidationRenderMode.ARROW,
        allowBlank: rule.ignoreBlank ?? true,
        errorStyle: alerts[rule.alert ?? "stop"],
        error: rule.errorMessage,
        errorTitle: rule.errorTitle,
        showErrorMessage: rule.errorMessage !== undefined,
        prompt: rule.promptMessage,
        promptTitle: rule.promptTitle,
        showInputMessage: rule.promptMessage !== undefined,
      };
      source.run("data-validation.mutation.addRule", { subUnitId: sheetId, rule: made });
    },
    validation(sheetId, row, column) {
      const rule = at(sheetId, row, column);
      return rule ? fromRule(rule) : null;
    },
    addConditionalFormat(sheetId, area, rule) {
      source.run("sheet.mutation.add-conditional-rule", {
        subUnitId: sheetId,
        rule: {
          cfId: generateRandomId(8),
          ranges: [toRange(area)],
          stopIfTrue: false,
          rule: {
            type: "highlightCell",
            subType: "formula",
            value: toEngineFormula(rule.formula, null),
            style: toUniverStyle(rule.style),
          },
        },
      });
    },
    clearConditionalFormats(sheetId, area) {
      for (const rule of [...(formats().getSubunitRules(source.unitId, sheetId) ?? [])]) {
        if (!rule.ranges.some((range) => intersection(toArea(range), area))) continue;
        source.run("sheet.mutation.delete-conditional-rule", { subUnitId: sheetId, cfId: rule.cfId });
      }
    },
  };
}
