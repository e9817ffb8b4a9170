import { developmentBaseUrl } from "./siteOptions";
import type { SiteOptions } from "./siteOptions";

const supportElement = /(<SupportUrl DefaultValue=")[^"]*(")/g;

/**
 * The manifest for a site: every address on the development host moves to the site's base address, and the support
 * address is the one given.
 * @param template text of manifest.xml as it lies in the repository
 * @throws Error when the template has not exactly one SupportUrl, or no address to move
 */
export function manifestForSite(template: string, site: SiteOptions): string {
  const supportCount = template.match(supportElement)?.length ?? 0;
  if (supportCount !== 1) {
    throw new Error(`manifest.xml: found ${supportCount} SupportUrl elements, expected exactly one`);
  }
  if (!template.includes(developmentBaseUrl)) {
    throw new Error(
      `manifest.xml: found no address below ${developmentBaseUrl}, so none can be set to ${site.baseUrl}`,
    );
  }
  return template
    .replaceAll(developmentBaseUrl, () => escapeAttribute(site.baseUrl))
    .replace(
      supportElement,
      (_match, before: string, after: string) => before + escapeAttribute(site.supportUrl) + after,
    );
}

function escapeAttribute(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
