import type { Locale } from "../../domain/values/text";
import { lateBundle } from "../lateBundle";
import type { LateBundle } from "../lateBundle";

/** The words of one language by their keys, as i18next takes them. */
export type PaneWords = Readonly<Record<string, unknown>>;

/** The words of each language, of which a person needs one. */
export const lateWords: Readonly<Record<Locale, LateBundle<PaneWords>>> = {
  "zh-CN": lateBundle(
    "words.zh-CN.js",
    async () => (await import(/* webpackChunkName: "words.zh-CN" */ "./chineseWords")).chineseWords,
  ),
  "en-US": lateBundle(
    "words.en-US.js",
    async () => (await import(/* webpackChunkName: "words.en-US" */ "./englishWords")).englishWords,
  ),
};
