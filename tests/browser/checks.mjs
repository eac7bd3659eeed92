// What must hold on every page, whatever it shows. Each check returns a list of complaints.
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const axeSource = await readFile(require.resolve("axe-core/axe.min.js"), "utf8");

const RIGHT_TO_LEFT = new Set(["ar"]);
const RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** axe-core finds no violation. */
export async function accessible(page) {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate((tags) => axe.run(document, { runOnly: tags, resultTypes: ["violations"] }), RULES);
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.slice(0, 3).map(({ target, failureSummary }) => `axe ${id}: ${help} at ${target.join(" ")} (${failureSummary?.replace(/\s+/g, " ").slice(0, 160)})`),
  );
}

/**
 * What tells one template, and one state of it, from another for axe-core: which elements stand within which, with
 * which classes, attributes, roles and kinds, with or without words, once or more often. What the words are is no part,
 * nor which language they are in, as long as they run the same way: that each `lang` names one is the HTML checker's to say.
 */
export function shapeOf(page) {
  return page.evaluate(() => {
    const VALUES = new Set(["class", "role", "type", "dir", "tabindex"]);
    const paths = new Map([[null, ""]]);
    const places = new Map();
    for (const element of document.querySelectorAll("*")) {
      const attributes = element.getAttributeNames().toSorted().map((name) => (VALUES.has(name) || name.startsWith("aria-") && !/-(label|.*by|controls)$/.test(name) ? `${name}=${element.getAttribute(name)}` : name));
      const path = `${paths.get(element.parentElement)}>${element.localName}[${attributes}]${element.textContent.trim() ? "" : "0"}`;
      paths.set(element, path);
      places.set(path, places.has(path) ? "more" : "one");
    }
    return [...places].map(([path, often]) => path + often).toSorted().join("\n");
  });
}

/** Nothing reaches beyond the edge of the screen. */
export async function fits(page) {
  const { scroll, width, widest } = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const beyond = [...document.querySelectorAll("body *")].filter((element) => {
      const box = element.getBoundingClientRect();
      return box.width > 0 && (box.right > width + 1 || box.left < -1);
    });
    return {
      scroll: document.documentElement.scrollWidth,
      width,
      widest: beyond.slice(0, 3).map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}`),
    };
  });
  return scroll > width ? [`scrolls sideways: ${scroll} px on a screen of ${width} (${widest.join(", ")})`] : [];
}

/** The page says its language and direction, has one heading and its landmarks. */
export async function wellMade(page, language) {
  const found = await page.evaluate(() => {
    // A key of ours that has no words is shown itself; what stands in these elements are other people's names and code.
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT, (text) => (text.parentElement.closest("bdi, code, pre, script, textarea") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT));
    const missing = [];
    while (texts.nextNode()) if (/^\s*[a-z]+(-[a-z]+)+\s*$/.test(texts.currentNode.data)) missing.push(texts.currentNode.data.trim());
    return {
      lang: document.documentElement.lang,
      dir: document.documentElement.dir,
      title: document.title,
      headings: document.querySelectorAll("h1").length,
      mains: document.querySelectorAll("main").length,
      first: document.querySelector("a[href]")?.getAttribute("href"),
      inline: document.querySelectorAll("[style], style, script:not([src]):not([type='application/ld+json'])").length,
      missing,
    };
  });
  const complaints = [];
  const direction = RIGHT_TO_LEFT.has(language) ? "rtl" : "ltr";
  if (found.lang !== language) complaints.push(`lang is ${found.lang}, not ${language}`);
  if (found.dir !== direction) complaints.push(`dir is ${found.dir}, not ${direction}`);
  if (!found.title) complaints.push("no title");
  if (found.headings !== 1) complaints.push(`${found.headings} h1 headings`);
  if (found.mains !== 1) complaints.push(`${found.mains} main landmarks`);
  if (!found.first?.startsWith("#")) complaints.push(`the first link is no skip link but ${found.first}`);
  if (found.missing.length) complaints.push(`keys without words: ${found.missing.slice(0, 3).join(", ")}`);
  if (found.inline) complaints.push(`${found.inline} inline styles or scripts`);
  return complaints;
}

/** What a finger must hit is at least 44 pixels high or wide enough in its line. */
export async function touchable(page) {
  const small = await page.evaluate(() =>
    [...document.querySelectorAll("button, select, input:not([type=hidden]), summary, nav a, .button")]
      .filter((element) => element.getClientRects().length && !element.closest(".visually-hidden, .skip-link"))
      .filter((element) => {
        const target = element.matches("input[type=checkbox], input[type=radio]") ? (element.closest("label") ?? element.labels?.[0] ?? element) : element;
        const box = target.getBoundingClientRect();
        return box.width > 1 && box.height < 43.5;
      })
      .slice(0, 4)
      .map((element) => `${element.tagName.toLowerCase()} "${element.textContent.trim().slice(0, 30)}" is ${Math.round(element.getBoundingClientRect().height)} px high`),
  );
  return small.map((text) => `too small to touch: ${text}`);
}

/** Every focus can be seen when a person walks through by keyboard. */
export async function focusSeen(page, steps = 12) {
  const complaints = [];
  for (let step = 0; step < steps; step += 1) {
    await page.keyboard.press("Tab");
    const blind = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body) return null;
      const style = getComputedStyle(element);
      const seen = (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== "none";
      return seen ? null : `${element.tagName.toLowerCase()} "${element.textContent.trim().slice(0, 30)}"`;
    });
    if (blind) complaints.push(`focus cannot be seen on ${blind}`);
  }
  return complaints;
}
