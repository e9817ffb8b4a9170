import { createContext } from "react";
import type { ThemeName } from "./themes";

/** The look of the pane, for what cannot be coloured by the theme's own variables, such as charts. */
export const ThemeNameContext = createContext<ThemeName>("light");
