// Writes Markdown for people who have never heard of it: a few buttons above a text, and pasted lists, emphasis, links and
// headings that stay what they were. What is pasted is only ever read, never put into the page. Without this script people
// type the marks themselves.

const BLOCKS = new Set(["ADDRESS", "ARTICLE", "BLOCKQUOTE", "DIV", "DL", "DT", "DD", "FIGURE", "FOOTER", "FORM", "H1", "H2", "H3", "H4", "H5", "H6", "HEADER", "HR", "LI", "MAIN", "OL", "P", "PRE", "SECTION", "TABLE", "TBODY", "THEAD", "TR", "UL"]);
const UNREAD = new Set(["SCRIPT", "STYLE", "HEAD", "TITLE", "META", "LINK", "TEMPLATE", "NOSCRIPT", "IFRAME", "OBJECT", "SVG", "MATH"]);
// More than this is pasted as the plain text that comes with it.
const LARGEST = 4_000_000;

const style = (node) => node.getAttribute?.("style")?.toLowerCase() ?? "";
const isBold = (node) => /font-weight:\s*(bold|[6-9]00)/.test(style(node)) || (/^(B|STRONG)$/.test(node.nodeName) && !/font-weight:\s*(normal|[1-5]00)/.test(style(node)));
const isSlanted = (node) => /font-style:\s*italic/.test(style(node)) || (/^(I|EM)$/.test(node.nodeName) && !/font-style:\s*normal/.test(style(node)));
const isMarker = (node) => /mso-list:\s*ignore/.test(style(node));
const listLevel = (node) => Number(style(node).match(/mso-list:[^;]*\blevel(\d)/)?.[1] ?? 0);

