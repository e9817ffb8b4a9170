const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", quot: '"', apos: "'", amp: "&" };

/** Text in the form in which a custom XML part holds it between two tags. */
export function partText(value: string): string {
  return value.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}

/** The text behind the entities of such a part; null where an entity stands for no character. */
export function readPartText(value: string): string | null {
  const unknown: string[] = [];
  const plain = value.replace(/&(#x[0-9a-f]+|#\d+|\w+);/gi, (entity, name: string) => {
    const character = name.startsWith("#") ? numbered(name) : named(name);
    if (character === null) unknown.push(entity);
    return character ?? "";
  });
  return unknown.length === 0 ? plain : null;
}

function named(name: string): string | null {
  return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? null) : null;
}

function numbered(name: string): string | null {
  const point = Number(name.replace(/^#x/i, "0x").replace(/^#/, ""));
  return point <= 0x10ffff ? String.fromCodePoint(point) : null;
}
