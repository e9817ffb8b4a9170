import table from "./excelEnums.json";
import { OfficeError } from "./officeError";

type Present = Pick<typeof Excel, keyof typeof table & keyof typeof Excel>;

/**
 * The enumerations of `Excel` that exist at run time, with the values that @types/office-js declares (which declares
 * them without values of their own). One that is missing here throws when it is read, like every other absent member.
 */
export const excelEnums = table as unknown as Present;

/** The member of an enumeration whose value is the text; InvalidArgument when there is none. */
export function enumMember<Member>(enumeration: Readonly<Record<string, Member>>, text: string): Member {
  const found = Object.values(enumeration).find((member) => String(member) === text);
  if (found === undefined)
    throw new OfficeError("InvalidArgument", `"${text}" is not a value of the enumeration.`, text);
  return found;
}
