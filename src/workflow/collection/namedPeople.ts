import type { Text } from "../../domain/values/text";
import { text } from "../../domain/values/text";
import type { FrozenResult } from "../submission/frozenContent";

/** Names listed in one finding. */
const NAMED = 10;

/** These people by number and name, the first ten of them; with what is to be said of each, where something is. */
export function namedPeople<P extends Pick<FrozenResult, "id" | "name">>(
  people: readonly P[],
  remarkOf?: (person: P) => Text,
): Text {
  const listed = people.slice(0, NAMED).map((person) => named(person, remarkOf?.(person)));
  const more = people.length > NAMED;
  return text(
    `${listed.map(({ zh }) => zh).join("、")}${more ? "等" : ""}`,
    `${listed.map(({ en }) => en).join(", ")}${more ? " and others" : ""}`,
  );
}

function named({ id, name }: Pick<FrozenResult, "id" | "name">, remark: Text | undefined): Text {
  const own = `${id} ${name}`.trim();
  return remark === undefined ? text(own) : text(`${own}（${remark.zh}）`, `${own} (${remark.en})`);
}
