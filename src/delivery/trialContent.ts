import type { KeyList } from "../domain/seal/keyList";
import { readKeyList } from "../domain/seal/keyList";
import { issueText } from "../domain/scheme/schemeIssue";
import type { Text } from "../domain/values/text";
import { joinTexts, text } from "../domain/values/text";
import { readSchemeFile } from "../workflow/seal/schemeFile";

/** A scheme file on trial, under the name by which it is served, with its line of schemes/index.json. */
export interface TrialScheme {
  readonly file: string;
  readonly content: string;
  readonly id: string;
  readonly year: number;
  readonly version: number;
  readonly fingerprint: string;
  /** Whether the file bears a seal, right or wrong. */
  readonly sealed: boolean;
}

/** What people have put into the site for trial, over what was built. */
export interface TrialContent extends Pick<KeyList, "keys" | "withdrawn"> {
  readonly schemes: readonly TrialScheme[];
}

/** A site as it was built. */
export const emptyTrial: TrialContent = { keys: [], withdrawn: [], schemes: [] };

/** The content with one file more, or why the file is refused. */
export type TrialResult =
  { readonly ok: true; readonly content: TrialContent } | { readonly ok: false; readonly reason: Text };

/** Issues that a refusal has room for. */
const SHOWN_ISSUES = 3;

/**
 * Adds a file by what it holds: a whole keys.json, a single key, a single withdrawal, an issued scheme or a bare one. What
 * was there of the same name goes. The signature is not looked at: that is the add-in's own work.
 */
export function withTrialFile(content: TrialContent, fileText: string): TrialResult {
  const given = parsed(fileText);
  if (typeof given !== "object" || given === null)
    return refused(text("不是完整的 JSON 文件", "this is no complete JSON file"));
  if ("keys" in given) return withKeys(content, fileText);
  if ("publicKey" in given) return withKeys(content, json({ format: 1, keys: [given], withdrawn: [] }));
  if ("fingerprint" in given) return withKeys(content, json({ format: 1, keys: [], withdrawn: [given] }));
  return withScheme(content, fileText);
}

function withScheme(content: TrialContent, fileText: string): TrialResult {
  const { result, seal, sealIssue } = readSchemeFile(fileText);
  if (!result.ok) {
    const issues = joinTexts(result.issues.slice(0, SHOWN_ISSUES).map(issueText), text("；", "; "));
    return refused(
      text(`不是公钥，也不是可用的方案：${issues.zh}`, `neither a key nor a scheme that can be used: ${issues.en}`),
    );
  }
  if (sealIssue !== null) return refused(sealIssue);
  const { document, fingerprint } = result.scheme;
  const { id, year, version } = document;
  const file = `${id}-${String(year)}-${String(version)}.json`;
  const scheme: TrialScheme = { file, content: fileText, id, year, version, fingerprint, sealed: seal !== null };
  return {
    ok: true,
    content: { ...content, schemes: [...content.schemes.filter((one) => one.file !== file), scheme] },
  };
}

function withKeys(content: TrialContent, listText: string): TrialResult {
  const added = readKeyList(listText);
  if (!added.ok) return refused(added.reason);
  const next = { ...content, ...mergedKeys(content, added.keys) };
  // Two keys under different names may be the same one.
  const whole = readKeyList(json({ format: 1, keys: next.keys, withdrawn: next.withdrawn }));
  return whole.ok ? { ok: true, content: next } : refused(whole.reason);
}

function mergedKeys(older: Pick<KeyList, "keys" | "withdrawn">, newer: typeof older): typeof older {
  return {
    keys: merged(older.keys, newer.keys, ({ id }) => id),
    withdrawn: merged(older.withdrawn, newer.withdrawn, ({ fingerprint }) => fingerprint),
  };
}

/** keys.json as the trial serves it: what was built, with the keys and withdrawals on trial. */
export function trialKeys(content: TrialContent, built: string | null): string {
  const list = built === null ? null : readKeyList(built);
  return json({ format: 1, ...mergedKeys(list?.ok === true ? list.keys : emptyTrial, content) });
}

/** schemes/index.json as the trial serves it. */
export function trialIndex({ schemes }: TrialContent, built: string | null): string {
  const list: unknown = built === null ? [] : parsed(built);
  const entries = (Array.isArray(list) ? list : []).filter(
    (entry: unknown): entry is { readonly file: string } =>
      typeof entry === "object" && entry !== null && "file" in entry && typeof entry.file === "string",
  );
  const ours = schemes.map(({ file, id, year, version, fingerprint }) => ({ file, id, year, version, fingerprint }));
  return json(merged<{ readonly file: string }>(entries, ours, ({ file }) => file));
}

/** What is on trial, for the page that shows it. */
export function trialSummary({ keys, withdrawn, schemes }: TrialContent): string {
  return json({
    keys: keys.map(({ id, algorithm, owner, revoked }) => ({ id, algorithm, owner, revoked: revoked !== null })),
    withdrawn: withdrawn.map(({ fingerprint }) => fingerprint),
    schemes: schemes.map(({ id, year, version, fingerprint, sealed }) => ({ id, year, version, fingerprint, sealed })),
  });
}

/** The older entries whose name no newer one has, then the newer ones. */
function merged<T>(older: readonly T[], newer: readonly T[], nameOf: (entry: T) => string): T[] {
  const names = new Set(newer.map(nameOf));
  return [...older.filter((entry) => !names.has(nameOf(entry))), ...newer];
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function refused(reason: Text): TrialResult {
  return { ok: false, reason };
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
