import type { Scheme } from "../../domain/scheme/scheme";
import { shortFingerprint } from "../../domain/scheme/fingerprint";
import type { BankKey } from "../../domain/seal/keyList";
import type { Seal } from "../../domain/seal/seal";
import { issuedOn } from "../../domain/seal/seal";
import type { Period } from "../../domain/values/period";
import { periodId } from "../../domain/values/period";
import type { Cell } from "../../domain/values/cell";
import { showCell } from "../../domain/values/cell";
import { decimal } from "../../domain/values/decimal";
import { formatWithUnit } from "../../domain/values/format";
import type { Text } from "../../domain/values/text";
import { joinTexts, text } from "../../domain/values/text";
import type { UnitId } from "../../domain/values/unit";
import type { EntryDifference } from "../scheme/schemeComparison";
import { compareSchemes } from "../scheme/schemeComparison";

/** Differing entries that a reason names; it counts the others. */
const SHOWN = 3;

const RELOAD = text(
  "请在「方案」页重新载入总行签发的方案",
  "on page Scheme, load anew the scheme that head office issued",
);

/** Why a scheme is altered: the seal is another scheme's. */
export function foreignSealReason({ document }: Scheme, { scheme }: Seal): Text {
  const own = versionName(document);
  const other = versionName(scheme);
  return text(
    `签章属于另一个方案：签的是 ${other.zh}，这里是 ${own.zh}；${RELOAD.zh}`,
    `The seal is another scheme's: it was given to ${other.en}, this is ${own.en}; ${RELOAD.en}`,
  );
}

/** Why a scheme is altered: its content is not what was sealed. `issued` is the sealed content, where the server has it. */
export function alteredReason(scheme: Scheme, sealed: string, issued: Scheme | null): Text {
  const [found, wanted] = [shortFingerprint(scheme.fingerprint), shortFingerprint(sealed)];
  const what = text(
    `内容与签发时不同（现在的指纹 ${found}，签发时的指纹 ${wanted}）`,
    `The content is not what was issued (its fingerprint is ${found}, the issued one ${wanted})`,
  );
  return withDifferences(what, scheme, issued);
}

/** Why a scheme without a seal is altered: the bank issued the same version with other content. */
export function alteredUnsealedReason(scheme: Scheme, issued: Scheme): Text {
  const { zh, en } = versionName(scheme.document);
  const what = text(
    `总行签发的 ${zh} 与这里的内容不同，这里的又没有签章`,
    `Head office issued ${en} with other content, and what is here bears no seal`,
  );
  return withDifferences(what, scheme, issued);
}

/** Why a scheme is a draft whose content was issued: only its seal is missing. */
export function strippedReason({ document }: Scheme): Text {
  const { zh, en } = versionName(document);
  return text(
    `内容与总行签发的 ${zh} 相同，但没有签章，仍按草案对待；${RELOAD.zh}`,
    `The content is that of ${en} as issued, but without its seal, and so counts as a draft; ${RELOAD.en}`,
  );
}

/** Why a signature counts for nothing: the list of keys has no key of that name. */
export function unknownKeyReason({ key }: Seal): Text {
  return text(
    `本行公钥清单（keys.json）里没有签章所用的密钥 ${key}；${RELOAD.zh}，或请信息科技部门核对清单`,
    `The bank's list of keys (keys.json) has no key ${key}, by which the seal was given; ${RELOAD.en}, or have IT check the list`,
  );
}

/** Why a signature counts for nothing: the key is one for another way to sign. */
export function otherAlgorithmReason(seal: Seal, key: BankKey): Text {
  return text(
    `签章写的算法是 ${seal.algorithm}，密钥 ${key.id} 是 ${key.algorithm} 的；两者应相同，${RELOAD.zh}`,
    `The seal says ${seal.algorithm}, but key ${key.id} is one for ${key.algorithm}; they must be the same; ${RELOAD.en}`,
  );
}

/** Why a signature counts for nothing: the bank revoked the key. */
export function revokedKeyReason(key: BankKey, { on, reason }: NonNullable<BankKey["revoked"]>): Text {
  return text(
    `密钥 ${key.id} 已于 ${on} 吊销（${reason.zh}），它签发的方案一律无效；应由总行用有效的密钥重新签发`,
    `Key ${key.id} was revoked on ${on} (${reason.en}), and nothing it signed holds; head office has to issue the scheme anew with a valid key`,
  );
}

/** Why a signature counts for nothing: the seal is dated outside the days of its key. */
export function outsideDatesReason(seal: Seal, { id, validFrom, validTo }: BankKey): Text {
  return text(
    `签发日期是 ${issuedOn(seal)}，密钥 ${id} 的有效期是 ${validFrom} 至 ${validTo}；应由总行用当时有效的密钥签发`,
    `The seal is dated ${issuedOn(seal)}, and key ${id} is valid from ${validFrom} to ${validTo}; head office has to issue the scheme with a key valid on the day`,
  );
}

