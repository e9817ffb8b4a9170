import { createRequire } from "node:module";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import { ScriptVersionsPlugin } from "./src/delivery/scriptVersionsPlugin.ts";
import { SiteFilesPlugin } from "./src/delivery/siteFilesPlugin.ts";
import { readSiteOptions } from "./src/delivery/siteOptions.ts";

const root = dirname(fileURLToPath(import.meta.url));
const at = (...parts) => resolve(root, ...parts);
const officeJs = at("node_modules/@microsoft/office-js/dist");

/** Where Fluent UI itself finds one of its packages. */
const fluentPackage = (name) =>
  dirname(createRequire(at("node_modules/@fluentui/react-components/package.json")).resolve(`${name}/package.json`));

/** The files of office.js that Excel loads; the rest of the package (82 of 86 MB) serves other hosts and languages. */
const officeFiles = [
  "office.js",
  "o15apptofilemappingtable.js",
  "excel-win32-16.01.js",
  "excel-web-16.00.js",
  "excel-mac-16.00.js",
  "telemetry/oteljs_agave.js",
  "zh-cn/office_strings.js",
  "en-us/office_strings.js",
];

/** Univer's style sheets, which its script does not bring along. */
const univerPresets = ["core", "table", "filter", "sort", "data-validation", "conditional-formatting"];

/** The file of what several parts of the code share, by the names of those parts: what opens the pane comes first. */
function sharedName(parts) {
  if (parts.includes("pane")) return "appraisal";
  if (parts.includes("laterSteps")) return "shared";
  if (parts.includes("readWorkbook") || parts.includes("writeWorkbook")) return "workbookFile";
  if (parts.includes("collectionEngine")) return "collection";
  return parts.join("-");
}

/** Libraries of the first screen in one file; what two or more parts share is loaded once, in a file of its own. */
const sharedCode = {
  default: false,
  defaultVendors: false,
  controls: { name: "controls", test: /node_modules/, chunks: ({ name }) => name === "pane", enforce: true },
  shared: {
    name: (_module, chunks) => sharedName(chunks.map(({ name }) => name).sort()),
    chunks: ({ name }) => name !== "functions" && name !== "taskpane",
    minChunks: 2,
    minSize: 30_000,
  },
};

const shared = {
  context: root,
  mode: "production",
  target: ["web", "es2022"],
  resolve: {
    extensions: [".ts", ".tsx", ".js"],
    // npm installs this package, in one version, once for every control that asks for it; one copy serves them all.
    alias: { "@fluentui/react-portal": fluentPackage("@fluentui/react-portal") },
  },
  module: {
    rules: [
      {
        test: /\.tsx?$/,
        exclude: /node_modules/,
        loader: "swc-loader",
        options: {
          jsc: {
            parser: { syntax: "typescript", tsx: true },
            transform: { react: { runtime: "automatic" } },
            target: "es2022",
          },
        },
      },
      // Packages that are ESM by "type" but import without file extensions.
      { test: /\.m?js$/, resolve: { fullySpecified: false } },
    ],
  },
  cache: { type: "filesystem", buildDependencies: { config: [fileURLToPath(import.meta.url)] } },
  stats: "errors-warnings",
};

/** What a bank deploys: a static site in dist/. */
function addin(env) {
  return {
    ...shared,
    name: "addin",
    entry: {
      functions: at("src/functions/main.ts"),
      // The page has loaded the functions by then; the pane takes from them what both need.
      taskpane: { import: at("src/taskpane/main.ts"), dependOn: "functions" },
    },
    output: {
      path: at("dist"),
      filename: "[name].js",
      // A mark of the content, as ScriptVersionsPlugin sets in the page: scripts of two releases must not meet.
      chunkFilename: "[name].js?[contenthash:12]",
      clean: true,
    },
    // Names that stay the same from one version to the next, for budgets, caches and whoever reads a server's log.
    optimization: { chunkIds: "named", splitChunks: { cacheGroups: sharedCode } },
    // .config/bundleBudget.json holds every file to its size, compressed as it travels.
    performance: { hints: false },
    plugins: [
      new CopyPlugin({
        patterns: [
          { from: at("src/taskpane/taskpane.html"), to: "taskpane.html" },
          { from: at("assets/icons/*.png"), to: "icons/[name][ext]" },
          { from: at("assets/schemes"), to: "schemes" },
          { from: at("assets/templates"), to: "templates" },
          // Microsoft's licence forbids modification: copied as they are, never minified.
          ...officeFiles.map((file) => ({
            from: `${officeJs}/${file}`,
            to: `office-js/${file}`,
            info: { minimized: true },
          })),
        ],
      }),
      new SiteFilesPlugin(readSiteOptions(env)),
      new ScriptVersionsPlugin("taskpane.html"),
    ],
  };
}

/** The workbench: Univer and the Excel-shaped host, for development and trial only. */
function workbench() {
  return {
    ...shared,
    name: "workbench",
    entry: { workbench: at("src/workbench/page/main.ts"), bridge: at("src/workbench/bridge.ts") },
    output: { path: at(".workbench"), filename: "[name].js", clean: true },
    // Minifying 7 MB of a spreadsheet that never leaves this machine costs more than it saves.
    optimization: { minimize: false },
    performance: { hints: false },
    plugins: [
      new CopyPlugin({
        patterns: [
          { from: at("src/workbench/page/index.html"), to: "index.html" },
          { from: at("src/workbench/page/page.css"), to: "page.css" },
          ...univerPresets.map((name) => ({
            from: at(`node_modules/@univerjs/preset-sheets-${name}/lib/index.css`),
            to: `univer/preset-sheets-${name}.css`,
          })),
        ],
      }),
    ],
  };
}

export default (env) => [addin(env), workbench()];
