import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import CopyPlugin from "copy-webpack-plugin";
import { SiteFilesPlugin } from "./src/delivery/siteFilesPlugin.ts";
import { readSiteOptions } from "./src/delivery/siteOptions.ts";

const root = dirname(fileURLToPath(import.meta.url));
const at = (...parts) => resolve(root, ...parts);
const officeJs = at("node_modules/@microsoft/office-js/dist");

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

const shared = {
  context: root,
  mode: "production",
  target: ["web", "es2022"],
  resolve: { extensions: [".ts", ".tsx", ".js"] },
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
    entry: { functions: at("src/functions/main.ts"), taskpane: at("src/taskpane/main.tsx") },
    output: { path: at("dist"), filename: "[name].js", clean: true },
    // The pane loads from the bank's own network or from Excel's cache; a bundle beyond these sizes is a mistake.
    performance: {
      hints: "error",
      maxEntrypointSize: 1_400_000,
      maxAssetSize: 1_400_000,
      assetFilter: (name) => /^[^/]+\.js$/.test(name),
    },
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
