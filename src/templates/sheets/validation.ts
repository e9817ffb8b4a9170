import type { DataValidation, Worksheet } from "exceljs";

/** A rule for what may be typed, with what is said before and after. */
export interface CellRule {
  readonly type: "list" | "decimal" | "date" | "textLength" | "custom";
  readonly operator?: "between" | "greaterThanOrEqual" | "lessThanOrEqual";
  readonly formulae: readonly (string | number)[];
  /** Heading of both messages; at most 32 characters. */
  readonly title: string;
  /** Shown when the cell is chosen; at most 255 characters. */
  readonly prompt: string;
  /** Shown when something else was typed; at most 255 characters. */
  readonly error: string;
  readonly required?: boolean;
  /** stop refuses anything else; warning asks. */
  readonly style?: "stop" | "warning";
}

/** The writer keeps its data validations by range but leaves them out of its types. */
interface WithValidations {
  readonly dataValidations: { add(range: string, validation: DataValidation): unknown };
}

/** Puts a rule over a range of cells. */
export function addValidation(sheet: Worksheet, range: string, rule: CellRule): void {
  const { dataValidations } = sheet as Worksheet & WithValidations;
  dataValidations.add(range, {
    type: rule.type,
    ...(rule.operator === undefined ? {} : { operator: rule.operator }),
    formulae: [...rule.formulae],
    allowBlank: rule.required !== true,
    showInputMessage: true,
    showErrorMessage: true,
    errorStyle: rule.style ?? "stop",
    promptTitle: rule.title.slice(0, 32),
    prompt: rule.prompt.slice(0, 255),
    errorTitle: rule.title.slice(0, 32),
    error: rule.error.slice(0, 255),
  });
}
