import type { AppraisalContext } from "../../domain/calculation/context";
import { settledMovementNames } from "../../domain/grading/movement";
import type { SchemeDocument } from "../../domain/scheme/schema";
import type { DataMapping, TableMapping } from "../data/mapping";
import { balancesTeams } from "../layout/balancesTeams";
import type { ResultKey } from "../layout/results";
import { arrayConstant, blankKept, columnReference, occurrences } from "./references";
import type { Spill } from "./spills";

/** What the formulas of the parts stand on. */
export interface PartFormulaGround {
  readonly mapping: DataMapping;
  readonly roster: TableMapping;
  readonly context: AppraisalContext;
  readonly spill: Spill;
  /** The rating forms as arguments: scores, items, groups, raters, managers; null where none are used. */
  readonly forms: string | null;
}

/** The live formulas of the parts that a scheme has, by the column in which they stand. */
export function partFormulas(ground: PartFormulaGround): ReadonlyMap<ResultKey, string> {
  const { document } = ground.context.scheme;
  const { scorecard, pricing, movement, outcome } = document;
  return new Map<ResultKey, string>([
    ...(movement === undefined ? [] : [["settledGrade", settledFormula(ground)] as const]),
    ...(scorecard === undefined ? [] : [["totalScore", scorecardFormula(ground)] as const]),
    ...(!balancesTeams(document)
      ? []
      : ([
          ["difficulty", difficultyFormula(ground)],
          ["balancedScore", balanceFormula(ground)],
        ] as const)),
    ...(scorecard === undefined ? [] : [["level", levelFormula(ground)] as const]),
    ...(pricing === undefined ? [] : [["gross", payFormula(ground)] as const]),
    ...(outcome === undefined ? [] : [["promotion", outcomeFormula(ground)] as const]),
  ]);
}

/** The columns whose errors say that something of the parts is missing. */
export function partCheckColumns(scheme: SchemeDocument): readonly ResultKey[] {
  const { scorecard, pricing, movement, outcome } = scheme;
  return [
    ...(movement === undefined ? [] : (["settledGrade"] as const)),
    ...(scorecard === undefined ? [] : (["totalScore"] as const)),
    ...(balancesTeams(scheme) ? (["balancedScore"] as const) : []),
    ...(pricing === undefined ? [] : (["gross"] as const)),
    ...(outcome === undefined ? [] : (["promotion"] as const)),
  ];
}

/** The staff numbers wanted, without those that stand twice: whose entries are whose cannot be told. */
function wanted({ roster, spill }: PartFormulaGround): string {
  return `IF(${twice(roster)},"",${spill("id")})`;
}

function twice(roster: TableMapping): string {
  return `${occurrences(roster)}>1`;
}

/** Nobody has a result of a part whose table is not used. */
function nothing({ roster }: PartFormulaGround): string {
  return `=IF(ISBLANK(${columnReference(roster, "id") ?? '""'}),"","")`;
}

/** A column of the roster with its blanks kept; left out where it is not mapped. */
function ofRoster({ roster }: PartFormulaGround, key: string): string {
  const reference = columnReference(roster, key);
  return reference === null ? "" : blankKept(reference);
}

/** A column of a table with its blanks kept. */
function of(table: TableMapping, key: string): string {
  const reference = columnReference(table, key);
  return reference === null ? "" : blankKept(reference);
}

/**
 * The settled grade with movement and reason. Who is not graded has none, unless the rules themselves leave them ungraded:
 * then the lowest grade stands in, so that the reason can be told.
 */
function settledFormula(ground: PartFormulaGround): string {
  const { roster, spill, context } = ground;
  const lowest = `"${context.scheme.document.ladder.at(-1)?.name.zh ?? ""}"`;
  const grade = spill("finalGrade");
  const facts = settlementFacts(ground);
  const exempt = `IFERROR(KPI.MOVEMENT(${lowest},"",${facts})="${settledMovementNames.notGraded.zh}",FALSE)`;
  const left = `ISERROR(${grade})*(NOT(${exempt})+(${twice(roster)}))`;
  return `=IF(${left}+(${spill("id")}=""),"",KPI.SETTLEDGRADE(IF(ISERROR(${grade}),${lowest},${grade}),${spill("lastGrade")},${facts}))`;
}

/** What settles a grade besides the grades: vetoes, days, no day as of, protections. */
function settlementFacts(ground: PartFormulaGround): string {
  const { vetoes } = ground.mapping;
  const named = vetoes === null ? "" : vetoFormula(vetoes, ground.spill);
  const others = ["hiredOn", "absentDays", "transferredOn"].map((key) => ofRoster(ground, key)).join(",");
  return `${named},${others},,${ofRoster(ground, "protections")}`;
}

/** The vetoes of each manager; a table without any has one blank row, which is no list. */
function vetoFormula(vetoes: TableMapping, spill: Spill): string {
  const list = `KPI.VETOES(${of(vetoes, "veto")},${of(vetoes, "date")},${of(vetoes, "id")},${spill("id")})`;
  return `IF(COUNTA(${columnReference(vetoes, "id") ?? '""'})=0,"",${list})`;
}

