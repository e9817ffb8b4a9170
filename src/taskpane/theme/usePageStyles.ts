import { makeStaticStyles } from "@fluentui/react-components";

/** Styles of the page itself: the pane fills it. */
export const usePageStyles = makeStaticStyles({
  "html, body, #root": { height: "100%", margin: 0 },
  body: { overflowX: "hidden" },
});
