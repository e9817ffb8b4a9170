import * as v from "valibot";
import { canonicalJson } from "../scheme/fingerprint";
import { identifier } from "../scheme/schemeForm";
import type { Text } from "../values/text";
import { text } from "../values/text";

/** How head office may sign: ECDSA on P-256 with SHA-256, or SM2 with SM3 (国密 GB/T 32918). */
export const sealAlgorithms = ["ES256", "SM2-SM3"] as const;

/** One of the ways to sign. */
export type SealAlgorithm = (typeof sealAlgorithms)[number];

/** Whether somebody is named by it: 1 to 100 characters, no white space at either end. */
export function isIssuer(name: string): boolean {
  return name.length > 0 && name.length <= 100 && name === name.trim();
}

function isInstant(value: string): boolean {
  const time = Date.parse(value);
  return !Number.isNaN(time) && new Date(time).toISOString() === value.replace("Z", ".000Z");
}

/** The seal (签发) of a scheme: what was signed, by which key, by whom and when. */
export const sealSchema = v.strictObject({
  format: v.literal(1),
  algorithm: v.picklist(sealAlgorithms),
  /** Id of the key in the bank's list of keys. */
  key: identifier,
  /** Who issued the scheme, as entered. */
  issuer: v.pipe(v.string(), v.check(isIssuer, "issuer")),
  /** Instant of signing in UTC, 2026-01-05T08:00:00Z; stated by the signer, proven by nobody. */
  issuedAt: v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/, "instant"), v.check(isInstant, "instant")),
  scheme: v.strictObject({
    id: identifier,
    year: v.number(),
    version: v.number(),
    /** SHA-256 over the canonical JSON of the scheme. */
    fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, "fingerprint")),
  }),
  /** Base64url: r and s side by side, 64 bytes. */
  signature: v.pipe(v.string(), v.regex(/^[A-Za-z0-9_-]{86}$/, "signature")),
});

/** A seal, checked in form. */
export type Seal = v.InferOutput<typeof sealSchema>;

/** A seal that is still to be signed. */
export type UnsignedSeal = Omit<Seal, "signature">;

/** What is signed: the canonical JSON of everything in the seal but the signature, with what it is for. */
export function sealedStatement({ format, algorithm, key, issuer, issuedAt, scheme }: UnsignedSeal): string {
  return canonicalJson({ purpose: "kpi-appraisal/scheme", format, algorithm, key, issuer, issuedAt, scheme });
}

/** When a seal says it was given, in the time of the bank (UTC+8, China has one): 2026-01-05 16:00（北京时间）. */
export function issuedAtText({ issuedAt }: Pick<Seal, "issuedAt">): Text {
  const minute = new Date(Date.parse(issuedAt) + CHINA_AHEAD).toISOString().slice(0, 16).replace("T", " ");
  return text(`${minute}（北京时间）`, `${minute} (Beijing time)`);
}

const CHINA_AHEAD = 8 * 3_600_000;

/** The day in China (UTC+8) on which a seal says it was given, 2026-01-05. */
export function issuedOn({ issuedAt }: Pick<Seal, "issuedAt">): string {
  return new Date(Date.parse(issuedAt) + CHINA_AHEAD).toISOString().slice(0, 10);
}
