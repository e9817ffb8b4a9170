import type { Text } from "../../values/text";
import type { Named } from "../invariantChecks";
import type { SchemeDocument } from "../schema";
import type { SchemeIssue } from "../schemeIssue";
import type { SchemeTable } from "../schemeTable";

/**
 * A part of the appraisal that a bank may leave out of its scheme (rules §2–§6); left out, its functions answer that the
 * scheme has no such part, and its tables, templates and pages do not show.
 */
export interface SchemePart<Rules> {
  readonly title: Text;
  /** What must hold within the part and between it and the rest; paths begin with the part's own name. */
  readonly issues: (rules: Rules, document: SchemeDocument) => readonly SchemeIssue[];
  /** Its parameters as tables of 方案参数. */
  readonly tables: (rules: Rules) => readonly SchemeTable[];
  /** Its lists of named entries by path: within a list every name must lead to one entry. */
  readonly named: (rules: Rules) => Readonly<Record<string, readonly Named[]>>;
}
