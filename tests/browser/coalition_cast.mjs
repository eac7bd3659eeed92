// Who writes the proposal of five organisations, and what each of them does again and again.
import { signIn } from "./people.mjs";
import { same } from "./report.mjs";
import { DESK, NARROW, PHONE, arrive, look, press, together } from "./visit.mjs";
import { words } from "./words.mjs";

/** Who writes: the lead first. The last one is asked by e-mail and is not registered yet. */
export const CAST = [
  { key: "school", role: "lead of a school", called: "Lantern Hill School", way: DESK, language: "en", share: "20000" },
  { key: "kitchen", role: "lead of a community kitchen", called: "مائدة تايدويل المفتوحة", way: PHONE, language: "ar", share: "18000" },
  { key: "hall", role: "lead of a nonprofit that sponsors others", called: "Harbor Hall Neighbors", way: NARROW, language: "es", share: "11500" },
  { key: "fishers", role: "lead of a cooperative", called: "Gannet Point Fishers’ Cooperative", way: DESK, language: "en", as: "in_kind" },
  { key: "sewing", name: "نورة الخيالية", email: "noura@people.example", called: "حلقة الخياطة", way: PHONE, language: "ar", share: "10000" },
];

/** What each gives and gains, in its own words. */
export const OWN = {
  en: { duties: "Opens its rooms three evenings a week.", gives: "Rooms, a stove and forty chairs.", gains: "Parents who stay for supper.", loss: "Evenings on which nobody comes.", answer: "We give rooms and gain company." },
  es: { duties: "Lleva las cuentas y busca voluntarios.", gives: "Doce voluntarios y una camioneta.", gains: "Vecinos que se conocen.", loss: "Cocinar para una sala vacía.", answer: "Damos tiempo y ganamos vecinos." },
  ar: { duties: "نطبخ ثلاث مرات في الأسبوع.", gives: "ثلاث طباخات وقدور كبيرة.", gains: "مكان دافئ نلتقي فيه.", loss: "ألا يبقى لنا وقت لجيراننا.", answer: "نقدّم الطعام ونكسب الجيران." },
};

/** One of the cast, by their key. */
export const byKey = ({ cast }, key) => cast.find((one) => one.key === key);
/** All but the lead. */
export const others = ({ cast }) => cast.slice(1);

/** Somebody of the cast signs in on their own device, or again on it: with a password, or by a letter who has none. */
export async function enters(story, one) {
  const { base, clock, mail, people } = story;
  one.page ??= await arrive(base, one.way, one.language);
  const { page } = one;
  await page.goto(`/sign-in?lang=${one.language}`);
  if (one.role) {
    const person = people.find(({ role }) => role === one.role);
    Object.assign(one, { email: person.email, name: person.name });
    same(`${one.key} signs in to write and arrives`, await signIn(page, base, person, clock.ahead()), "/my");
  } else {
    await page.fill("input[name=email]", one.email);
    await press(page, page.locator("button[name=how][value=link]"));
    await page.goto((await mail.letterTo(one.email, ({ text }) => text.includes("/sign-in/link"))).text.match(/https?:\/\/\S+\/sign-in\/link\S+/)[0]);
    await press(page, page.locator("main form button"));
    same(`${one.key} signs in by a letter and arrives`, new URL(page.url()).pathname, "/my");
  }
}

/** Saves the form of fields that holds this one; tells the status of the answer. */
export const save = (page, inside) => press(page, page.locator(`main form:has(${inside}) p > button.button[value=save]`));

/** Types into the fields of these names. */
export async function fill(page, texts) {
  for (const [name, text] of Object.entries(texts)) await page.fill(`[name="${name}"]`, text);
}

/** What everybody reads of the signatures: the state of each partner, by its name. */
async function signatures(story, one) {
  await one.page.goto(`${story.proposal}/sign`);
  return new Map(await one.page.locator("section[aria-labelledby=all] li").evaluateAll((lines) => lines.map((line) => [line.querySelector("strong").textContent.trim(), line.querySelector(".tag").textContent.trim()])));
}

/** Holds if every partner reads of every partner that its signature stands there, in their own language; `isLooked` at if such a page is new here. */
export async function allRead(story, what, stateOf, isLooked = false) {
  await together(
    story.cast.map((one) => async () => {
      const read = await signatures(story, one);
      const wanted = story.cast.map((partner) => `${partner.key}: ${words(one.language, "partner-signature", stateOf(partner))}`);
      same(`${what}, as ${one.key} reads it`, story.cast.map((partner) => `${partner.key}: ${read.get(partner.called)}`).join("; "), wanted.join("; "));
      if (isLooked) await look(one.page, `${what}, for ${one.key}`);
    }),
    3,
  );
}

/** Somebody signs for their partner. */
export async function signs(story, one) {
  await one.page.goto(`${story.proposal}/sign`);
  await press(one.page, one.page.locator(`#sign-${one.seat} form .button`));
}
