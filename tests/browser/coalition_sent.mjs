// A proposal is sent in its last minute; everybody gets the receipt; one partner signs two days later; staff send it back
// once, read what changed, and take it.
import { createHash } from "node:crypto";
import { allRead, byKey, enters, others, save, signs } from "./coalition_cast.mjs";
import { note, same, says } from "./report.mjs";
import { DESK, look, press, together } from "./visit.mjs";
import { words } from "./words.mjs";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

/** Somebody of the foundation's staff, on a device of their own. */
async function staff(story) {
  story.staff ??= { key: "staff", role: "staff of the foundation", way: DESK, language: "en" };
  await enters(story, story.staff);
  return story.staff.page;
}

const list = ({ round }) => `/manage/rounds/${round}/screening`;
const titles = (page) => page.locator("main").innerText();

/** When the round stops taking proposals. */
async function deadlineOf({ base, round }) {
  const { announced } = await (await fetch(`${base}/api/v1/rounds/${round}`)).json();
  return Date.parse(announced.dates.find(({ phase }) => phase === "open").until);
}

/** Ten minutes before the deadline nobody of the staff knows of it; in the last minute it is sent, and they do. */
export async function sentInTheLastMinute(story) {
  const { clock, proposal, title } = story;
  const deadline = await deadlineOf(story);
  await clock.turnTo(deadline - 10 * MINUTE);
  const lead = byKey(story, "school");
  const [desk] = await Promise.all([staff(story), enters(story, lead)]);
  await desk.goto(list(story));
  same("before it is sent the staff find", (await titles(desk)).includes(title), false);
  const { page } = lead;
  await page.goto(`${proposal}/check`);
  await press(page, page.locator(`main a[href="${proposal}/submit"]`));
  await look(page, "what will happen when it is sent");
  says("who has not signed is named before it is sent", await page.locator("main").innerText(), byKey(story, "hall").called);
  await clock.turnTo(deadline - 40_000);
  await press(page, page.locator("main form[action$='/submit'] .button"));
  const left = deadline - clock.now();
  note("it is sent in the last minute", left > 0 && left < MINUTE ? [] : [`${left} ms before the deadline`]);
  same("sending leads to", new URL(page.url()).pathname, `${proposal}/receipt`);
  await look(page, "the receipt");
  says("it arrived in the last minute", await page.locator("main dl").first().innerText(), "4:59");
  story.hash = await page.locator("main dl code").first().innerText();
  const file = await page.request.get(`${proposal}/receipt/1`);
  same("the hash on the page is that of the file", story.hash, createHash("sha256").update(await file.body()).digest("hex"));
  await desk.goto(list(story));
  says("from then on the staff find it", await titles(desk), title);
  story.desk = await desk.locator("main th a", { hasText: title }).getAttribute("href");
  await receipts(story);
}

/** Each of the five has the receipt, in their language; hash and number are those of the page. */
async function receipts(story) {
  for (const one of story.cast) {
    const letter = await story.mail.letterTo(one.email, ({ text }) => text.includes(`${story.proposal}/receipt`));
    const direction = one.language === "ar" ? "rtl" : "ltr";
    for (const [form, text] of [["text", letter.text], ["HTML", letter.html]]) says(`the hash in the receipt of ${one.key}, as ${form}`, text, story.hash);
    says(`the receipt of ${one.key} is in their language`, letter.html, `lang="${one.language}" dir="${direction}"`);
    says(`the receipt of ${one.key} says that a signature is missing`, letter.text, words(one.language, "letter-proposal-received-unsigned"));
    const again = story.mail.letters.filter(({ to, text }) => to.includes(one.email) && text.includes(`${story.proposal}/receipt`));
    same(`receipts of ${one.key}`, new Set(again.map(({ id }) => id)).size, 1);
  }
}

