import type { Text } from "../../values/text";
import { text } from "../../values/text";
import type { AdHocItem } from "../parts/scorecard";
import type { SchemeDocument } from "../schema";
import { getAt, isRecord, listAt } from "./documentPath";

/** What became of the special and temporary indicators of a scheme in a copy of it: those left out, and those re-dated. */
export function carriedAdHoc(original: SchemeDocument, copy: unknown): readonly Text[] {
  const kept = listAt(copy, "scorecard.adHoc.items").filter(isRecord);
  return (original.scorecard?.adHoc.items ?? []).flatMap((item) => {
    const found = kept.find(({ id }) => id === item.id);
    if (found === undefined) return [leftOut(item)];
    return found.from === item.from && found.to === item.to ? [] : [redated(item, found)];
  });
}

function leftOut({ name, from, to }: AdHocItem): Text {
  return text(
    `「${name.zh}」已去掉：期间 ${from} 至 ${to}，在新版本开始前已结束`,
    `“${name.en}” is left out: it ran from ${from} to ${to} and is over before the new version begins`,
  );
}

function redated({ name, from, to }: AdHocItem, copy: Readonly<Record<string, unknown>>): Text {
  const [first, last] = [String(getAt(copy, "from")), String(getAt(copy, "to"))];
  return text(
    `「${name.zh}」期间改为 ${first} 至 ${last}（原为 ${from} 至 ${to}）`,
    `“${name.en}” now runs from ${first} to ${last} (it was ${from} to ${to})`,
  );
}
