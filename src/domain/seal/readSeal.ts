import * as v from "valibot";
import { formIssues } from "../scheme/formIssues";
import { readJson } from "../values/readJson";
import type { Text } from "../values/text";
import { text } from "../values/text";
import type { Seal } from "./seal";
import { sealSchema } from "./seal";

/** A seal as it was found: none, one of the right form, or something that is no seal, with what is wrong with it. */
export interface SealReading {
  /** Null where there is none, and where what stands there is no seal. */
  readonly seal: Seal | null;
  /** What is wrong with what stands in the seal's place; null where nothing is. */
  readonly sealIssue: Text | null;
}

/** A scheme without a seal. */
export const noSeal: SealReading = { seal: null, sealIssue: null };

/** Checks the form of what stands in the seal's place; whether the seal holds is another question. */
export function readSeal(content: unknown): SealReading {
  const parsed = v.safeParse(sealSchema, content);
  if (parsed.success) return { seal: parsed.output, sealIssue: null };
  const [first] = formIssues(parsed.issues, text("签章格式", "the format of a seal"));
  const [path, message] = [first?.path ?? "", first?.message ?? text("")];
  return malformed(path === "" ? message : text(`seal.${path}：${message.zh}`, `seal.${path}: ${message.en}`));
}

/** Reads a seal from JSON, which may be none at all. */
export function readSealText(json: string): SealReading {
  const read = readJson(json);
  return read.ok ? readSeal(read.content) : malformed(read.message);
}

function malformed(what: Text): SealReading {
  return {
    seal: null,
    sealIssue: text(`签章不完整或被改动：${what.zh}`, `The seal is incomplete or was changed: ${what.en}`),
  };
}
