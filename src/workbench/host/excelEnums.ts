import table from "./excelEnums.json";

/**
 * The enumerations of `Excel` that exist at run time, with the values that @types/office-js declares.
 * One that is missing here throws when it is read, like every other member the host does not have.
 */
export const excelEnums: { readonly [Name in keyof typeof Excel]?: Readonly<Record<string, string>> } = table;
