/** What the schema library tells of a schema, or of a check in its pipe: the properties by which it is walked. */
export interface SchemaPart {
  readonly type: string;
  readonly entries?: Readonly<Record<string, SchemaPart>>;
  readonly item?: SchemaPart;
  readonly wrapped?: SchemaPart;
  /** The choices of a picklist, or the kinds of a variant. */
  readonly options?: readonly (string | SchemaPart)[];
  /** The key that tells the kinds of a variant apart. */
  readonly key?: string;
  readonly literal?: unknown;
  /** The schema itself, then its checks; a piped schema stands inside with its own. */
  readonly pipe?: readonly SchemaPart[];
  /** Of a check: what it asks for, and the name of the rule (see schemeForm). */
  readonly requirement?: unknown;
  readonly message?: unknown;
}
