import * as v from "valibot";
import { fingerprint } from "../../domain/scheme/fingerprint";
import { sealSchema } from "../../domain/seal/seal";
import type { Text } from "../../domain/values/text";
import { text } from "../../domain/values/text";
import { areaAt } from "../cellArea";
import { jsonPart, readJsonPart } from "../jsonPart";
import { MOST_ROWS_BELOW } from "../data/rowsBelow";
import { tableIds } from "../layout/column";
import { carriedScheme } from "./carriedScheme";
import type { FrozenContent } from "./frozenContent";
import { FROZEN_NAMESPACE } from "./frozenContent";
import { partsForm } from "./frozenParts";
import { fingerprintCell } from "./sheets/coverPlan";

/** What the part of a frozen file holds, or why it cannot be read. */
export type FrozenPart =
  | {
      readonly ok: true;
      readonly content: FrozenContent;
      /** SHA-256 over the canonical JSON of the content, computed now. */
      readonly fingerprint: string;
      /** The fingerprint that the part itself states. */
      readonly stated: string;
    }
  | { readonly ok: false; readonly why: Text };

/** SHA-256 over the canonical JSON of the content. */
export function frozenFingerprint(content: FrozenContent): string {
  return fingerprint(content);
}

/** The XML of the part by which a frozen file carries its content. */
export function frozenPartXml(content: FrozenContent): string {
  const xml = jsonPart(FROZEN_NAMESPACE, "frozen", { fingerprint: frozenFingerprint(content), content });
  // What JSON takes and XML does not.
  return xml.replace(/[\uFFFE\uFFFF]/g, (one) => `\\u${one.charCodeAt(0).toString(16)}`);
}

/** Whether custom XML claims to be the part of a frozen file, in whatever form. */
export function isFrozenPart(xml: string): boolean {
  return /<(?:\w+:)?frozen[\s>]/.test(xml.slice(0, 1_000)) && xml.includes(FROZEN_NAMESPACE);
}

/** Reads the part. What it carries is checked in form, and its fingerprint computed anew; nothing in it is believed. */
export function readFrozenPart(xml: string): FrozenPart {
  const raw = readJsonPart(FROZEN_NAMESPACE, "frozen", xml);
  if (raw === undefined) return refused(text("冻结内容不完整", "the frozen content is not complete"));
  const formed = v.safeParse(partSchema, raw, { abortEarly: true });
  if (!formed.success) {
    const path = v.getDotPath(formed.issues[0]) ?? "";
    return refused(text(`冻结内容缺少或多出「${path}」`, `the frozen content lacks or has too much at "${path}"`));
  }
  const { fingerprint: stated, content } = formed.output;
  const scheme = carriedScheme(content.scheme);
  if (!scheme.ok) {
    const [issue] = scheme.issues;
    return refused(
      text(
        `文件中的考核方案不合规则（${issue?.path ?? ""}：${issue?.message.zh ?? ""}）`,
        `the scheme in the file breaks a rule (${issue?.path ?? ""}: ${issue?.message.en ?? ""})`,
      ),
    );
  }
  return {
    ok: true,
    content: { ...content, scheme: scheme.scheme.document },
    // Over what was carried, not over what was made of it.
    fingerprint: fingerprint(v.parse(carried, raw).content),
    stated,
  };
}

function refused(why: Text): FrozenPart {
  return { ok: false, why };
}

const figure = v.nullable(v.pipe(v.string(), v.regex(/^-?\d+(?:\.\d+)?$/)));
const grade = v.nullable(v.string());
const digits = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
const rows = v.custom<FrozenContent["sheets"][number]["rows"]>(
  (value) => Array.isArray(value) && value.every((row) => Array.isArray(row) && row.every(isFrozenCell)),
);

function isFrozenCell(cell: unknown): boolean {
  return cell === null || typeof cell === "string" || typeof cell === "boolean" || Number.isFinite(cell);
}

/** A place on a sheet that a spreadsheet has. */
const place = v.pipe(
  v.string(),
  v.check((address) => areaAt(address) !== null),
);

const contentSchema = v.strictObject({
  format: v.literal(1),
  unit: v.string(),
  period: v.pipe(v.string(), v.regex(/^\d{4}Q[1-4]$/)),
  version: v.pipe(v.number(), v.integer(), v.minValue(1)),
  earlier: v.nullable(v.strictObject({ version: count, fingerprint: digits, reason: v.string() })),
  frozenAt: v.string(),
  by: v.string(),
  scheme: v.looseObject({}),
  seal: v.nullable(sealSchema),
  state: v.picklist(["issued", "draft", "altered", "badSignature", "withdrawn"]),
  counts: v.strictObject({
    people: count,
    graded: count,
    exempt: count,
    unsettled: count,
    notGraded: count,
    problems: count,
  }),
  resultFingerprint: digits,
  results: v.array(
    v.strictObject({
      id: v.string(),
      name: v.string(),
      unit: v.string(),
      netProfit: figure,
      quality: figure,
      deposits: figure,
      eva: figure,
      evaPoints: figure,
      gradingScore: figure,
      finalGrade: grade,
      settledGrade: grade,
      lastGrade: grade,
      parts: v.exactOptional(partsForm),
    }),
  ),
  tables: v.array(
    v.strictObject({
      id: v.picklist(tableIds),
      sheet: v.string(),
      address: place,
      columns: v.record(v.string(), v.nullable(count)),
      merged: v.array(place),
      below: v.nullable(
        v.strictObject({
          address: place,
          first: v.union([v.string(), v.boolean(), v.pipe(v.number(), v.finite())]),
          rows: v.pipe(count, v.minValue(1), v.maxValue(MOST_ROWS_BELOW)),
        }),
      ),
    }),
  ),
  sheets: v.array(v.strictObject({ name: v.string(), rows })),
  fingerprintCell: v.strictObject({
    sheet: v.literal(fingerprintCell.sheet),
    address: v.literal(fingerprintCell.address),
  }),
});

const partSchema = v.strictObject({ fingerprint: digits, content: contentSchema });
const carried = v.object({ content: v.unknown() });
