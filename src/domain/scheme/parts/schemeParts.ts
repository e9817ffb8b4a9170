import { cascadePart } from "./cascade";
import { jobsPart } from "./jobs";
import { movementPart } from "./movement";
import { outcomePart } from "./outcome";
import { pricingPart } from "./pricing";
import { riskPart } from "./risk";
import { scorecardPart } from "./scorecard";
import { servicePart } from "./service";
import { teamPart } from "./team";
import { workforcePart } from "./workforce";
import type { Named } from "../invariantChecks";
import type { SchemeDocument } from "../schema";
import type { SchemeIssue } from "../schemeIssue";
import type { SchemeTable } from "../schemeTable";
import type { SchemePart } from "./schemePart";

/** Every part that a scheme may leave out, in the order of the rules. */
export const schemeParts = {
  scorecard: scorecardPart,
  team: teamPart,
  cascade: cascadePart,
  pricing: pricingPart,
  jobs: jobsPart,
  workforce: workforcePart,
  service: servicePart,
  risk: riskPart,
  movement: movementPart,
  outcome: outcomePart,
} as const;

/** The name of a part, as the scheme file has it. */
export type SchemePartId = keyof typeof schemeParts;

/** The names of all parts, in the order of the rules. */
// The keys of the record above.
export const schemePartIds = Object.keys(schemeParts) as readonly SchemePartId[];

/** The parts that a scheme has. */
export function partsOf(document: SchemeDocument): readonly SchemePartId[] {
  return schemePartIds.filter((id) => document[id] !== undefined);
}

/** What each part of a scheme says of itself: issues, tables, names. */
export interface PartReport {
  readonly issues: readonly SchemeIssue[];
  readonly tables: readonly SchemeTable[];
  readonly named: Readonly<Record<string, readonly Named[]>>;
}

/** The reports of the parts that a scheme has. */
export function partReports(document: SchemeDocument): readonly PartReport[] {
  return schemePartIds.flatMap((id) => {
    const rules = document[id];
    if (rules === undefined) return [];
    // Each part is handed the rules that its own schema read.
    const part = schemeParts[id] as SchemePart<unknown>;
    return [{ issues: part.issues(rules, document), tables: part.tables(rules), named: part.named(rules) }];
  });
}
