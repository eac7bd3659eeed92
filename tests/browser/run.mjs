// Drives the running platform in a real browser, as its people would: on a phone without scripts, at a desk,
// in three languages, by keyboard, in the dark, on paper. Every page is checked by axe-core and an HTML checker.
//
//   node run.mjs [--screens DIR]      TAAWUN_BIN names the program, TAAWUN_DATA the real elections (optional),
//                                     CHROMIUM the browser, TAAWUN_POSTGRES_URL a database to repeat the import on
import { chromium } from "playwright-core";
import { existsSync } from "node:fs";
import { mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { accessible, fits, focusSeen, touchable, wellMade } from "./checks.mjs";
import { feeds } from "./feeds.mjs";
import { checkHtml } from "./html.mjs";
import { peopleOf, signIn } from "./people.mjs";
import { freePort, remove, run, scratch, start } from "./server.mjs";

const here = new URL(".", import.meta.url).pathname;
const binary = resolve(process.env.TAAWUN_BIN ?? join(here, "../../target/debug/taawun"));
const data = resolve(process.env.TAAWUN_DATA ?? join(here, "../../../shared/data"));
const keep = process.argv.includes("--screens") ? resolve(process.argv[process.argv.indexOf("--screens") + 1]) : null;

const LANGUAGES = ["en", "es", "ar"];
const WEIGHT = 100_000;
const WAYS = [
  { name: "phone", viewport: { width: 360, height: 740 }, javaScriptEnabled: false, colorScheme: "light" },
  { name: "narrow", viewport: { width: 320, height: 640 }, javaScriptEnabled: true, colorScheme: "dark" },
  { name: "desk", viewport: { width: 1280, height: 900 }, javaScriptEnabled: true, colorScheme: "light" },
];

// The first screens that the readme shows: page, language, way.
const SHOTS = new Map([
  ["/ en desk", "home-en-desk"],
  ["/rounds/larkmere-2026/results en phone", "results-en-phone"],
  ["/rounds/larkmere-2026/results ar phone", "results-ar-phone"],
  ["/rounds/larkmere-2026/results es narrow", "results-es-narrow"],
]);

let passed = 0;
const failures = [];
const note = (what, complaints) => {
  if (complaints.length === 0) passed += 1;
  for (const complaint of complaints) {
    failures.push(`${what}: ${complaint}`);
    console.error(`FAILED ${failures.at(-1)}`);
  }
};

const saved = await scratch("pages");
const files = [];
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});

