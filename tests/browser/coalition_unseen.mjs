// A draft that others write: a sixth person, a reviewer and staff look everywhere, before it is there and afterwards, and find the same.
import { crawl } from "./crawl.mjs";
import { signIn } from "./people.mjs";
import { note, same } from "./report.mjs";
import { PHONE, arrive, press, together } from "./visit.mjs";

/** A word that stands nowhere else: in the title, in an answer, in a comment and in the name of a file. */
const SECRET = "Quincunxical";
const WRITER = "lead of an informal group";
const ASKED = "lead of a tribal nation";
/** Where somebody might look who knows the word, and where the platform tells what happens in it. */
const SEARCHES = [`/rounds?q=${SECRET}`, `/organisations?words=${SECRET}`, `/rounds/larkmere-2026/results?words=${SECRET}`, "/metrics", "/calendar.ics", "/data"];
/** Who looks for it, and where they begin. */
const OUTSIDERS = [
  { who: "staff of the foundation", starts: ["/my", "/manage", "/"], signsIn: true },
  { who: "lead of a firm", starts: ["/my", "/"], signsIn: true },
  { who: "a visitor", starts: ["/"] },
];

export async function unseen(story) {
  const { base, people } = story;
  const enter = async (role, signsIn = true) => {
    const page = await arrive(base, PHONE, "en");
    await page.goto("/?lang=en");
    if (signsIn) same(`${role} signs in and arrives`, await signIn(page, base, people.find((one) => one.role === role)), "/my");
    return page;
  };
  const [writer, ...pages] = await Promise.all([enter(WRITER), ...OUTSIDERS.map(({ who, signsIn }) => enter(who, signsIn ?? false))]);
  const outsiders = OUTSIDERS.map((one, at) => ({ ...one, page: pages[at] }));
  await outboxIsEmpty(base);
  for (const one of outsiders) one.before = await lists(story, one);
  const draft = await writes(story, writer);
  const addresses = await addressesOf(story, writer, draft);
  await together(outsiders.map((one) => () => findsNothing(story, one, draft, addresses)));
  await writer.context().close();
}

/** Staff who sign in with a code on paper get a letter, which is counted: not while we count. */
async function outboxIsEmpty(base) {
  for (const patience = Date.now() + 30_000; Date.now() < patience; await new Promise((again) => setTimeout(again, 100))) {
    if ((await (await fetch(`${base}/metrics`)).text()).includes('taawun_letters{state="waiting"} 0')) return;
  }
  note("the outbox before a draft", ["letters still wait after 30 s"]);
}

/** What can be counted reads as before the draft was there; nothing that can be read names it; and it is at none of its addresses. */
async function findsNothing(story, one, draft, addresses) {
  const { who, page, before } = one;
  const after = await lists(story, one);
  note(`${who} finds no list or count that a draft changed, of ${after.size}`, [...after].filter(([path, text]) => text !== before.get(path)).map(([path, text]) => `${path}: ${difference(before.get(path) ?? "", text)}`));
  const figures = (after.get("/metrics") ?? "").split("\n");
  same(`${who} finds the operator's figures at this machine`, figures.some((line) => line.startsWith("taawun_letters")), true);
  note(`${who} finds no figure of drafts, of ${figures.length}`, figures.filter((line) => OF_DRAFTS.test(line)));
  const read = await everything(story, one);
  for (const [path, text] of after) if (!path.includes(SECRET)) read.set(path, text);
  note(`${who} finds no page that names a draft, of ${read.size}`, [...read].filter(([, text]) => text.includes(SECRET) || text.includes(draft.split("/").pop())).map(([path]) => path));
  const answers = await Promise.all(addresses.map(async (path) => [path, (await page.request.get(path, { maxRedirects: 0 })).status()]));
  const wanted = one.signsIn ? [404] : [303, 401];
  note(`${who} finds nothing at the ${addresses.length} addresses of a draft`, answers.filter(([, status]) => !wanted.includes(status)).map(([path, status]) => `${path} answers ${status}`));
  await page.context().close();
}

