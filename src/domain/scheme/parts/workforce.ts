import * as v from "valibot";
import { separators } from "../../values/nameList";
import { text } from "../../values/text";
import { bandIssues, bandSchema } from "../bandForm";
import { issue } from "../invariantChecks";
import { unknownReference } from "../referenceIssues";
import { bilingual, identifier, share, some, whole } from "../schemeForm";
import type { SchemeIssue } from "../schemeIssue";
import type { SchemePart } from "./schemePart";
import { workforceTables } from "./workforceTables";

const named = v.strictObject({ id: identifier, name: bilingual });

/** What the pay of managers is compared with: the median or the mean pay of counter staff. */
export const payReferences = ["median", "mean"] as const;

/**
 * 队伍结构 in a scheme file: bands of age and service in years, the names a roster may use, certificates and what each post
 * requires (of each list any one will do), the share that should hold so many certificates, customers per manager, the
 * trial period in months, and what managers' pay is compared with.
 */
export const workforceSchema = v.strictObject({
  ages: some(bandSchema),
  service: some(bandSchema),
  education: some(named),
  majors: some(named),
  employment: some(named),
  certificates: some(named),
  posts: some(v.strictObject({ id: identifier, name: bilingual, requires: v.array(some(identifier)) })),
  manyCertificates: v.strictObject({ count: whole(1, 20), target: share }),
  customersPerManager: whole(1, 100_000),
  trial: v.strictObject({ months: whole(1, 12) }),
  payReference: v.picklist(payReferences),
});

/** 队伍结构 of a scheme. */
export type WorkforceRules = v.InferOutput<typeof workforceSchema>;

/** A certificate (资格证书). */
export type Certificate = WorkforceRules["certificates"][number];

/** A post with what it requires (任职资格). */
export type QualifiedPost = WorkforceRules["posts"][number];

/** 队伍结构: what must hold of it, and how the sheet shows it. */
export const workforcePart: SchemePart<WorkforceRules> = {
  title: text("队伍结构", "Workforce structure"),
  issues: ({ ages, service, posts, certificates, manyCertificates }) => [
    ...bandIssues("workforce.ages", ages),
    ...bandIssues("workforce.service", service),
    ...posts.flatMap((post, index) => requirementIssues(post, index, certificates)),
    ...certificates.flatMap(separableName),
    ...attainableCount(manyCertificates.count, certificates),
  ],
  tables: workforceTables,
  named: ({ ages, service, education, majors, employment, certificates, posts }) => ({
    "workforce.ages": ages,
    "workforce.service": service,
    "workforce.education": education,
    "workforce.majors": majors,
    "workforce.employment": employment,
    "workforce.certificates": certificates,
    "workforce.posts": posts,
  }),
};

function requirementIssues(
  { requires }: QualifiedPost,
  index: number,
  certificates: readonly Certificate[],
): readonly SchemeIssue[] {
  return requires.flatMap((anyOf, place) =>
    anyOf.flatMap((id, one) =>
      unknownReference(
        `workforce.posts[${String(index)}].requires[${String(place)}][${String(one)}]`,
        id,
        certificates,
      ),
    ),
  );
}

/** Nobody can hold more certificates than the scheme knows: a higher count could never be reached. */
function attainableCount(count: number, certificates: readonly Certificate[]): readonly SchemeIssue[] {
  const known = String(certificates.length);
  return count <= certificates.length
    ? []
    : issue(
        "workforce.manyCertificates.count",
        text(
          `持证项数要求现为 ${String(count)} 项，方案的资格证书只有 ${known} 项，没有人能达到；应不大于 ${known}`,
          `${String(count)} certificates are asked for, but the scheme has ${known}, so nobody could reach it; at most ${known}`,
        ),
      );
}

/** Certificates stand several in one cell: a name with a separator in it could never be read back. */
function separableName({ name }: Certificate, index: number): readonly SchemeIssue[] {
  return Object.values(name).some((one) => separators.test(one))
    ? issue(
        `workforce.certificates[${String(index)}].name`,
        text(
          `证书名称「${name.zh}」里有顿号、逗号或分号；一个单元格里的多个证书用它们分隔，名称里不能有`,
          `the name "${name.en}" has a comma or semicolon in it, which part several certificates in one cell`,
        ),
      )
    : [];
}