/** Opens a page one way, in one language, and holds it against every check. */
async function visit(base, path, language, way, { expect = 200, heavy = true, storageState } = {}) {
  const { name, javaScriptEnabled, ...options } = way;
  const context = await browser.newContext({ ...options, locale: language, storageState });
  const page = await context.newPage();
  // axe-core cannot run where scripts are switched off, so a page without scripts is one whose scripts never arrive.
  if (!javaScriptEnabled) await page.route("**/*.js", (route) => route.abort());
  const complaints = [];
  let weight = 0;
  page.on("console", (message) => {
    const expected = (expect >= 400 || !javaScriptEnabled) && message.text().startsWith("Failed to load resource");
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
  const answer = await page.goto(base + path, { waitUntil: "networkidle" });
  await Promise.all(bodies);
  if (answer.status() !== expect) complaints.push(`answered ${answer.status()}, not ${expect}`);
  if (weight > WEIGHT) complaints.push(`weighs ${weight} bytes before compression, more than ${WEIGHT}`);
  complaints.push(...(await wellMade(page, language)), ...(await fits(page)));
  if (heavy) complaints.push(...(await accessible(page)));
  if (name === "phone") {
    complaints.push(...(await touchable(page)));
    const file = join(saved, `${files.length}.html`);
    await writeFile(file, await answer.body());
    files.push({ file, path: `${path} (${language})` });
  }
  if (name === "desk" && language === "en") complaints.push(...(await focusSeen(page)));
  await page.evaluate(() => {
    document.activeElement?.blur();
    scrollTo(0, 0);
  });
  note(`${path} in ${language} at a ${name}`, complaints);
  return { page, close: () => context.close() };
}

async function shoot(page, name, options = {}) {
  if (!keep) return;
  await mkdir(keep, { recursive: true });
  await page.screenshot({ path: join(keep, `${name}.png`), ...options });
}

/** Every page of a site that links lead to from its home page, at most two of each shape; as the person with these cookies. */
async function crawl(base, cookies = [], starts = ["/"]) {
  const seen = new Set();
  const shapes = new Map();
  const queue = [...starts];
  const found = [];
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  while (queue.length > 0) {
    const path = queue.shift();
    if (seen.has(path)) continue;
    seen.add(path);
    const answer = await fetch(base + path, { headers: { "accept-language": "en", ...(cookie && { cookie }) }, redirect: "manual" });
    if (answer.status >= 300 && answer.status < 400) {
      const target = new URL(answer.headers.get("location"), base + path);
      if (target.origin === base) queue.push(target.pathname + target.search);
      continue;
    }
    if (!answer.ok) failures.push(`${path}: a link leads to ${answer.status}`);
    if (!(answer.headers.get("content-type") ?? "").startsWith("text/html")) continue;
    const shape = path.replace(/\?.*/, "?").replace(/(\/(?:rounds|proposals|organisations|programmes|letters|question|feeds)\/)[^/?]+/g, "$1*").replace(/[0-9a-z]{26}/g, "*");
    const count = shapes.get(shape) ?? 0;
    if (count >= 2) continue;
    shapes.set(shape, count + 1);
    found.push(path);
    const html = await answer.text();
    for (const [, href] of html.matchAll(/<a\b[^>]*\shref="([^"#]+)/g)) {
      const target = new URL(href.replaceAll("&amp;", "&"), base + path);
      if (target.origin === base && !target.searchParams.has("lang")) queue.push(target.pathname + target.search);
    }
  }
  return found;
}

async function demo() {
  const folder = await scratch("demo");
  const port = await freePort();
  const server = await start(binary, ["demo", "--port", String(port), "--data", join(folder, "data")], {}, port);
  try {
    const paths = await crawl(server.base);
    console.log(`demo: ${paths.length} pages found by following links`);
    for (const path of paths) {
      for (const language of LANGUAGES) {
        const joined = path + (path.includes("?") ? "&" : "?") + `lang=${language}`;
        for (const way of WAYS) {
          const { page, close } = await visit(server.base, joined, language, way);
          const shot = SHOTS.get(`${path} ${language} ${way.name}`);
          if (shot) await shoot(page, shot);
          await close();
        }
      }
    }
    for (const language of LANGUAGES) {
      const { close } = await visit(server.base, `/no-such-page?lang=${language}`, language, WAYS[0], { expect: 404 });
      await close();
    }
    await asEachRole(server, new Set(paths));
    const results = paths.find((path) => path.endsWith("/results"));
    await onPaper(server.base, results);
    await changesLanguage(server.base);
    await forPrograms(server.base);
    await joins(server.base, join(folder, "data/letters"));
    await filters(server.base, results);
  } finally {
    const code = await server.stop();
    note("the demo stops when asked", code === 0 ? [] : [`it ended with ${code}`]);
    await remove(folder);
  }
}

/** Everyone the demo names signs in, and every page that only they find is held against the checks. */
async function asEachRole(server, known) {
  let turn = 0;
  for (const person of peopleOf(server.printed())) {
    const context = await browser.newContext({ ...WAYS[0], name: undefined, locale: "en" });
    const page = await context.newPage();
    const where = await signIn(page, server.base, person);
    note(`${person.role} signs in`, where === "/my" ? [] : [`arrived at ${where}`]);
    const storageState = await context.storageState();
    const paths = await crawl(server.base, storageState.cookies, ["/my", "/manage", "/"].slice(person.role.startsWith("staff") ? 0 : 2).concat("/my"));
    const own = paths.filter((path) => !known.has(path));
    console.log(`${person.role}: ${own.length} pages of their own`);
    for (const path of own) {
      known.add(path);
      // In turn: a phone in Arabic without scripts, a narrow screen in Spanish, a desk in English.
      const [way, language] = [[WAYS[0], "ar"], [WAYS[1], "es"], [WAYS[2], "en"]][turn % 3];
      turn += 1;
      const joined = path + (path.includes("?") ? "&" : "?") + `lang=${language}`;
      const { close } = await visit(server.base, joined, language, way, { storageState });
      await close();
    }
    await context.close();
  }
}

/** Somebody joins in Arabic on a phone, confirms by the link in the letter that comes, and is let in. */
async function joins(base, letters) {
  const address = "samira@people.example";
  const context = await browser.newContext({ ...WAYS[0], name: undefined, locale: "ar" });
  const page = await context.newPage();
  await page.goto(`${base}/join?lang=ar`);
  await page.fill("input[name=name]", "سميرة الخيالية");
  await page.fill("input[name=email]", address);
  await page.locator("main form button").first().click();
  let link = null;
  for (const patience = Date.now() + 30_000; !link && Date.now() < patience; await new Promise((resolve) => setTimeout(resolve, 200))) {
    for (const name of await readdir(letters).catch(() => [])) {
      const letter = (await readFile(join(letters, name), "utf8")).replace(/=\r?\n/g, "").replaceAll("=3D", "=");
      if (letter.includes(address)) link = letter.match(/\/join\/confirm\?token=[0-9a-f]+/)?.[0] ?? link;
    }
  }
  if (link) {
    await page.goto(base + link);
    await page.locator("main form button").first().click();
    await page.goto(`${base}/my`);
  }
  const where = new URL(page.url()).pathname;
  note("joining by letter", where === "/my" ? [] : [link ? `the link led to ${where}` : "no letter came"]);
  await context.close();
}

/** Calendars, feeds and descriptions of the rounds are what other programs take them for. */
async function forPrograms(base) {
  const page = await browser.newPage();
  await feeds(base, page, note);
  await page.close();
}

/** A printed result keeps its list and drops the furniture. */
async function onPaper(base, path) {
  const context = await browser.newContext({ viewport: { width: 794, height: 1123 }, locale: "en" });
  const page = await context.newPage();
  await page.goto(base + path);
  await page.emulateMedia({ media: "print" });
  const shown = await page.evaluate(() => ({
    navigation: [...document.querySelectorAll("nav, form")].filter((element) => element.getClientRects().length).length,
    heading: document.querySelector("h1")?.getClientRects().length ?? 0,
  }));
  note("the results on paper", [...(shown.navigation ? [`${shown.navigation} menus or forms are printed`] : []), ...(shown.heading ? [] : ["no heading is printed"])]);
  await context.close();
}

/** A person picks Arabic once, without scripts, and stays in it. */
async function changesLanguage(base) {
  const context = await browser.newContext({ ...WAYS[0], name: undefined, locale: "en" });
  const page = await context.newPage();
  await page.goto(`${base}/rounds`);
  await page.getByRole("button", { name: "العربية" }).or(page.getByRole("link", { name: "العربية" })).first().click();
  const first = await page.evaluate(() => document.documentElement.lang);
  await page.goto(`${base}/`);
  const later = await page.evaluate(() => document.documentElement.lang);
  note("choosing Arabic", first === "ar" && later === "ar" ? [] : [`after the choice the page is in ${first}, the next one in ${later}`]);
  await context.close();
}

/** Filters narrow the list, say so, and can be taken back, without scripts. */
async function filters(base, path) {
  const context = await browser.newContext({ ...WAYS[0], name: undefined, locale: "en" });
  const page = await context.newPage();
  await page.goto(base + path);
  const rows = () => page.locator(".ranking > li").count();
  const all = await rows();
  const choice = page.locator("form select").first();
  await page.locator(".fold > summary").click();
  const values = await choice.locator("option").evaluateAll((options) => options.map(({ value }) => value).filter(Boolean));
  await choice.selectOption(values[0]);
  await choice.locator("xpath=ancestor::form").locator("button[type=submit], button:not([type])").first().click();
  const some = await rows();
  note("filtering the results", all > 0 && some > 0 && some < all ? [] : [`${all} rows before the filter ${values[0]}, ${some} after`]);
  await context.close();
}

/** Wieliczka 2023: thirty recorded winners, in Arabic, on a phone, without scripts, on each database. */
async function realElection(database, env) {
  const file = join(data, "pb/Poland_Wieliczka_2023_Green_Budget.pb");
  if (!existsSync(file)) {
    if (process.env.CI) failures.push(`no real election at ${file}`);
    else console.log("skipped: the real election of Wieliczka 2023 (its file is not here)");
    return;
  }
  const folder = await scratch("real");
  const port = await freePort();
  const settings = { TAAWUN_DATA_DIR: folder, TAAWUN_LISTEN: `127.0.0.1:${port}`, TAAWUN_BASE_URL: `http://127.0.0.1:${port}`, ...env(folder) };
  const rule = ["--rule", "equal-shares", "--utility", "cost", "--completion", "add1", "--run-on"];
  await run(binary, ["import", "pabulib", file, "--round", "wieliczka-2023", ...rule], settings);
  const server = await start(binary, ["serve"], settings, port);
  try {
    const recorded = JSON.parse(await readFile(join(data, "pb-reference/Poland_Wieliczka_2023_Green_Budget.pb.json"), "utf8")).recorded_selected.toSorted();
    const winners = [];
    let path = "/rounds/wieliczka-2023/results?outcome=funded&lang=ar";
    while (path) {
      const { page, close } = await visit(server.base, path, "ar", WAYS[0]);
      winners.push(...(await page.locator(".ranking > li").evaluateAll((rows) => rows.map((row) => decodeURIComponent(row.id.slice(2))))));
      path = await page.locator(".pages li:has([aria-current]) + li a").first().getAttribute("href", { timeout: 500 }).catch(() => null);
      await close();
    }
    const same = JSON.stringify(winners.toSorted()) === JSON.stringify(recorded);
    note(`the recorded winners of Wieliczka 2023 on ${database}`, same ? [] : [`shown ${winners.length}: ${winners.toSorted()}; recorded ${recorded.length}: ${recorded}`]);
    for (const path of ["/rounds/wieliczka-2023/results", "/rounds/wieliczka-2023", "/rounds/wieliczka-2023/rules", "/rounds/wieliczka-2023/proposals/24"]) {
      for (const way of WAYS) await (await visit(server.base, `${path}?lang=en`, "en", way)).close();
    }
  } finally {
    const code = await server.stop();
    note(`the server on ${database} stops when asked`, code === 0 ? [] : [`it ended with ${code}`]);
    await remove(folder);
  }
}

await demo();
await realElection("SQLite", (folder) => ({ TAAWUN_DATABASE_URL: `sqlite:${join(folder, "taawun.db")}` }));
if (process.env.TAAWUN_POSTGRES_URL) await realElection("PostgreSQL", () => ({ TAAWUN_DATABASE_URL: process.env.TAAWUN_POSTGRES_URL }));
else if (process.env.CI) failures.push("no PostgreSQL to repeat the import on");
else console.log("skipped: the import on PostgreSQL (TAAWUN_POSTGRES_URL is not set)");
await browser.close();

const complaints = await checkHtml(files.map(({ file }) => file));
const where = new Map(files.map(({ file, path }) => [file.split("/").pop(), path]));
note(`valid HTML on ${files.length} pages`, complaints.map((line) => line.replace(/^html (\S+?):/, (_, file) => `html ${where.get(file)}:`)));
await remove(saved);

console.log(`browser: ${passed} passed, ${failures.length} failed`);
process.exit(failures.length > 0 ? 1 : 0);
