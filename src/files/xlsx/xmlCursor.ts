import { FileProblem } from "../../workflow/fileProblem";
import { utf8 } from "./utf8";
import { XmlNamespaces } from "./xmlNamespaces";
import { decodedText, withoutEntities } from "./xmlText";

const [LESS, GREATER, SLASH, BANG, QUESTION, EQUALS, COLON, DASH] = [60, 62, 47, 33, 63, 61, 58, 45] as const;
const [QUOTE, APOSTROPHE, LETTER_X, LETTER_M] = [34, 39, 120, 109] as const;
/** Attributes of one tag that are kept, and bytes of a value within which looking is quicker than a search; cells have few. */
const [MOST, SHORT_VALUE] = [64, 24] as const;
/** Bytes at a part's beginning among which it names its encoding. */
const DECLARATION = 200;

/**
 * Walks over the tags of an XML part, byte by byte and in one pass, without building anything: a sheet may hold millions
 * of cells. Knows no document types and no entities of its own: a part that declares any is refused. Names of vocabularies
 * other than a workbook's own are told apart by their namespaces, whatever the prefixes.
 */
export class XmlCursor {
  /** Where the reading stands: behind the last tag. */
  at = 0;
  /** Where the last tag begins; text before it ends here. */
  tagStart = 0;
  closing = false;
  private alone = false;
  /** Whether the last tag belongs to another vocabulary than a workbook's. */
  foreign = false;
  private readonly namespaces = new XmlNamespaces();
  private prefixStart = 0;
  private nameStart = 0;
  private nameEnd = 0;
  /** Four places for each attribute: where its name begins and ends, where its value begins and ends. */
  private readonly places = new Int32Array(MOST * 4);
  private attributes = 0;

  constructor(
    readonly bytes: Uint8Array,
    /** The part's name, for the message when it is damaged. */
    private readonly part: string,
  ) {
    if (startsWith(bytes, 0xfe, 0xff) || startsWith(bytes, 0xff, 0xfe)) this.damaged("UTF-16");
    if (startsWith(bytes, 0xef, 0xbb, 0xbf)) this.at = 3;
    const encoding = /^<\?xml[^>]*encoding\s*=\s*["']([^"']*)/.exec(
      utf8(bytes, this.at, Math.min(this.at + DECLARATION, bytes.length)),
    )?.[1];
    if (encoding !== undefined && !/^(?:utf-?8|us-ascii)$/i.test(encoding)) this.damaged(encoding);
  }

  /** Goes on to the next tag; false at the end of the part. */
  next(): boolean {
    const { bytes } = this;
    const { length } = bytes;
    for (;;) {
      let at = this.at;
      while (at < length && bytes[at] !== LESS) at += 1;
      if (at >= length) {
        this.at = length;
        this.tagStart = length;
        return false;
      }
      const first = bytes[at + 1];
      if (first === QUESTION) this.skipTo(at + 2, QUESTION, GREATER);
      else if (first === BANG) this.skipComment(at);
      else {
        this.tagStart = at;
        this.readTag(at + 1);
        return true;
      }
    }
  }

  /** Whether the last tag bears this name of a workbook's vocabulary. */
  is(name: string): boolean {
    return !this.foreign && this.isNamed(name);
  }

  /** Whether the last tag bears this name of any vocabulary. */
  isNamed(name: string): boolean {
    const { bytes, nameStart } = this;
    if (this.nameEnd - nameStart !== name.length) return false;
    for (let index = 0; index < name.length; index += 1)
      if (bytes[nameStart + index] !== name.charCodeAt(index)) return false;
    return true;
  }

  /** Whether the last tag closes itself. */
  isEmpty(): boolean {
    return this.alone;
  }

  /** Whether the last tag opens or stands alone under this name. */
  opens(name: string): boolean {
    return !this.closing && this.is(name);
  }

  /** Whether the last tag closes this name. */
  closes(name: string): boolean {
    return this.closing && this.is(name);
  }

  /** Where the value of an attribute without a prefix of the last tag begins; -1 where it has none. Its end is `valueEnd`. */
  valueStart(name: string): number {
    const { bytes, places } = this;
    for (let index = 0; index < this.attributes; index += 1) {
      const start = places[index * 4] ?? 0;
      if ((places[index * 4 + 1] ?? 0) - start !== name.length) continue;
      let same = true;
      for (let letter = 0; same && letter < name.length; letter += 1)
        same = bytes[start + letter] === name.charCodeAt(letter);
      if (!same) continue;
      this.valueEnd = places[index * 4 + 3] ?? 0;
      return places[index * 4 + 2] ?? 0;
    }
    return -1;
  }

  /** Where the value found last ends. */
  valueEnd = 0;

  /** The text of an attribute without a prefix of the last tag; null where it has none. */
  attribute(name: string): string | null {
    const start = this.valueStart(name);
    return start < 0 ? null : withoutEntities(utf8(this.bytes, start, this.valueEnd));
  }

  /** Such an attribute that people chose, such as a name: Excel writes some of its characters as codes. */
  nameAttribute(name: string): string | null {
    const start = this.valueStart(name);
    return start < 0 ? null : decodedText(utf8(this.bytes, start, this.valueEnd));
  }

