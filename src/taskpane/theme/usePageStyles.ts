import { makeStaticStyles } from "@fluentui/react-components";

/** Under forced colours a link shows as one by the colour of links and its line: the control library gives it neither. */
const forcedLinks =
  "@media (forced-colors: active) { .fui-Link.fui-Link { color: LinkText; text-decoration-line: underline; } }";

/** Styles of the page itself: the pane fills it. */
export const usePageStyles = makeStaticStyles([
  {
    "html, body, #root": { height: "100%", margin: 0 },
    body: { overflowX: "hidden" },
  },
  forcedLinks,
]);