function scorecardFormula(ground: PartFormulaGround): string {
  const { indicators } = ground.mapping;
  return indicators === null
    ? nothing(ground)
    : `=KPI.SCORECARD(${cardArguments(ground, indicators)},${wanted(ground)})`;
}

/** Everybody's rows of indicators with their points, and the cards. */
function cardArguments(ground: PartFormulaGround, indicators: TableMapping): string {
  const names = of(indicators, "indicator");
  const points = `KPI.POINTS(${names},${of(indicators, "actual")},${of(indicators, "target")})`;
  return `${names},${points},${ofRoster(ground, "card")},${of(indicators, "id")}`;
}

/** Left blank for whom all that makes a job hard is blank. */
function difficultyFormula(ground: PartFormulaGround): string {
  const { roster, mapping } = ground;
  const keys = ["customers", "loanBalance", "industry", "market"];
  const references = keys.map((key) => columnReference(roster, key));
  const known = references.filter((reference) => reference !== null);
  if (known.length === 0 || mapping.teams === null) return nothing(ground);
  const blank = known.map((reference) => `ISBLANK(${reference})`).join("*");
  const cells = references.map((reference) => (reference === null ? '""' : blankKept(reference))).join(",");
  return `=IF(${blank}+(${twice(roster)}),"",KPI.DIFFICULTY(${cells}))`;
}

/**
 * The unit's score is looked up by the form of its name that the wizard compares. A unit without one gives #N/A; so does
 * one that stands twice, and who has no unit finds no row without one.
 */
function balanceFormula(ground: PartFormulaGround): string {
  const { mapping, roster, spill } = ground;
  const { teams } = mapping;
  if (teams === null || mapping.indicators === null) return nothing(ground);
  const units = of(teams, "unit");
  const once = `IF(KPI.OCCURRENCES(${units})=1,KPI.IDENTIFIER(${units}),FALSE)`;
  const team = `XLOOKUP(KPI.IDENTIFIER(${spill("unit")}),${once},${of(teams, "score")})`;
  const balance = `KPI.BALANCE(${spill("totalScore")},${team},${ofRoster(ground, "card")},${spill("difficulty")})`;
  return `=IF((${spill("id")}="")+(${twice(roster)}),"",${balance})`;
}

/** The level of the result that counts: balanced with the team where the scheme does so, else the card's total. */
function levelFormula(ground: PartFormulaGround): string {
  const { spill, mapping, context } = ground;
  if (mapping.indicators === null) return nothing(ground);
  const balances = balancesTeams(context.scheme.document) && mapping.teams !== null;
  const score = spill(balances ? "balancedScore" : "totalScore");
  return `=IF(${score}="","",KPI.LEVEL(${score}))`;
}

function payFormula(ground: PartFormulaGround): string {
  const { sales } = ground.mapping;
  if (sales === null) return nothing(ground);
  const [products, quantities, targets, ids] = ["product", "quantity", "target", "id"].map((key) => of(sales, key));
  return `=KPI.PRODUCTPAY(${products ?? ""},${quantities ?? ""},${targets ?? ""},${ids ?? ""},${wanted(ground)})`;
}

/** Nothing follows for whom no grade was settled, nor for anybody where the cards have no table to give the level. */
function outcomeFormula(ground: PartFormulaGround): string {
  const { spill, context } = ground;
  const { scorecard, movement } = context.scheme.document;
  if (scorecard !== undefined && ground.mapping.indicators === null) return nothing(ground);
  const grade = movement === undefined ? spill("finalGrade") : spill("settledGrade");
  const level = scorecard === undefined ? "" : spill("level");
  const barred = movement === undefined ? "" : `,KPI.BARRED(${grade},${spill("lastGrade")},${settlementFacts(ground)})`;
  const held = ofRoster(ground, "heldQuarters");
  const use = `KPI.OUTCOME(${grade},${spill("lastGrade")},${level},${held},${itemArguments(ground)}${barred})`;
  const missing = movement === undefined ? `ISERROR(${grade})` : `IF(ISERROR(${grade}),FALSE,${grade}="")`;
  return `=IF(${missing},"",${use})`;
}

/** The names of the items and everybody's scores in them: quality items, and indicators of the library. */
function itemArguments(ground: PartFormulaGround): string {
  const { mapping, context, forms } = ground;
  const { quality, scorecard } = context.scheme.document;
  const indicators = scorecard === undefined ? null : mapping.indicators;
  const names = [
    ...(forms === null ? [] : quality.items),
    ...(indicators === null ? [] : (scorecard?.indicators ?? [])),
  ].map(({ name }) => name.zh);
  if (names.length === 0) return ",";
  const cards = indicators === null ? "" : `,${cardArguments(ground, indicators)}`;
  return `${arrayConstant(names)},KPI.ITEMSCORES(${wanted(ground)},${forms ?? ",,,,"}${cards})`;
}
