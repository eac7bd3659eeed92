// Opens pages as people do and holds each against every check.
import { chromium } from "playwright-core";
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { accessible, fits, focusSeen, shapeOf, touchable, wellMade } from "./checks.mjs";
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
const files = new Map();
const shapes = new Set();
let visits = 0;

// The shell is the same engine without windows, tabs and extensions around it, which take a third of the work.
export const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"].find(existsSync),
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

// Pages that nobody looks at, by their way and language.
const idle = new Map();

/**
 * A page of one way and language, kept from visit to visit: axe-core takes half the time in a process that has run it
 * before. Nothing else stays: a visit begins with its own cookies, and pages that are looked at together are different ones.
 */
async function openPage(way, language) {
  const kind = `${way.name} ${language}`;
  if (!idle.has(kind)) idle.set(kind, []);
  const rest = idle.get(kind);
  const kept = rest.pop() ?? (await watched(way, language));
  return { ...kept, close: async () => void rest.push(kept) };
}

/** A new page that writes into `seen.now` what happens on it. */
async function watched(way, language) {
  const context = await browserOf(way, language);
  const page = await context.newPage();
  // axe-core cannot run where scripts are switched off, so a page without scripts is one whose scripts never arrive.
  if (!way.javaScriptEnabled) await page.route("**/*.js", (route) => route.abort());
  const seen = { now: null };
  page.on("console", (message) => {
    const expected = (seen.now.expect >= 400 || !way.javaScriptEnabled) && message.text().startsWith("Failed to load resource");
    if (message.type() === "error" && !expected) seen.now.complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => seen.now.complaints.push(`script error: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(seen.now.base) && !request.url().startsWith("data:")) seen.now.complaints.push(`asks elsewhere: ${request.url()}`);
  });
  page.on("response", (response) => {
    const { bodies, complaints } = seen.now;
    const unread = (error) => void complaints.push(`cannot be weighed: ${response.url()}: ${error.message}`);
    if (/html|css|javascript/.test(response.headers()["content-type"] ?? "")) bodies.push(weigh(response).catch(unread));
  });
  return { page, context, seen };
}

/** The bytes of an answer, wherever the browser has them from; a redirect has none. */
const weigh = async (response) => (response.status() >= 300 && response.status() < 400 ? 0 : (await response.body()).length);

/** Opens a page one way, in one language, and holds it against every check; the slow ones if its shape is new to them. */
export async function visit(base, path, language, way, { expect = 200, storageState } = {}) {
  const { page, context, seen, close } = await openPage(way, language);
  const complaints = [];
  const bodies = [];
  seen.now = { base, expect, complaints, bodies };
  await context.clearCookies();
  if (storageState) await context.addCookies(storageState.cookies);
  const answer = await page.goto(base + path, { waitUntil: "load" });
  const weight = (await Promise.all(bodies)).reduce((sum, length) => sum + (length ?? 0), 0);
  if (answer.status() !== expect) complaints.push(`answered ${answer.status()}, not ${expect}`);
  if (weight > WEIGHT) complaints.push(`weighs ${weight} bytes before compression, more than ${WEIGHT}`);
  complaints.push(...(await holds(page, language, way, await isNew(page, way))));
  await keepForChecker(`${base}${path} (${language})`, () => answer.body());
  note(`${path} in ${language} at a ${way.name}`, complaints);
  return { page, close };
}

/** Whether axe-core has not seen a page of this shape, this way. */
async function isNew(page, way) {
  visits += 1;
  const shape = `${way.name} ${await shapeOf(page)}`;
  const known = shapes.has(shape);
  shapes.add(shape);
  return !known;
}

/** Keeps the bytes of a page for the HTML checker, once by what it is called. */
async function keepForChecker(shown, bytes) {
  if (files.has(shown)) return;
  const file = join(saved, `${files.size}.html`);
  files.set(shown, file);
  await writeFile(file, await bytes());
}

// Who walks through the site on their own: their way and language, the last page that was answered, and complaints.
const walkers = new WeakMap();

/** A browser of somebody who will go their own way through the site, by links, forms and addresses within it. */
export async function arrive(base, way, language) {
  const context = await browserOf({ ...way, baseURL: base }, language);
  // As in `watched`: a page without scripts is one whose scripts never arrive.
  if (!way.javaScriptEnabled) await context.route("**/*.js", (route) => route.abort());
  const page = await context.newPage();
  const walker = { way, language, answer: null, complaints: [] };
  walkers.set(page, walker);
  page.on("pageerror", (error) => walker.complaints.push(`script error: ${error.message}`));
  page.on("request", (request) => {
    if (!request.url().startsWith(base) && !request.url().startsWith("data:")) walker.complaints.push(`asks elsewhere: ${request.url()}`);
  });
  page.on("response", (answer) => {
    if (answer.request().isNavigationRequest() && !(answer.status() >= 300 && answer.status() < 400)) walker.answer = answer;
  });
  return page;
}

/** Holds the page that somebody came to against every check, the slow ones if its shape is new to them. */
export async function look(page, what) {
  const { way, language, answer, complaints } = walkers.get(page);
  const found = [...complaints.splice(0), ...(await holds(page, language, way, await isNew(page, way)))];
  await keepForChecker(`${what}: ${new URL(page.url()).pathname} (${language})`, () => answer.body());
  note(`${what}, in ${language} at a ${way.name}`, found);
}

/** Presses a button or a link and waits for the page that follows; tells its status. */
export async function press(page, button) {
  const [answer] = await Promise.all([page.waitForResponse((answer) => answer.request().isNavigationRequest() && answer.status() !== 303), button.click()]);
  await page.waitForLoadState();
  return answer.status();
}

/** The checks that need nothing but the page as it stands, also after somebody typed into it. */
export async function holds(page, language, way, slow = true) {
  const complaints = [...(await wellMade(page, language)), ...(await fits(page))];
  if (slow) complaints.push(...(await accessible(page)));
  if (way === PHONE) complaints.push(...(await touchable(page)));
  if (slow && way === DESK && language === "en") complaints.push(...(await focusSeen(page)));
  await page.evaluate(() => {
    document.activeElement?.blur();
    scrollTo(0, 0);
  });
  return complaints;
}

/** Keeps a picture for the readme, where pictures are wanted; of what the screen shows from this element on. */
export async function shoot(page, name, from = "body") {
  if (!keep) return;
  await mkdir(keep, { recursive: true });
  await page.locator(from).first().evaluate((element) => element.scrollIntoView({ behavior: "instant" }));
  await page.screenshot({ path: join(keep, `${name}.png`) });
}

/** Does all of it, a few at a time: the machine has two cores, and a page waits most of its life. */
export async function together(jobs, atOnce = 3) {
  const left = [...jobs];
  const one = async () => {
    for (let job = left.shift(); job; job = left.shift()) await job();
  };
  await Promise.all(Array.from({ length: atOnce }, one));
}

/** Holds the bytes of every page that was seen against the HTML checker, once in each language, and closes the browser. */
export async function finish() {
  await browser.close();
  console.log(`${visits} looks at pages, ${shapes.size} of them at a shape that was new to axe-core`);
  const complaints = await checkHtml([...files.values()]);
  const where = new Map([...files].map(([shown, file]) => [file.split("/").pop(), shown]));
  note(`valid HTML on ${files.size} pages`, complaints.map((line) => line.replace(/^html (\S+?):/, (_, file) => `html ${where.get(file)}:`)));
  await remove(saved);
}
