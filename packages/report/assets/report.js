// Opens the lines behind a bar, cell, point or number, and moves between the marks of a chart by keys.
// Texts reach the page as text only: nothing here makes markup of a string, and the page's policy forbids it.
(() => {
  const byId = (id) => document.getElementById(id);
  const dialog = byId("lines");
  const list = byId("lines-list");
  let data;
  let opener;

  function element(tag, kind, text) {
    const made = document.createElement(tag);
    if (kind) made.className = kind;
    if (text) made.textContent = text;
    return made;
  }

  function filled(template, values) {
    return template.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  }

  function line([number, left, node, right, rawLine, start, end]) {
    const [title, province, date, path, url] = data.documents[number];
    const item = element("li");
    const text = element("p", "kwic");
    text.lang = "zh";
    text.append(element("bdi", "", left), element("mark", "", node), element("bdi", "", right));
    const where = element("p", "where");
    const name = element(url ? "a" : "bdi", "", title);
    if (url) {
      name.href = url;
      name.rel = "noopener noreferrer";
    }
    where.append(name);
    const place = filled(data.words.place, { line: rawLine, start, end });
    for (const part of [province, date || data.words.undated, `${path}: ${place}`]) {
      if (part) where.append(" · ", element("bdi", "", part));
    }
    item.append(text, where);
    return item;
  }

  function show(number, from) {
    data ??= JSON.parse(byId("lines-data").textContent);
    const [title, all, lines] = data.lines[number];
    byId("lines-title").textContent = title;
    const template = lines.length < all ? data.words.some : data.words.all;
    byId("lines-count").textContent = filled(template, { n: lines.length, all });
    list.replaceChildren(...lines.map(line));
    list.parentElement.scrollTop = 0;
    opener = from;
    dialog.showModal();
    byId("lines-close").focus();
  }

  document.addEventListener("click", (event) => {
    const from = event.target.closest?.("[data-lines]");
    if (!from) return;
    event.preventDefault();
    show(Number(from.dataset.lines), from);
  });
  byId("lines-close").addEventListener("click", () => dialog.close());
  // A click beside the dialog is one on its backdrop.
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  dialog.addEventListener("close", () => opener?.focus?.());

  // A chart is one stop of the Tab key; arrows, Home and End move between its marks.
  for (const chart of document.querySelectorAll(".chart")) {
    const marks = [...chart.querySelectorAll("a.mark")];
    if (marks.length === 0) continue;
    marks.forEach((mark, at) => {
      mark.setAttribute("tabindex", at === 0 ? "0" : "-1");
    });
    chart.addEventListener("keydown", (event) => {
      const at = marks.indexOf(document.activeElement);
      const to = {
        ArrowRight: at + 1,
        ArrowDown: at + 1,
        ArrowLeft: at - 1,
        ArrowUp: at - 1,
        Home: 0,
        End: marks.length - 1,
      }[event.key];
      if (at < 0 || to === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      const next = marks[Math.max(0, Math.min(marks.length - 1, to))];
      marks[at].setAttribute("tabindex", "-1");
      next.setAttribute("tabindex", "0");
      next.focus();
    });
  }

  // On paper everything is open.
  const closed = [];
  addEventListener("beforeprint", () => {
    for (const details of document.querySelectorAll("details:not([open])")) {
      closed.push(details);
      details.open = true;
    }
  });
  addEventListener("afterprint", () => {
    for (const details of closed.splice(0)) details.open = false;
  });
})();
