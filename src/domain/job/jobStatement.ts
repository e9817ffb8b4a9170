import type { GradeStep } from "../scheme/ladder";
import type { JobsRules } from "../scheme/parts/jobs";
import type { Text } from "../values/text";

/** One duty of a job statement: its heading and its words. */
export interface Duty {
  readonly name: Text;
  readonly text: Text;
}

/** A job statement (岗位责任书): the duties of every customer manager, and those of the grade. */
export interface JobStatement {
  readonly duties: readonly Duty[];
  readonly gradeDuty: Duty;
}

/**
 * The job statement of a grade of the ladder, in the words of the scheme. A scheme whose every grade has its duties was
 * checked for that; another grade is a fault of the program.
 * Source: 《对广东发展银行客户经理的绩效考核探究》3.3 (five duties), 2.1.3 (duties of the grades).
 */
export function jobStatement({ statement }: JobsRules, grade: GradeStep): JobStatement {
  const gradeDuty = statement.grades.find(({ grades }) => grades.includes(grade.id));
  if (gradeDuty === undefined) throw new Error(`Grade ${grade.id} has no duties`);
  return { duties: statement.duties, gradeDuty };
}
