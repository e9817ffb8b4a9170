import { element } from "./element";
import type { Language } from "./pageTexts";
import type { TemplateEntry } from "./templateList";

/** A menu of the built templates. */
export interface TemplateMenu {
  readonly choice: HTMLSelectElement;
  show(entries: readonly TemplateEntry[], language: Language, name: string): void;
}

/** Builds the menu; `open` is told the file that people chose. */
export function templateMenu(open: (file: string) => void): TemplateMenu {
  const choice = element("select", {
    class: "plain",
    id: "templates",
    change: () => {
      const file = choice.value;
      // It is a menu, not a setting: it shows its own name again once something has been chosen.
      choice.value = "";
      open(file);
    },
  });
  return {
    choice,
    show(entries, language, name) {
      choice.hidden = entries.length === 0;
      choice.replaceChildren(
        element("option", { value: "", hidden: true }, name),
        ...entries.map(({ file, title }) =>
          element("option", { value: file }, language === "zh-CN" ? title.zh : title.en),
        ),
      );
    },
  };
}
