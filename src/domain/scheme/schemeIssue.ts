import type { Text } from "../values/text";

/** Something wrong with a scheme: where, what, and what would be right. A scheme with an issue is refused whole. */
export interface SchemeIssue {
  /** Path inside the file, as eva.assetClasses[2].coefficient. */
  readonly path: string;
  readonly message: Text;
}

/** Puts path and message together for a list. */
export function issueText({ path, message }: SchemeIssue): Text {
  const place = path === "" ? { zh: "方案文件", en: "Scheme file" } : { zh: path, en: path };
  return { zh: `${place.zh}：${message.zh}`, en: `${place.en}: ${message.en}` };
}
