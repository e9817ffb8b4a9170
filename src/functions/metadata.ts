import type { Locale } from "../domain/values/text";
import { inLocale } from "../domain/values/text";
import { definitions } from "./definitions";
import type { FunctionDefinition, Parameter } from "./functionDefinition";

/** Every value crosses as a block of any content, so that one place checks sizes and content. */
interface BlockType {
  readonly type: "any";
  readonly dimensionality: "matrix";
}

/** A parameter as Excel's metadata describes it. */
export interface ParameterMetadata extends BlockType {
  readonly name: string;
  readonly description: string;
  readonly optional?: true;
}

/** A function as Excel's metadata describes it. */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly helpUrl?: string;
  readonly parameters: readonly ParameterMetadata[];
  readonly result: BlockType;
}

/** The metadata file of the custom functions (functions.<locale>.json). */
export interface FunctionsMetadata {
  /** Error cells reach the functions, so that they can say which cell is at fault. Excel reads it at the top level only. */
  readonly allowErrorForDataTypeAny: true;
  readonly functions: readonly FunctionMetadata[];
}

const block: BlockType = { type: "any", dimensionality: "matrix" };

/** The metadata in one language. Names stay as they are in every language; a help address is optional. */
export function functionMetadata(locale: Locale, helpUrl?: string): FunctionsMetadata {
  return {
    allowErrorForDataTypeAny: true,
    functions: definitions.map((definition) => describe(definition, locale, helpUrl)),
  };
}

function describe(
  { name, description, parameters }: FunctionDefinition,
  locale: Locale,
  helpUrl: string | undefined,
): FunctionMetadata {
  return {
    id: name,
    name,
    description: inLocale(description, locale),
    ...(helpUrl === undefined ? {} : { helpUrl }),
    parameters: parameters.map((parameter) => describeParameter(parameter, locale)),
    result: block,
  };
}

function describeParameter({ name, label, help, optional }: Parameter, locale: Locale): ParameterMetadata {
  return {
    name: locale === "zh-CN" ? label.zh : name,
    description: inLocale(help, locale),
    ...block,
    ...(optional ? { optional: true } : {}),
  };
}
