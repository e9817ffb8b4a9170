import * as v from "valibot";
import { day, identifier } from "../../../domain/scheme/schemeForm";
import type { SealAlgorithm } from "../../../domain/seal/seal";
import { passphraseProblem } from "../../../domain/seal/keyFile";
import type { Text } from "../../../domain/values/text";
import { text } from "../../../domain/values/text";

/** What is entered to make a key. */
export interface NewKeyEntry {
  readonly algorithm: SealAlgorithm;
  readonly id: string;
  readonly ownerZh: string;
  readonly ownerEn: string;
  readonly validFrom: string;
  readonly validTo: string;
  readonly passphrase: string;
  readonly again: string;
}

/** A field of the entry that may be wrong. */
export type KeyField = Exclude<keyof NewKeyEntry, "algorithm">;

/** What is wrong with each field; a field that is right has no entry. */
export function newKeyFaults(entry: NewKeyEntry): Readonly<Partial<Record<KeyField, Text>>> {
  const passphrase = passphraseProblem(entry.passphrase);
  return {
    ...(v.safeParse(identifier, entry.id).success ? {} : { id: wrongId }),
    ...(entry.ownerZh.trim() === "" ? { ownerZh: blank } : {}),
    ...(entry.ownerEn.trim() === "" ? { ownerEn: blank } : {}),
    ...(v.safeParse(day, entry.validFrom).success ? {} : { validFrom: noDay }),
    ...(v.safeParse(day, entry.validTo).success
      ? entry.validTo < entry.validFrom
        ? { validTo: wrongOrder }
        : {}
      : { validTo: noDay }),
    ...(passphrase === null ? {} : { passphrase }),
    ...(entry.again === entry.passphrase ? {} : { again: unequal }),
  };
}

const wrongId = text(
  "应以英文小写字母开头，只含英文字母、数字和连字符，如 hq-2026",
  "begin with a small letter and use letters, digits and hyphens only, such as hq-2026",
);
const blank = text("应填写名称", "enter a name");
const noDay = text("应填日期", "enter a date");
const wrongOrder = text("应不早于起始日", "it must not be before the first day");
const unequal = text("两次输入的口令不同，请重新输入", "the two passphrases differ; type them again");