/** A draft with everything in it that could tell: words, costs, a file, a comment, somebody asked in. */
async function writes(story, page) {
  await page.goto(`/my/proposals/new?round=${story.round}`);
  for (const yes of await page.locator("main input[type=radio][value=yes]").all()) await yes.check();
  const sure = page.locator("#field-sure");
  await press(page, page.locator("main form:has(input[type=radio]) .button"));
  if (await sure.count()) {
    await sure.check();
    await press(page, page.locator("main form:has(input[type=radio]) .button"));
  }
  const draft = new URL(page.url()).pathname.match(/^\/my\/proposals\/[0-9a-z]{26}/)[0];
  await page.goto(`${draft}/answers`);
  for (const field of ["title", "summary", "served", "answer.change"]) await page.fill(`[name="${field}"]`, `${SECRET} lamps`);
  await press(page, page.locator("main p > button[value=save]"));
  await page.goto(`${draft}/files`);
  await page.setInputFiles("#field-file", { name: `${SECRET}.pdf`, mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n") });
  await press(page, page.locator("main form[enctype] .button"));
  await page.goto(`${draft}/history/title`);
  await page.fill("textarea[name=comment]", SECRET);
  await press(page, page.locator("form[action$='/comments'] button"));
  await page.goto(`${draft}/partners`);
  await page.fill("[name=organization]", "saltgrass-nation-of-the-upper-lark");
  await press(page, page.locator("#invite form .button"));
  const { email } = story.people.find(({ role }) => role === ASKED);
  await story.mail.letterTo(email, ({ text }) => text.includes(draft));
  return draft;
}

/** Every address of the draft that its writer can open, and those under which programs would ask. */
async function addressesOf({ base }, page, draft) {
  const { cookies } = await page.context().storageState();
  const own = [];
  await crawl(base, { cookies, starts: [draft], most: 100, within: draft, read: (path) => own.push(path) });
  const id = draft.split("/").pop();
  const { paths } = await (await fetch(`${base}/api/v1/openapi.json`)).json();
  const program = Object.entries(paths).filter(([path, verbs]) => path.startsWith("/api/v1/proposals/{id}") && verbs.get).map(([path]) => path.replace("{id}", id).replace("{field}", "title").replace(/\{\w+\}/g, "1"));
  note("the addresses of a draft", own.length > 8 && program.length > 3 ? [] : [`its writer finds ${own.length}, programs ${program.length}`]);
  return [...own, ...program];
}

const crawled = async ({ base }, { page }, starts, most, follow) => {
  const { cookies } = await page.context().storageState();
  const found = new Map();
  await crawl(base, { cookies, starts, most, follow, mayFail: true, read: (path, text) => found.set(path, withoutChance(text)) });
  return found;
};

/** The lists, counts, searches and figures that there are, for people and for programs; also those that are not for this one. */
async function lists(story, one) {
  const { paths } = await (await fetch(`${story.base}/api/v1/openapi.json`)).json();
  const program = Object.entries(paths).filter(([path, verbs]) => verbs.get && !/\{(?!slug\})/.test(path)).map(([path]) => path.replace("{slug}", path.includes("/rounds/") ? story.round : path.includes("/programmes/") ? "larkmere-together" : "millrace-night-walkers"));
  const desk = ["screening", "extensions", "letters"].map((page) => `/manage/rounds/${story.round}/${page}`);
  return crawled(story, one, [...SEARCHES, ...desk, "/manage", "/manage/outbox?state=waiting", "/manage/outbox?state=sent", "/my", "/my/proposals", `/rounds/${story.round}`, ...program], 100, false);
}

/** Every page that links lead somebody to. */
const everything = (story, one) => crawled(story, one, one.starts, 1, true);

/** A figure that tells pages of drafts, or of those who look for partners, from others. */
const OF_DRAFTS = /route="\/(my\/proposals|api\/v1\/proposals|partners|my\/introductions|api\/v1\/introductions)/;

/**
 * One of the operator's figures without what requests move, and whoever signs in meanwhile: which figures there are, and
 * letters that are not of the moment.
 */
function figure(line) {
  if (OF_DRAFTS.test(line) || /^taawun_letters\{state="(failing|dead)"/.test(line)) return line;
  return /^taawun_(requests|front_refusals)/.test(line) ? "" : line.replace(/ \S+\n$/, "\n");
}

/** A page without what is another one each time. */
const withoutChance = (text) => text.replace(/name="csrf" value="[^"]*"|urn:taawun:request:\w+/g, "").replace(/^taawun_.*\n/gm, figure);

function difference(before, after) {
  const old = new Set(before.split("\n"));
  return after.split("\n").filter((line) => !old.has(line)).slice(0, 3).join(" | ").slice(0, 300);
}
