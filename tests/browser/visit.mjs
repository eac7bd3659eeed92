// Opens pages as people do and holds each against every check.
import { chromium } from "playwright-core";
import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { accessible, fits, focusSeen, touchable, wellMade } from "./checks.mjs";
import { checkHtml } from "./html.mjs";
import { note } from "./report.mjs";
import { remove, scratch } from "./server.mjs";

const WEIGHT = 100_000;
export const LANGUAGES = ["en", "es", "ar"];
export const PHONE = { name: "phone", viewport: { width: 360, height: 740 }, javaScriptEnabled: false, colorScheme: "light" };
export const NARROW = { name: "narrow", viewport: { width: 320, height: 640 }, javaScriptEnabled: true, colorScheme: "dark" };
export const DESK = { name: "desk", viewport: { width: 1280, height: 900 }, javaScriptEnabled: true, colorScheme: "light" };
export const WAYS = [PHONE, NARROW, DESK];

const keep = process.argv.includes("--screens") ? resolve(process.argv[process.argv.indexOf("--screens") + 1]) : null;
const saved = await scratch("pages");
const files = [];
let visits = 0;

export const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

/** A browser of somebody: a phone, a narrow screen or a desk, in a language, signed in if the state says so. */
export function browserOf({ name, javaScriptEnabled, ...options }, locale, storageState) {
  return browser.newContext({ ...options, locale, storageState });
}

/** A phone on which scripts are switched off. axe-core cannot run there; what people do can. */
export function phoneWithoutScripts(locale) {
  const { name, ...options } = PHONE;
  return browser.newContext({ ...options, locale });
}

/** Opens a page one way, in one language, and holds it against every check. */
export async function visit(base, path, language, way, { expect = 200, storageState } = {}) {
  const context = await browserOf(way, language, storageState);
  const page = await context.newPage();
  // axe-core cannot run where scripts are switched off, so a page without scripts is one whose scripts never arrive.
  if (!way.javaScriptEnabled) await page.route("**/*.js", (route) => route.abort());
  const complaints = [];
  let weight = 0;
  page.on("console", (message) => {
    const expected = (expect >= 400 || !way.javaScriptEnabled) && message.text().startsWith("Failed to load resource");
    if (message.type() === "error" && !expected) complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`script error: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(base) && !request.url().startsWith("data:")) complaints.push(`asks elsewhere: ${request.url()}`);
  });
  const bodies = [];
  page.on("response", (response) => {
    if (/html|css|javascript/.test(response.headers()["content-type"] ?? "")) bodies.push(response.body().then((body) => (weight += body.length), () => {}));
  });
  const answer = await page.goto(base + path, { waitUntil: "load" });
  await Promise.all(bodies);
  if (answer.status() !== expect) complaints.push(`answered ${answer.status()}, not ${expect}`);
  if (weight > WEIGHT) complaints.push(`weighs ${weight} bytes before compression, more than ${WEIGHT}`);
  complaints.push(...(await holds(page, language, way)));
  if (way === PHONE) {
    const file = join(saved, `${visits}.html`);
    visits += 1;
    await writeFile(file, await answer.body());
    files.push({ file, path: `${path} (${language})` });
  }
  note(`${path} in ${language} at a ${way.name}`, complaints);
  return { page, close: () => context.close() };
}

/** The checks that need nothing but the page as it stands, also after somebody typed into it. */
export async function holds(page, language, way) {
  const complaints = [...(await wellMade(page, language)), ...(await fits(page)), ...(await accessible(page))];
  if (way === PHONE) complaints.push(...(await touchable(page)));
  if (way === DESK && language === "en") complaints.push(...(await focusSeen(page)));
  await page.evaluate(() => {
    document.activeElement?.blur();
    scrollTo(0, 0);
  });
  return complaints;
}

/** Keeps a picture for the readme, where pictures are wanted. */
export async function shoot(page, name, options = {}) {
  if (!keep) return;
  await mkdir(keep, { recursive: true });
  await page.screenshot({ path: join(keep, `${name}.png`), ...options });
}

/** Does all of it, a few at a time: the machine has two cores, and a page waits most of its life. */
export async function together(jobs, atOnce = 3) {
  const left = [...jobs];
  const one = async () => {
    for (let job = left.shift(); job; job = left.shift()) await job();
  };
  await Promise.all(Array.from({ length: atOnce }, one));
}

/** Holds the bytes of every page that was seen on a phone against the HTML checker, and closes the browser. */
export async function finish() {
  await browser.close();
  const complaints = await checkHtml(files.map(({ file }) => file));
  const where = new Map(files.map(({ file, path }) => [file.split("/").pop(), path]));
  note(`valid HTML on ${files.length} pages`, complaints.map((line) => line.replace(/^html (\S+?):/, (_, file) => `html ${where.get(file)}:`)));
  await remove(saved);
}
