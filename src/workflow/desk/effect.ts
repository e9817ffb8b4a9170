import type { GradeStep } from "../../domain/scheme/ladder";
import type { Text } from "../../domain/values/text";
import type { ParameterGroup } from "./parameterGroups";

/** How somebody fares under the newer scheme: a higher grade, a lower one, or a grade under one of the two only. */
export type Direction = "rises" | "falls" | "onlyOlder" | "onlyNewer";

/** How many fare how. */
export interface EffectCounts {
  readonly rises: number;
  readonly falls: number;
  readonly same: number;
  readonly onlyOlder: number;
  readonly onlyNewer: number;
  /** Graded under neither scheme. */
  readonly neither: number;
  readonly total: number;
}

/** One unit's people by how they fare. */
export interface UnitEffect {
  readonly unit: string;
  readonly counts: EffectCounts;
}

/** Everybody of one grade under the older scheme, by the grade under the newer. */
export interface MigrationRow {
  /** Null for whom the older scheme does not grade. */
  readonly grade: GradeStep | null;
  /** In the order of the newer ladder. */
  readonly counts: readonly number[];
  /** Whom the newer scheme does not grade. */
  readonly ungraded: number;
  readonly total: number;
}

/** Older grade × newer grade. */
export interface MigrationMatrix {
  readonly rows: readonly MigrationRow[];
  readonly totals: Omit<MigrationRow, "grade">;
}

/** The figures of one person under one scheme; decimal text. */
export interface PersonFigures {
  readonly eva: string;
  readonly evaPoints: string;
  readonly quality: string;
  /** 万元. */
  readonly deposits: string;
  /** The grading score on which the grade was decided. */
  readonly score: string;
  readonly scoreGrade: GradeStep;
  readonly depositGrade: GradeStep;
  readonly finalGrade: GradeStep;
  /** The grade that counts; null of whom the rules of movement leave ungraded. */
  readonly grade: GradeStep | null;
  /** 薪酬系数; null where the scheme has none or it could not be found. */
  readonly pay: string | null;
}

/** Somebody whose grade differs between the schemes. */
export interface PersonEffect {
  readonly key: string;
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  readonly direction: Direction;
  /** Null where the data do not hold under the scheme. */
  readonly older: PersonFigures | null;
  readonly newer: PersonFigures | null;
  /** The groups of parameters of which each alone moves the grade the same way. */
  readonly reasons: readonly ParameterGroup[];
  /** Whether no group alone moves the grade, but several together. */
  readonly together: boolean;
  /** All this as a sentence. */
  readonly sentence: Text;
}

/** A group of parameters that changed, and how many of the people who change it moves alone. */
export interface GroupEffect {
  readonly group: ParameterGroup;
  readonly moved: number;
  /** False where the change cannot stand without the others. */
  readonly standsAlone: boolean;
}

/** 薪酬系数 on average, of those who have one under both schemes; decimal text. */
export interface PayEffect {
  readonly people: number;
  readonly older: string;
  readonly newer: string;
  /** Relative: 0.02 where the average rises by 2%; null where it was 0. */
  readonly change: string | null;
}

/** What a newer scheme does to the results of a quarter. */
export interface EffectPreview {
  readonly older: readonly GradeStep[];
  readonly newer: readonly GradeStep[];
  readonly matrix: MigrationMatrix;
  readonly counts: EffectCounts;
  /** Units in which anybody changes first, most changes first. */
  readonly units: readonly UnitEffect[];
  /** Whoever changes, in the order of the roster. */
  readonly people: readonly PersonEffect[];
  readonly groups: readonly GroupEffect[];
  /** Null where either scheme has no use of the result, or nobody has a coefficient under both. */
  readonly pay: PayEffect | null;
  /** What was supposed where the quarter's data do not fit the newer scheme. */
  readonly notes: readonly Text[];
}