  /** The number of the relationship to which the last tag refers; null where it refers to none. */
  relationId(): string | null {
    const { bytes, places } = this;
    for (let base = 0; base < this.attributes * 4; base += 4) {
      const [prefix = "", name, ...more] = utf8(bytes, places[base] ?? 0, places[base + 1] ?? 0).split(":");
      if (name === "id" && more.length === 0 && this.namespaces.isRelationship(prefix))
        return withoutEntities(utf8(bytes, places[base + 2] ?? 0, places[base + 3] ?? 0));
    }
    return null;
  }

  /** The text from the place behind one tag up to the last one. */
  textFrom(start: number): string {
    return decodedText(utf8(this.bytes, start, this.tagStart));
  }

  /** Goes on behind the end of the element whose opening tag was the last one. */
  skipElement(): void {
    if (this.alone) return;
    let depth = 1;
    while (depth > 0 && this.next()) depth += this.closing ? -1 : this.isEmpty() ? 0 : 1;
    if (depth > 0) this.damaged("end");
  }

  /** Throws the FileProblem of a part in which the last tag stands where other programs may read something else. */
  unsafe(): never {
    const name = utf8(this.bytes, this.prefixStart, Math.min(this.nameEnd, this.prefixStart + 60));
    throw new FileProblem("unsafe", `${this.part}: <${name}>`);
  }

  /** Throws the FileProblem of a part that is not what it should be. */
  damaged(found: string): never {
    throw new FileProblem("damaged", `${this.part}: ${found}`);
  }

  private readTag(start: number): void {
    const { bytes } = this;
    let at = start;
    this.closing = bytes[at] === SLASH;
    if (this.closing) at += 1;
    this.prefixStart = at;
    this.nameStart = at;
    for (
      let byte = bytes[at];
      byte !== undefined && byte > 32 && byte !== GREATER && byte !== SLASH;
      byte = bytes[at]
    ) {
      if (byte === COLON) this.nameStart = at + 1;
      at += 1;
    }
    this.nameEnd = at;
    this.attributes = 0;
    this.alone = false;
    for (;;) {
      const byte = bytes[at];
      if (byte === undefined) this.damaged("end");
      if (byte === GREATER) break;
      if (byte === SLASH) this.alone = true;
      at = byte <= 32 || byte === SLASH ? at + 1 : this.readAttribute(at);
    }
    this.at = at + 1;
    const { prefixStart, nameStart, namespaces } = this;
    this.foreign = !(nameStart === prefixStart
      ? namespaces.plainIsOwn
      : namespaces.isOwn(utf8(bytes, prefixStart, nameStart - 1)));
  }

  private readAttribute(start: number): number {
    const { bytes, places } = this;
    let at = start;
    for (let byte = bytes[at]; byte !== EQUALS && byte !== undefined && byte > 32 && byte !== GREATER; byte = bytes[at])
      at += 1;
    const nameEnd = at;
    while (bytes[at] === EQUALS || (bytes[at] ?? 33) <= 32) at += 1;
    const quote = bytes[at];
    if (quote !== QUOTE && quote !== APOSTROPHE) this.damaged("attribute");
    const valueStart = at + 1;
    let valueEnd = valueStart;
    while (bytes[valueEnd] !== quote && valueEnd < valueStart + SHORT_VALUE) valueEnd += 1;
    if (bytes[valueEnd] !== quote) valueEnd = bytes.indexOf(quote, valueEnd);
    if (valueEnd < 0 || this.attributes >= MOST) this.damaged("attribute");
    const base = this.attributes * 4;
    places[base] = start;
    places[base + 1] = nameEnd;
    places[base + 2] = valueStart;
    places[base + 3] = valueEnd;
    this.attributes += 1;
    if (bytes[start] === LETTER_X && bytes[start + 1] === LETTER_M) this.declare(base);
    return valueEnd + 1;
  }

  /** Takes in an attribute that declares a namespace. */
  private declare(base: number): void {
    const [start = 0, end = 0, from = 0, to = 0] = this.places.subarray(base, base + 4);
    const [word, prefix = ""] = utf8(this.bytes, start, end).split(":");
    if (word === "xmlns" && !this.namespaces.declare(prefix, utf8(this.bytes, from, to))) this.unsafe();
  }

  private skipTo(from: number, ...ending: readonly number[]): void {
    const { bytes } = this;
    const [first = 0] = ending;
    for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
      if (!ending.every((byte, index) => bytes[at + index] === byte)) continue;
      this.at = at + ending.length;
      return;
    }
    this.damaged("end");
  }

  private skipComment(at: number): void {
    const { bytes } = this;
    if (bytes[at + 2] === DASH && bytes[at + 3] === DASH) this.skipTo(at + 4, DASH, DASH, GREATER);
    else throw new FileProblem("unsafe", `${this.part}: ${utf8(bytes, at, Math.min(at + 12, bytes.length))}`);
  }
}

function startsWith(bytes: Uint8Array, ...signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}
