/** The languages of the product; Chinese is the first. */
export type Locale = "zh-CN" | "en-US";

/** One text in both languages. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

/** Makes a text; the English may be left out where both are the same (a figure, a name). */
export function text(zh: string, en: string = zh): Text {
  return { zh, en };
}

/** The text in one language. */
export function inLocale(value: Text, locale: Locale): string {
  return locale === "zh-CN" ? value.zh : value.en;
}

/** Puts values into the `{name}` places of a text, in both languages; a name without a value is a fault of the program. */
export function fill(template: Text, values: Readonly<Record<string, Text | string>>): Text {
  return { zh: fillOne(template.zh, values, "zh"), en: fillOne(template.en, values, "en") };
}

/** Joins texts, with a separator for each language. */
export function joinTexts(values: readonly Text[], separator: Text): Text {
  return text(values.map(({ zh }) => zh).join(separator.zh), values.map(({ en }) => en).join(separator.en));
}

function fillOne(template: string, values: Readonly<Record<string, Text | string>>, language: "zh" | "en"): string {
  return template.replace(/\{(\w+)\}/g, (_place, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`No value for {${name}} in "${template}"`);
    return typeof value === "string" ? value : value[language];
  });
}
