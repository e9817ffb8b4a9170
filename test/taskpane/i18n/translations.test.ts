import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { lateWords } from "../../../src/taskpane/i18n/lateWords";
import { changeTranslations } from "../../../src/taskpane/i18n/translations";
import { translationsIn } from "../../support/translations";
import { pageIds } from "../../../src/taskpane/state/pane";
import { stepIds } from "../../../src/taskpane/state/steps";
import type { WorkbookFault } from "../../../src/workflow/ports";

interface Tree {
  readonly [key: string]: string | Tree;
}

const folder = resolve("src/taskpane");
const chinese = flat(readLanguage("zh-CN"));
const english = flat(readLanguage("en-US"));

/** All files of a language put together; no two of them share a first key. */
function readLanguage(language: string): Tree {
  const files = readdirSync(join(folder, "i18n")).filter((file) => file.endsWith(`${language}.json`));
  const entries = files.flatMap((file) =>
    Object.entries(JSON.parse(readFileSync(join(folder, "i18n", file), "utf8")) as Tree),
  );
  if (new Set(entries.map(([key]) => key)).size !== entries.length) throw new Error("Two files share a key");
  return Object.fromEntries(entries);
}

function flat(tree: Tree, prefix = ""): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === "string" ? [[prefix + key, value] as const] : [...flat(value, `${prefix}${key}.`)],
    ),
  );
}

/** English tells one from many; Chinese has one form. */
function singular(key: string): string {
  return key.replace(/_(one|other)$/, "");
}

function places(words: string): readonly string[] {
  return [...new Set([...words.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? ""))].sort();
}

function sources(path: string): readonly string[] {
  return readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? sources(join(path, entry.name))
      : /\.tsx?$/.test(entry.name)
        ? [readFileSync(join(path, entry.name), "utf8")]
        : [],
  );
}

describe("the words of the pane", () => {
  test("every word is there in both languages", () => {
    expect([...new Set([...english.keys()].map(singular))].sort()).toEqual([...chinese.keys()].sort());
  });

  test("no word is empty, and both languages fill in the same figures", () => {
    for (const [key, words] of english) {
      const other = chinese.get(singular(key)) ?? "";
      expect([key, words.trim() === "", places(words)]).toEqual([key, false, places(other)]);
    }
  });

  test("a count in English has both of its forms", () => {
    const counted = [...english.keys()].filter((key) => singular(key) !== key).map(singular);
    for (const key of counted) expect([english.has(`${key}_one`), english.has(`${key}_other`)]).toEqual([true, true]);
  });

  test("every key that the code names exists", () => {
    const code = sources(folder).join("\n");
    const named = [...code.matchAll(/\bt\(\s*"([\w.]+)"/g)].map((match) => match[1] ?? "");
    expect(named.length).toBeGreaterThan(100);
    expect(named.filter((key) => !chinese.has(key))).toEqual([]);
  });

  test("no word is left that the code does not name", () => {
    const code = sources(folder).join("\n");
    // A key is named whole, or by its beginning where the end depends on the state.
    const unnamed = [...chinese.keys()].filter(
      (key) => !code.includes(`"${key}"`) && !code.includes(`\`${key.slice(0, key.lastIndexOf(".") + 1)}\${`),
    );
    expect(unnamed).toEqual([]);
  });

  test("every page, step and fault has its words", () => {
    const codes: readonly WorkbookFault["code"][] = [
      "protected",
      "notFound",
      "exists",
      "tooLarge",
      "stopped",
      "busy",
      "other",
    ];
    const keys = [
      ...pageIds.map((id) => `pages.${id}`),
      ...stepIds.map((id) => `steps.${id}`),
      ...[...codes, "server", "program"].map((code) => `fault.${code}`),
    ];
    expect(keys.filter((key) => !chinese.has(key))).toEqual([]);
  });

  test("Chinese words use Chinese punctuation between Chinese characters", () => {
    const wrong = [...chinese.values()].filter((words) =>
      /[\u4e00-\u9fff][,;:!?()]|[,;:!?(][\u4e00-\u9fff]/.test(words),
    );
    expect(wrong).toEqual([]);
  });

  test("one person and two people are told apart in English", () => {
    const { t } = translationsIn("en-US");
    expect([t("common.people", { count: 1 }), t("common.people", { count: 2 })]).toEqual(["1 person", "2 people"]);
  });

  test("another language is spoken as soon as its words have come", async () => {
    const translations = translationsIn("zh-CN");
    expect(translations.t("about.language")).toBe("语言");
    await changeTranslations(translations, "en-US", await lateWords["en-US"].load());
    expect(translations.t("about.language")).toBe("Language");
  });
});
