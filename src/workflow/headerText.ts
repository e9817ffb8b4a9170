import { footerText } from "./footerText";

/** Size in points and colour of what stands large in the head of a page: it reads from afar and lets the figures be read. */
const LOOK = '&"等线,Bold"&20&K808080';

/** A text as the middle of the head of a page prints it, large and grey. */
export function headerText(words: string): string {
  return `${LOOK}${footerText(words)}`;
}
