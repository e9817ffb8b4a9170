import { OfficeError } from "./officeError";

const named: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
};

/** A colour as Excel takes it ("#RRGGBB", "RRGGBB" or a name) as "#RRGGBB"; InvalidArgument for anything else. */
export function excelColor(value: unknown): string {
  const text = String(value);
  const hex = named[text.toLowerCase()] ?? (text.startsWith("#") ? text : `#${text}`);
  if (!/^#[0-9a-f]{6}$/i.test(hex)) throw new OfficeError("InvalidArgument", undefined, "RangeFormat.color");
  return hex.toUpperCase();
}
