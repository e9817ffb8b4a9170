import type { SchemaPart } from "./schemaPart";

/** How a single value of a scheme is written. */
export type LeafForm =
  | {
      /** Decimal text within limits; `above` leaves the least itself out. */
      readonly kind: "decimal";
      readonly min: string | null;
      readonly max: string | null;
      readonly above: boolean;
    }
  | { readonly kind: "whole"; readonly min: number; readonly max: number | null }
  | { readonly kind: "words" | "bilingual" | "identifier" | "day" | "yesNo" }
  | { readonly kind: "choice"; readonly values: readonly string[] }
  | { readonly kind: "fixed"; readonly value: unknown };

/** How the schema wants a single value. A kind of schema that is not known here is a fault of the program. */
export function leafForm(schema: SchemaPart): LeafForm {
  switch (schema.type) {
    case "literal":
      return { kind: "fixed", value: schema.literal };
    case "boolean":
      return { kind: "yesNo" };
    case "picklist":
      return { kind: "choice", values: (schema.options ?? []).filter((option) => typeof option === "string") };
    case "number":
      return { kind: "whole", min: limit(schema, "min_value") ?? 0, max: limit(schema, "max_value") };
    case "string":
      return textForm(new Set(checksOf(schema).map(({ message }) => message)));
    default:
      throw new Error(`No form is known for a value of schema ${schema.type}`);
  }
}

function textForm(rules: ReadonlySet<unknown>): LeafForm {
  if (rules.has("decimal")) return decimalForm(rules);
  if (rules.has("identifier")) return { kind: "identifier" };
  return { kind: rules.has("day") ? "day" : "words" };
}

function decimalForm(rules: ReadonlySet<unknown>): LeafForm {
  if (rules.has("share")) return { kind: "decimal", min: "0", max: "1", above: false };
  if (rules.has("positive")) return { kind: "decimal", min: "0", max: null, above: true };
  if (rules.has("notNegative")) return { kind: "decimal", min: "0", max: null, above: false };
  return { kind: "decimal", min: null, max: rules.has("notPositive") ? "0" : null, above: false };
}

/** Every check of a schema, those of the schemas that it is piped from with them. */
function checksOf(schema: SchemaPart): readonly SchemaPart[] {
  return (schema.pipe ?? []).flatMap((part) =>
    part === schema ? [] : part.pipe === undefined ? [part] : checksOf(part),
  );
}

function limit(schema: SchemaPart, type: string): number | null {
  const found = checksOf(schema).find((check) => check.type === type)?.requirement;
  return typeof found === "number" ? found : null;
}
