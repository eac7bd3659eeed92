// Saves the fields of a draft while somebody types, counts what is typed, and keeps a copy in this browser until the
// server has it. Without this script the form's button saves everything.

// The same rule as on the server: what stands between blanks and holds a letter or a digit is a word, and scripts that
// put no blanks between words count each character. One table of texts holds both together.
const ALONE = /[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/gu;

export function countWords(text) {
  let words = 0;
  for (const token of text.split(/\p{White_Space}+/u)) {
    words += (token.match(ALONE) ?? []).length;
    for (const piece of token.split(ALONE)) if (/[\p{Alphabetic}\p{N}]/u.test(piece)) words += 1;
  }
  return words;
}

const PAUSE = 1500;
const AGAIN = 15000;

/** Says whose signatures a change has undone, once each time that others are concerned: on a line of its own at the
 *  edge of the screen, so that nothing moves under a finger. */
function tellFallen(place, sentence) {
  if (!place || sentence === undefined || sentence === place.dataset.known) return;
  place.dataset.known = sentence;
  place.replaceChildren();
  if (!sentence) return;
  const told = document.createElement("p");
  told.textContent = `${sentence} `;
  const way = document.createElement("a");
  way.href = place.dataset.href;
  way.textContent = place.dataset.go;
  told.append(way);
  const read = document.createElement("button");
  read.type = "button";
  read.className = "button quiet";
  read.textContent = place.dataset.read;
  read.addEventListener("click", () => place.replaceChildren());
  place.append(told, read);
}

class Field {
  constructor(box, form, said) {
    this.box = box;
    this.form = form;
    this.said = said;
    this.name = box.dataset.field;
    this.shelf = `taawun-draft ${said.whose} ${form.dataset.draft} ${this.name}`;
    this.state = box.querySelector("[data-state]");
    this.count = box.querySelector("[data-most]");
    this.timer = 0;
    this.isSending = false;
    this.isChanged = false;
    this.isShut = false;
    // Only input of people begins a save; a page that was merely opened changes nothing.
    box.addEventListener("input", () => this.changed());
    box.addEventListener("change", () => this.changed());
    this.offer();
  }

  inputs() {
    const all = this.box.querySelectorAll("input[name], textarea[name], select[name]");
    return [...all].filter((input) => !/^(revision|was|recording)\[/.test(input.name));
  }

  values() {
    const kept = this.inputs().filter((input) => !["checkbox", "radio"].includes(input.type) || input.checked);
    return kept.map((input) => [input.name, input.value]);
  }

  fill(values) {
    for (const input of this.inputs()) {
      if (["checkbox", "radio"].includes(input.type)) {
        input.checked = values.some(([name, value]) => name === input.name && value === input.value);
      } else {
        input.value = values.find(([name]) => name === input.name)?.[1] ?? "";
      }
    }
  }

  hidden(what) {
    return [...this.box.querySelectorAll("input[type=hidden]")].find((input) => input.name === `${what}[${this.name}]`);
  }

  changed() {
    this.isChanged = true;
    this.counted();
    this.keep();
    this.tell("");
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.save(), PAUSE);
  }

  counted() {
    const text = this.box.querySelector("textarea, input[type=text]");
    if (!this.count || !text) return;
    const { unit, most } = this.count.dataset;
    const is = unit === "words" ? countWords(text.value) : [...text.value.replaceAll("\r\n", "\n")].length;
    this.count.textContent = this.said[unit].replace("#", is).replace("%", most);
    this.count.classList.toggle("error", is > Number(most));
  }

  keep() {
    try {
      const [revision, was] = [this.hidden("revision").value, this.hidden("was").value];
      localStorage.setItem(this.shelf, JSON.stringify({ revision, was, values: this.values() }));
    } catch {
      // A full or forbidden shelf: the server's copy is the one that counts.
    }
  }

  drop() {
    try {
      localStorage.removeItem(this.shelf);
    } catch {
      // As above.
    }
  }

  // What was typed here and never reached the server, as when the network or the sign-in went.
  offer() {
    let kept = null;
    try {
      kept = JSON.parse(localStorage.getItem(this.shelf));
    } catch {
      return;
    }
    if (!Array.isArray(kept?.values)) return;
    const shown = JSON.stringify(this.values().map(([name, value]) => [name, value.trim()]));
    if (JSON.stringify(kept.values.map(([name, value]) => [name, String(value).trim()])) === shown) {
      this.drop();
      return;
    }
    const words = kept.values.filter(([, value]) => value).map(([, value]) => value).join("\n");
    // It is taken as what it was typed over: if somebody else has saved since, both texts are shown.
    this.ask(this.said.kept, [["", words]], [
      [this.said.take, () => { this.began(kept); this.fill(kept.values); this.changed(); }],
      [this.said.drop, () => this.drop()],
    ]);
  }

  ask(sentence, words, answers) {
    this.box.querySelector(".draft-asks")?.remove();
    const box = document.createElement("div");
    box.className = "notice attention draft-asks";
    const inner = document.createElement("div");
    const told = document.createElement("p");
    told.textContent = sentence;
    const text = document.createElement("p");
    text.className = "wrapped";
    text.dir = "auto";
    for (const [how, piece] of words) {
      const part = document.createElement({ gone: "del", new: "ins" }[how] ?? "span");
      part.textContent = piece;
      text.append(part);
    }
    const buttons = document.createElement("p");
    buttons.className = "cluster";
    for (const [label, act] of answers) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = "button quiet";
      button.textContent = label;
      button.addEventListener("click", () => { box.remove(); act(); });
      buttons.append(button);
    }
    inner.append(told, text, buttons);
    box.append(inner);
    this.box.prepend(box);
  }

  tell(sentence) {
    this.state.textContent = sentence;
  }

  // The way back: to this page, which then offers what is kept. Whoever signs in somewhere else is saved here too.
  signedOut() {
    this.isChanged = true;
    this.isShut = true;
    const link = document.createElement("a");
    link.href = `/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`;
    link.textContent = this.said.signIn;
    this.state.replaceChildren(`${this.said.signedOut} `, link);
  }

  async save() {
    clearTimeout(this.timer);
    if (!this.isChanged || this.isSending) return;
    this.isSending = true;
    this.isChanged = false;
    this.isShut = false;
    this.tell(this.said.saving);
    const body = new FormData();
    body.append("csrf", this.form.elements.csrf.value);
    for (const what of ["revision", "was", "recording"]) {
      const input = this.hidden(what);
      if (input) body.append(input.name, input.value);
    }
    for (const [name, value] of this.values()) body.append(name, value);
    const address = `${this.form.dataset.draft}/fields/${encodeURIComponent(this.name)}`;
    try {
      const answer = await fetch(address, { method: "POST", body, redirect: "manual" });
      const isTold = answer.headers.get("Content-Type")?.includes("json");
      this.answered(answer.status, isTold ? await answer.json() : {});
    } catch {
      this.waits(this.said.offline);
    } finally {
      this.isSending = false;
    }
    // Whoever went on typing meanwhile is saved next.
    if (this.isChanged && !this.timer && !this.isShut) this.timer = setTimeout(() => this.save(), PAUSE);
  }

  waits(sentence) {
    this.isChanged = true;
    this.tell(sentence);
    this.timer = setTimeout(() => this.save(), AGAIN);
  }

  answered(status, told) {
    this.timer = 0;
    if (told.state === "saved") {
      this.began(told);
      if (!this.isChanged) this.drop();
      const at = new Date().toLocaleTimeString(document.documentElement.lang, { hour: "2-digit", minute: "2-digit" });
      this.tell(this.said.saved.replace("#", at));
      tellFallen(document.getElementById("draft-fallen"), told.fallen);
    } else if (told.state === "outdated") {
      this.tell(this.said.outdated);
      const answers = [[this.said.mine, () => { this.began(told); this.isChanged = true; this.save(); }]];
      const text = this.box.querySelector("textarea, input[type=text]");
      if (text && this.inputs().length === 1) {
        answers.unshift([this.said.theirs, () => { this.began(told); text.value = told.theirs; this.drop(); this.counted(); this.tell(""); }]);
      }
      this.ask(`${this.said.outdated} ${told.by}`, told.words.map(({ how, text: piece }) => [how, piece]), answers);
    } else if (told.state === "refused" || status === 413) {
      this.tell(told.message || this.said.refused);
    } else if (told.state === "stale" || told.state === "frozen" || status === 401 || status === 403 || status === 404) {
      if (told.state === "frozen") this.tell(this.said.refused);
      else this.signedOut();
    } else {
      this.waits(status >= 500 ? this.said.waiting : this.said.offline);
    }
  }

  began({ revision, was }) {
    this.hidden("revision").value = revision;
    this.hidden("was").value = was;
  }
}

// Whoever signed in again beside this page has a new token, which the page as it is now holds. Somebody else's does not
// serve what was typed here.
async function renew(form, said) {
  try {
    const answer = await fetch(location.href);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const token = page.querySelector("form[data-draft] input[name=csrf]")?.value;
    if (token && page.getElementById("draft-words")?.dataset.whose === said.whose) form.elements.csrf.value = token;
  } catch {
    // Without network nothing is saved either.
  }
}

function begin() {
  const form = document.querySelector("form[data-draft]");
  const said = document.getElementById("draft-words")?.dataset;
  if (!form || !said) return;
  const boxes = [...form.querySelectorAll(".draft[data-field]")];
  const fields = boxes.map((box) => new Field(box, form, said));
  addEventListener("online", () => fields.forEach((field) => field.save()));
  document.addEventListener("visibilitychange", async () => {
    if (document.visibilityState === "visible" && fields.some((field) => field.isChanged)) await renew(form, said);
    fields.forEach((field) => field.save());
  });
}

// The table of texts is counted where there is no page.
if (typeof document !== "undefined") begin();