/** What would be read as a mark stays the character that it was. */
function plain(text) {
  return text.replace(/[\\`*[\]<]/g, "\\$&").replace(/(^|[^\p{L}\p{N}])_|_(?=[^\p{L}\p{N}]|$)/gu, (found) => found.replace("_", "\\_"));
}

const atStart = (line) => line.replace(/^(\s*)([#>+-])(?=\s|#|$)/, "$1\\$2").replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, "$1\\$2");

function address(href) {
  const kept = /^(https?:|mailto:)/i.test(href ?? "") ? href.trim() : "";
  return kept.replace(/[\s()<>\\]/g, (letter) => `%${letter.charCodeAt(0).toString(16).padStart(2, "0").toUpperCase()}`);
}

/** Marks around words, with the blanks outside: `**word** `. */
function marked(words, mark) {
  const [, before, inner, after] = words.match(/^(\s*)([\s\S]*?)(\s*)$/);
  return inner ? `${before}${mark}${inner}${mark}${after}` : words;
}

class Reading {
  constructor() {
    this.blocks = [];
    this.words = "";
    this.bold = false;
    this.slanted = false;
  }

  /** Ends a block: a paragraph, a heading or one point of a list. */
  end(first = "", isPoint = false) {
    const text = this.words.replace(/[^\S\n]+/g, " ").split("\n").map((line) => line.trim()).join("\n").trim();
    this.words = "";
    if (!text) return;
    const rest = " ".repeat(first.startsWith("#") ? 0 : first.length);
    const lines = text.split("\n").map((line, at) => (at ? rest + atStart(line) : first + atStart(line)));
    this.blocks.push({ text: lines.join("\n"), isPoint });
  }

  inline(node, read) {
    const bold = isBold(node) && !this.bold;
    const slanted = isSlanted(node) && !this.slanted;
    const link = node.nodeName === "A" ? address(node.getAttribute("href")) : "";
    if (!bold && !slanted && !link) return read();
    const outer = this.words;
    this.words = "";
    this.bold ||= bold;
    this.slanted ||= slanted;
    const blocks = this.blocks.length;
    read();
    if (bold) this.bold = false;
    if (slanted) this.slanted = false;
    // A mark cannot reach over the end of a paragraph; then the words stay without it.
    const isOne = this.blocks.length === blocks && !this.words.includes("\n\n");
    let words = this.words;
    if (isOne && link && words.trim()) words = words.replace(/^(\s*)([\s\S]*?)(\s*)$/, (_, a, b, c) => `${a}[${b}](${link})${c}`);
    if (isOne && slanted) words = marked(words, "*");
    if (isOne && bold) words = marked(words, "**");
    this.words = outer + words;
  }

  children(node, list) {
    for (const child of node.childNodes) this.node(child, list);
  }

  node(node, list) {
    if (node.nodeType === 3) {
      this.words += plain(node.data.replace(/[\s\u00a0]+/g, " "));
      return;
    }
    if (node.nodeType !== 1 || UNREAD.has(node.nodeName.toUpperCase()) || isMarker(node)) return;
    const name = node.nodeName;
    if (name === "BR") this.words += "\n";
    else if (name === "UL" || name === "OL") this.list(node, name === "OL", list);
    else if (name === "LI") this.point(node, list ?? { depth: 0, mark: () => "- " });
    else if (name === "HR") this.end();
    else if (/^H[1-6]$/.test(name)) {
      this.end();
      this.children(node, list);
      this.words = this.words.replaceAll("\n", " ").replaceAll("**", "");
      this.end(`${"#".repeat(Math.min(Number(name[1]), 3))} `);
    } else if (BLOCKS.has(name)) {
      this.end();
      const level = listLevel(node);
      const marker = level ? this.marker(node) : "";
      this.children(node, list);
      this.end(level ? `${"   ".repeat(level - 1)}${/^\s*[\p{L}\p{N}]+[.)]/u.test(marker) ? "1. " : "- "}` : "", level > 0);
    } else if (name === "TD" || name === "TH") {
      this.children(node, list);
      this.words += " ";
    } else this.inline(node, () => this.children(node, list));
  }

  /** What Word shows before a point: a dot, a number or a letter. */
  marker(node) {
    const found = [...node.querySelectorAll("[style]")].find(isMarker);
    return found?.textContent ?? "";
  }

  list(node, isNumbered, outer) {
    this.end(outer?.pending ?? "", Boolean(outer?.pending));
    if (outer) outer.pending = "";
    let number = Number(node.getAttribute("start")) || 1;
    const depth = outer ? outer.depth + 1 : 0;
    const list = { depth, pending: "", mark: () => (isNumbered ? `${number++}. ` : "- ") };
    this.children(node, list);
    this.end();
  }

  point(node, list) {
    this.end();
    list.pending = `${"   ".repeat(list.depth)}${list.mark()}`;
    for (const child of node.childNodes) {
      // Paragraphs within a point are its words.
      if (child.nodeType === 1 && BLOCKS.has(child.nodeName) && !/^(UL|OL)$/.test(child.nodeName)) this.children(child, list);
      else this.node(child, list);
    }
    this.end(list.pending, Boolean(list.pending));
    list.pending = "";
  }

  text() {
    this.end();
    let said = "";
    this.blocks.forEach(({ text, isPoint }, at) => {
      const isSame = isPoint && this.blocks[at - 1]?.isPoint;
      said += `${at ? (isSame ? "\n" : "\n\n") : ""}${text}`;
    });
    return said;
  }
}

/** HTML as Markdown; nothing where the plain text that comes with it says as much. */
export function toMarkdown(html) {
  if (html.length > LARGEST) return "";
  const { body } = new DOMParser().parseFromString(html, "text/html");
  const isRich = [...body.querySelectorAll("*")].some((node) => /^(UL|OL|LI|H[1-6])$/.test(node.nodeName) || (node.nodeName === "A" && address(node.getAttribute("href"))) || isBold(node) || isSlanted(node) || listLevel(node));
  if (!isRich) return "";
  const reading = new Reading();
  reading.children(body, null);
  return reading.text();
}

/** Puts words in the place of what is selected, so that it can be undone, and as if they were typed. */
function put(area, words) {
  area.focus();
  // Browsers take long to type very much.
  if (words.length < 20_000 && document.execCommand("insertText", false, words)) return;
  area.setRangeText(words, area.selectionStart, area.selectionEnd, "end");
  area.dispatchEvent(new Event("input", { bubbles: true }));
}

function wrap(area, before, after) {
  const { selectionStart: from, selectionEnd: to, value } = area;
  const words = value.slice(from, to);
  put(area, before + words + after);
  const start = from + before.length;
  area.setSelectionRange(start, start + words.length);
}

/** Puts a mark before each line that is selected, or takes it away where all have it. */
function lines(area, mark, known) {
  const { value } = area;
  const from = value.lastIndexOf("\n", area.selectionStart - 1) + 1;
  const end = value.indexOf("\n", area.selectionEnd);
  const to = end < 0 ? value.length : end;
  const all = value.slice(from, to).split("\n");
  const isThere = all.every((line) => known.test(line));
  const written = all.map((line, at) => (isThere ? line.replace(known, "") : mark(at) + line.replace(/^(- |\d+\. |#+ )/, "")));
  area.setSelectionRange(from, to);
  put(area, written.join("\n"));
}

const TOOLS = [
  ["bold", (area) => wrap(area, "**", "**")],
  ["list", (area) => lines(area, () => "- ", /^- /)],
  ["numbers", (area) => lines(area, (at) => `${at + 1}. `, /^\d+\. /)],
  ["heading", (area) => lines(area, () => "## ", /^#+ /)],
  ["link", (area) => wrap(area, "[", "](https://)")],
];

function tools(area, said) {
  const bar = document.createElement("div");
  bar.className = "cluster tools";
  bar.setAttribute("role", "toolbar");
  bar.setAttribute("aria-label", said.tools);
  bar.setAttribute("aria-controls", area.id);
  const buttons = TOOLS.map(([name, act], at) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button quiet";
    button.textContent = said[name];
    button.tabIndex = at ? -1 : 0;
    button.addEventListener("click", () => act(area));
    return button;
  });
  // One stop for Tab; the arrows go from button to button, the way that the line runs.
  bar.addEventListener("keydown", (event) => {
    const at = buttons.indexOf(document.activeElement);
    const onward = getComputedStyle(bar).direction === "rtl" ? "ArrowLeft" : "ArrowRight";
    const backward = onward === "ArrowLeft" ? "ArrowRight" : "ArrowLeft";
    const next = { [onward]: at + 1, [backward]: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
    if (at < 0 || next === undefined) return;
    event.preventDefault();
    buttons[at].tabIndex = -1;
    const to = buttons[(next + buttons.length) % buttons.length];
    to.tabIndex = 0;
    to.focus();
  });
  bar.append(...buttons);
  area.before(bar);
}

function begin() {
  const said = document.getElementById("draft-words")?.dataset;
  if (!said?.tools) return;
  for (const area of document.querySelectorAll("form[data-draft] .draft textarea")) {
    tools(area, said);
    area.addEventListener("paste", (event) => {
      const words = toMarkdown(event.clipboardData?.getData("text/html") ?? "");
      if (!words) return;
      event.preventDefault();
      put(area, words);
    });
  }
}

if (typeof document !== "undefined") begin();
