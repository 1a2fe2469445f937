import { readFileSync } from "node:fs";
import path from "node:path";
import { defineConfig } from "vitepress";
import { anchorOf, bracesAsText, diagrams, exampleLinks, githubLinks } from "./markdown.mjs";
import { sidebar, versions } from "./navigation.mjs";
import { workerFiles } from "./playground/build.mjs";

import { folder, root } from "./paths.mjs";
const { description, homepage, version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
const base = process.env.SITE_BASE ?? "/";

/** A font that comes late is used on the next page. */
const fontsThatDoNotShift = {
  name: "fonts-that-do-not-shift",
  enforce: "pre",
  transform: (code, id) => (id.endsWith("/fonts.css") ? code.replaceAll("font-display: swap", "font-display: optional") : undefined),
};

export default defineConfig({
  title: "async-pitfalls",
  titleTemplate: ":title · eslint-plugin-async-pitfalls",
  description,
  lang: "en",
  base,
  cleanUrls: false,
  // The service worker fetches all pages.
  router: { prefetchLinks: false },
  rewrites: (page) => page.replace(/(^|\/)README\.md$/u, "$1index.md"),
  head: [
    ["link", { rel: "icon", href: `${base}icon.svg`, type: "image/svg+xml" }],
    ["meta", { name: "theme-color", content: "#0f766e" }],
  ],
  markdown: {
    anchor: { slugify: anchorOf },
    theme: { light: "github-light-high-contrast", dark: "github-dark-high-contrast" },
    config(md) {
      githubLinks(md, homepage);
      diagrams(md);
      exampleLinks(md, base);
      bracesAsText(md);
    },
  },
  themeConfig: {
    siteTitle: "async-pitfalls",
    logo: { src: "/icon.svg", alt: "" },
    nav: [
      { text: "Rules", link: "/#rules", activeMatch: "^/rules/" },
      { text: "Course", link: "/course" },
      { text: "Playground", link: "/playground" },
      { text: version, items: versions(homepage) },
    ],
    sidebar: sidebar(),
    outline: { level: [2, 3] },
    search: { provider: "local", options: { detailedView: true } },
    editLink: { pattern: `${homepage}/edit/main/docs/:path`, text: "Edit this page on GitHub" },
    socialLinks: [{ icon: "github", link: homepage, ariaLabel: "The repository on GitHub" }],
  },
  transformPageData(page) {
    if (page.relativePath === "index.md") asHome(page);
    if (page.relativePath === "playground.md") page.frontmatter = { ...page.frontmatter, layout: "page", sidebar: false, pageClass: "playground-page" };
  },
  // VitePress sets this class in the browser, where the bar would then jump.
  transformHtml: (html) => (html.includes('class="VPSidebar"') ? html.replace('<div class="VPNavBar"', '<div class="VPNavBar has-sidebar top"') : html),
  vite: {
    plugins: [fontsThatDoNotShift],
    define: { __PLAYGROUND__: JSON.stringify(await workerFiles()), __VERSION__: JSON.stringify(version), __HOMEPAGE__: JSON.stringify(homepage) },
    build: { chunkSizeWarningLimit: 1500, assetsInlineLimit: 0 },
    publicDir: path.join(folder, "public"),
  },
});

/** The index of the documentation is the home page: on GitHub it is a page like all others. */
function asHome(page) {
  page.title = "eslint-plugin-async-pitfalls";
  page.titleTemplate = false;
  page.frontmatter = {
    ...page.frontmatter,
    layout: "home",
    hero: {
      name: "async-pitfalls",
      text: "ESLint rules for promises and the event loop",
      tagline: "They say what happens at run time, and what to write instead.",
      actions: [
        { text: "Try it in the playground", link: "/playground" },
        { theme: "alt", text: "Take the course", link: "/course" },
        { theme: "alt", text: "Install", link: `${homepage}#try-it` },
      ],
    },
  };
}
