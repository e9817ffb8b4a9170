import type { AppraisalContext } from "../../domain/calculation/context";
import type { Input } from "../../domain/calculation/input";
import type { Locale } from "../../domain/values/text";
import { inLocale } from "../../domain/values/text";

/** A choice as people of that language read it: choices go by their Chinese name, and what is read carries both. */
export function choiceLabel(input: Input<unknown>, choice: string, context: AppraisalContext, locale: Locale): string {
  const read = input.read(choice, context);
  if (!read.ok || typeof read.value !== "object" || read.value === null || !("name" in read.value)) return choice;
  const { name } = read.value;
  const isText = typeof name === "object" && name !== null && "zh" in name && "en" in name;
  return isText ? inLocale({ zh: String(name.zh), en: String(name.en) }, locale) : choice;
}
