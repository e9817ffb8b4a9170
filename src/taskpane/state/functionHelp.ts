import type { Text } from "../../domain/values/text";

/** What the pane shows of a function: a part of its definition. */
export interface FunctionHelp {
  readonly name: string;
  readonly title: Text;
  readonly description: Text;
  readonly parameters: readonly {
    readonly name: string;
    readonly label: Text;
    readonly help: Text;
    readonly optional: boolean;
  }[];
  readonly source: Text | null;
  /** How its figures come about, in words. */
  readonly formulas: readonly Text[];
}

/** The functions that match a search in name, title or description, in either language. */
export function searchFunctions<F extends FunctionHelp>(functions: readonly F[], search: string): readonly F[] {
  const wanted = search.normalize("NFKC").trim().toLowerCase();
  return functions.filter(({ name, title, description }) =>
    [`KPI.${name}`, title.zh, title.en, description.zh, description.en].some((words) =>
      words.toLowerCase().includes(wanted),
    ),
  );
}

/** How the function is written, optional parameters in brackets: KPI.EVA(netProfit, balances, classes, [expectedReturn]). */
export function functionSignature({ name, parameters }: FunctionHelp): string {
  const names = parameters.map((parameter) => (parameter.optional ? `[${parameter.name}]` : parameter.name));
  return `KPI.${name}(${names.join(", ")})`;
}

/** A formula to begin from: one empty cell for each parameter that must be given, below one another beside the active cell. */
export function functionSkeleton({ name, parameters }: FunctionHelp): string {
  const required = parameters.filter(({ optional }) => !optional);
  return `=KPI.${name}(${required.map((_parameter, index) => `${String.fromCharCode(65 + index)}2`).join(",")})`;
}