/** Why a signature counts for nothing: the key did not make it. */
export function wrongSignatureReason({ id, owner }: BankKey): Text {
  return text(
    `签名不是密钥 ${id}（${owner.zh}）签的，或签章的内容被改过；${RELOAD.zh}`,
    `The signature was not made by key ${id} (${owner.en}), or what the seal says was changed; ${RELOAD.en}`,
  );
}

/** Why a signature counts for nothing: it could not be verified at all. */
export function unverifiedReason(detail: string): Text {
  return text(
    `签名没能核对（${detail}）；请检查网络后重试，或联系信息科技部门`,
    `The signature could not be verified (${detail}); check the network and try again, or ask IT`,
  );
}

/** Why a scheme is withdrawn: the bank listed its fingerprint. */
export function withdrawnReason({ on, reason }: { readonly on: string; readonly reason: Text }): Text {
  return text(
    `总行已于 ${on} 作废本方案（${reason.zh}）；请在「方案」页载入现行的方案`,
    `Head office withdrew this scheme on ${on} (${reason.en}); load the one in force on page Scheme`,
  );
}

/** Why a scheme counts for nothing in a period: it was issued for other days. */
export function outOfForceReason({ document: { effective } }: Scheme, period: Period): Text {
  const id = periodId(period);
  return text(
    `本方案自 ${effective.from} 至 ${effective.to} 施行，不适用于考核期 ${id}；请在「方案」页载入该期的方案，或改选考核期`,
    `This scheme is in force from ${effective.from} to ${effective.to}, which period ${id} does not touch; load the scheme of that period on page Scheme, or choose another period`,
  );
}

/** Why a scheme is withdrawn: a newer version is in force, or this one was issued again with other content. */
export function supersededReason(own: Scheme, newer: Scheme, period: Period | null): Text {
  const { version, effective } = newer.document;
  const [old, next] = [String(own.document.version), String(version)];
  const again = own.document.version === version ? text("重新签发的", "as issued again") : text("签发的", "as issued");
  const when =
    period === null
      ? text("", "")
      : text(`，考核期 ${periodId(period)} 应按第 ${next} 版`, `, and period ${periodId(period)} goes by it`);
  const orChoose = period === null ? text("，或先选定考核期", ", or choose the period first") : text("", "");
  return text(
    `这里是第 ${old} 版，总行${again.zh}第 ${next} 版自 ${effective.from} 起施行${when.zh}；请在「方案」页载入第 ${next} 版${orChoose.zh}`,
    `This is version ${old}; version ${next} ${again.en} is in force from ${effective.from}${when.en}; load version ${next} on page Scheme${orChoose.en}`,
  );
}

function withDifferences(what: Text, scheme: Scheme, issued: Scheme | null): Text {
  const differences = issued === null ? [] : compareSchemes(scheme, issued);
  if (differences.length === 0) return text(`${what.zh}；${RELOAD.zh}`, `${what.en}; ${RELOAD.en}`);
  const named = joinTexts(differences.slice(0, SHOWN).map(differenceText), text("；", "; "));
  const count = String(differences.length);
  return text(
    `${what.zh}，共 ${count} 处：${named.zh}${differences.length > SHOWN ? "…" : ""}。${RELOAD.zh}`,
    `${what.en}; ${count} ${differences.length === 1 ? "entry differs" : "entries differ"}: ${named.en}${differences.length > SHOWN ? " …" : ""}. ${capital(RELOAD.en)}`,
  );
}

function differenceText({ label, unit, found, expected }: EntryDifference): Text {
  const [here, issued] = [valueText(found, unit), valueText(expected, unit)];
  return text(
    `${label.zh} 现为 ${here.zh}，签发的是 ${issued.zh}`,
    `${label.en} is ${here.en}, issued was ${issued.en}`,
  );
}

/** A value of a scheme as people read it: a figure with its unit. */
function valueText(value: Cell, unit: UnitId): Text {
  const shown = showCell(value);
  if (shown === "") return text("没有", "nothing");
  return unit !== "none" && /^-?\d+(\.\d+)?$/.test(shown) ? formatWithUnit(decimal(shown), unit) : text(shown);
}

function versionName({
  id,
  year,
  version,
}: {
  readonly id: string;
  readonly year: number;
  readonly version: number;
}): Text {
  return text(`${id} ${String(year)} 年第 ${String(version)} 版`, `${id} ${String(year)} version ${String(version)}`);
}

function capital(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
