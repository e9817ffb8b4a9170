import { OfficeError } from "./officeError";

/** Refuses a sheet name that Excel refuses: empty, over 31 characters, or with one of \ / ? * [ ] : or a quote at an end. */
export function checkSheetName(name: string): void {
  if (name === "" || name.length > 31 || /[\\/?*[\]:]|^'|'$/.test(name)) {
    throw new OfficeError("InvalidArgument", undefined, "Worksheet.name");
  }
}