/** The deadline is over; the last partner signs exactly what was sent, on the third day. */
export async function signsTwoDaysLater(story) {
  const { clock } = story;
  await clock.turnTo(clock.now() + 2 * DAY);
  await together(story.cast.map((one) => () => enters(story, one)), 4);
  await allRead(story, "two days later one has not signed", ({ key }) => (key === "hall" ? "part_changed" : "signed"));
  const hall = byKey(story, "hall");
  await signs(story, hall);
  await allRead(story, "two days later all have signed", () => "signed");
  const { page } = byKey(story, "kitchen");
  await page.goto(`${story.proposal}/receipt`);
  same("the receipt stands as it was", await page.locator("main dl code").first().innerText(), story.hash);
  await look(page, "the receipt of a partner");
}

/** Staff ask for completion, once; the applicants see what, and send it again; staff see the difference, and take it. */
export async function answered(story) {
  const desk = await staff(story);
  await desk.goto(story.desk);
  await look(desk, "a proposal that waits for its screening");
  await desk.check("#verdict-returned");
  await desk.selectOption("#field-reason", "incomplete");
  await desk.fill("#field-text", "Please say who cooks when the cooks are ill.");
  await desk.check('[name=fields][value="answer.steps"]');
  await desk.fill("#field-due", new Date(story.clock.now() + 7 * DAY).toISOString().slice(0, 16));
  same("asking for completion is answered with", await press(desk, desk.locator("form:has(#verdict-returned) .button")), 200);
  await look(desk, "a proposal that was sent back");
  await told(story, "to be completed", `${story.proposal}/check`, "letter-proposal-returned-lead");

  const { page } = byKey(story, "school");
  await page.goto(`${story.proposal}/check`);
  const said = page.locator("section[aria-labelledby=said]");
  says("the applicants read what the staff ask for", await said.innerText(), "who cooks when the cooks are ill");
  const way = said.locator("ul a");
  same("and see the one field", await way.count(), 1);
  await look(page, "what staff ask for");
  await press(page, way.first());
  const steps = page.locator('[name="answer.steps"]');
  await steps.fill(`${await steps.inputValue()} The bakers cook when the cooks are ill.`);
  await save(page, "[name=title]");
  await allRead(story, "what is completed drops no signature", () => "signed");
  await page.goto(`${story.proposal}/submit`);
  await press(page, page.locator("main form[action$='/submit'] .button"));
  same("sent again, the receipt has two versions", await page.locator("main dl code").count(), 2);
  await look(page, "a receipt of two versions");

  await desk.goto(story.desk);
  same("the staff see what changed, and nothing else", await desk.locator("section[aria-labelledby=difference] ins").allInnerTexts().then((texts) => texts.join(" ").trim()), "The bakers cook when the cooks are ill.");
  await look(desk, "a proposal that was completed");
  await desk.check("#verdict-eligible");
  same("a second completion is not offered", await desk.locator("#verdict-returned").count(), 0);
  await press(desk, desk.locator("form:has(#verdict-eligible) .button"));
  await told(story, "that it takes part", story.proposal, "letter-proposal-eligible-lead");
  await together(
    others(story).map((one) => async () => {
      await one.page.goto(story.proposal);
      says(`${one.key} reads that it takes part`, await one.page.locator("main").innerText(), words(one.language, "proposal-state", "eligible"));
      if (one.key === "sewing" || one.key === "hall") await look(one.page, `a proposal that takes part, for ${one.key}`);
    }),
    3,
  );
}

/** All five are told by letter, in their own language; of its first sentence, what stands before any name. */
async function told(story, what, link, key) {
  for (const one of story.cast) {
    const letter = await story.mail.letterTo(one.email, ({ text }) => text.includes(link) && words(one.language, key).split(/\{[^}]*\}/).every((piece) => text.replace(/\s+/g, " ").includes(piece.trim())));
    says(`the letter ${what} to ${one.key}`, letter.html, `lang="${one.language}"`);
  }
}
