import { makeStyles } from "@fluentui/react-components";

/**
 * What stands wider than the page in a wide pane. The page keeps its text to a readable width; tables and forms side by side
 * take the room that there is.
 */
export const useWideStyles = makeStyles({
  wide: {
    "@media (min-width: 780px)": {
      width: "min(100vw - 56px, 1360px)",
      marginInlineStart: "calc((100% - min(100vw - 56px, 1360px)) / 2)",
    },
  },
});
