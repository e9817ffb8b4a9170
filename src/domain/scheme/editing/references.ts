import { text } from "../../values/text";
import { rankingIndicators } from "../schema";
import { isRecord, listAt, patternOf } from "./documentPath";
import { choiceLabel } from "./labels/choiceLabels";
import { referenceLists } from "./referenceLists";
import type { Choice } from "./schemeNode";

/** What an entry that leads to another entry of the scheme may hold; null where an entry leads nowhere. */
export function referenceChoices(document: unknown, path: string): readonly Choice[] | null {
  const pattern = patternOf(path);
  if (pattern === "ranking.indicator" || pattern === "ranking.tieBreaks[]")
    return rankingIndicators.map((value) => ({ value, label: choiceLabel("ranking.indicator", value) }));
  const reference = referenceLists[pattern];
  if (reference === undefined) return null;
  return reference
    .lists(document, path)
    .flatMap((list) =>
      entriesOf(document, list).map(({ id, name }) => ({ value: reference.by === "id" ? id : name.zh, label: name })),
    );
}

interface NamedEntry {
  readonly id: string;
  readonly name: { readonly zh: string; readonly en: string };
}

/** The entries of a list with their names, as far as the document has them. */
function entriesOf(document: unknown, list: string): readonly NamedEntry[] {
  return listAt(document, list).flatMap((one) => {
    if (!isRecord(one) || typeof one.id !== "string") return [];
    const { id } = one;
    return [{ id, name: nameOf(one.name, id) }];
  });
}

function nameOf(name: unknown, id: string): NamedEntry["name"] {
  if (!isRecord(name)) return text(id);
  const { zh, en } = name;
  return text(typeof zh === "string" && zh !== "" ? zh : id, typeof en === "string" && en !== "" ? en : id);
}
