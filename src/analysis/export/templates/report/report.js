/* Comfort only: the page reads, links and folds without it. No state is kept, nothing is fetched. */
(() => {
  "use strict";

  /* --- The contents follow the reading position ------------------------------------------------ */

  const nav = document.querySelector(".contents");
  const desktop = matchMedia("(min-width: 1100px)");

  function openOnDesktop() {
    document.getElementById("contents").open = desktop.matches;
  }

  /* The heading last passed: the one being read under. */
  function current(places) {
    const line = Math.min(innerHeight / 3, 240);
    const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
    const passed = places.filter((p) => atEnd || p.heading.getBoundingClientRect().top <= line);
    return passed.at(-1) ?? places[0];
  }

  function markCurrent(places) {
    const now = current(places);
    if (!now || now.link.hasAttribute("aria-current")) return;
    for (const { link } of places) link.removeAttribute("aria-current");
    for (const item of nav.querySelectorAll(".is-open")) item.classList.remove("is-open");
    now.link.setAttribute("aria-current", "location");
    now.link.closest("nav > details > ol > li").classList.add("is-open");
    if (desktop.matches) keepInView(now.link);
  }

  function keepInView(link) {
    const box = link.getBoundingClientRect();
    if (box.top < 40) nav.scrollTop += box.top - 120;
    else if (box.bottom > innerHeight - 40) nav.scrollTop += box.bottom - innerHeight + 120;
  }

  function follow() {
    const places = [...nav.querySelectorAll("a")]
      .map((link) => ({ link, heading: document.getElementById(decodeURIComponent(link.hash.slice(1))) }))
      .filter((p) => p.heading);
    let waiting = false;
    const update = () => { waiting = false; markCurrent(places); };
    addEventListener("scroll", () => {
      if (!waiting) requestAnimationFrame(update);
      waiting = true;
    }, { passive: true });
    addEventListener("resize", update);
    desktop.addEventListener("change", openOnDesktop);
    nav.addEventListener("click", (event) => {
      if (event.target.closest("a") && !desktop.matches) document.getElementById("contents").open = false;
    });
    nav.classList.add("follows");
    openOnDesktop();
    update();
  }

  if (nav) follow();

  /* --- The note of a citation (WCAG 1.4.13: it can be dismissed, hovered, and it stays) --------- */

  const card = document.getElementById("note");
  if (!card) return;
  const text = document.getElementById("note-text");
  const onward = card.querySelector(".note-link");
  let shownFor = null;
  let timer = 0;
  let lastPointer = "mouse";

  const rowOf = (link) => document.getElementById(link.getAttribute("href").slice(1));
  const citation = (target) => {
    const link = target.closest?.('a[href^="#ev-"]');
    return link && !link.closest(".evidence, .note-card") && rowOf(link) ? link : null;
  };
  const idsOf = (link) => link.dataset.rows?.split(" ") ?? [link.getAttribute("href").slice(4)];
  const passagesOf = (id, where) => [...document.querySelectorAll(`${where} .passage[data-rows~="${CSS.escape(id)}"]`)];

  function make(tag, className, ...content) {
    const node = document.createElement(tag);
    node.className = className;
    node.append(...content);
    return node;
  }

  /* The words of a row as the article has them, or as its translation does. */
  function words(id, where) {
    const pieces = passagesOf(id, where);
    if (!pieces.length) return [];
    const quote = make("p", where === ".source" ? "note-quote" : "note-translation", pieces.map((p) => p.textContent).join(""));
    quote.lang = pieces[0].closest("[lang]").lang;
    return [quote];
  }

  /* A citation shows the passage and what is known of it; a passage what rests on it, and where it is cited. */
  function entry(id, quoted) {
    const source = document.getElementById(`ev-${id}`);
    if (!source) return [];
    const label = make("p", "note-label", source.querySelector(".evidence-title")?.textContent ?? "");
    const rest = [...source.querySelectorAll(quoted ? ".evidence-translation, .evidence-facts" : ".evidence-facts, .evidence-backlinks")];
    const told = quoted ? [...words(id, ".source"), ...words(id, ".translation")] : [];
    return [label, ...told, ...rest.map((node) => node.cloneNode(true))];
  }

  function fill(link) {
    const quoted = !link.classList.contains("passage");
    text.replaceChildren(...idsOf(link).flatMap((id) => entry(id, quoted)));
    for (const node of text.querySelectorAll("[id]")) node.removeAttribute("id");
    onward.hidden = !quoted;
  }

  /* Under the line that is cited, or over it where there is no room; a sheet at the foot of a phone. */
  function place(link, x) {
    card.style.left = card.style.top = "";
    if (getComputedStyle(card).position === "fixed") return;
    const boxes = [...link.getClientRects()];
    const box = boxes.find((b) => x >= b.left && x <= b.right) ?? boxes[0] ?? link.getBoundingClientRect();
    const frame = card.offsetParent?.getBoundingClientRect() ?? { left: -scrollX, top: -scrollY };
    const width = document.documentElement.clientWidth;
    const left = Math.max(16, Math.min(box.left, width - card.offsetWidth - 16));
    const below = box.bottom + 6;
    const fits = below + card.offsetHeight <= innerHeight || box.top - 6 < card.offsetHeight;
    card.style.left = `${left - frame.left}px`;
    card.style.top = `${(fits ? below : box.top - 6 - card.offsetHeight) - frame.top}px`;
  }

  function show(link, x) {
    clearTimeout(timer);
    if (shownFor === link) return;
    hide();
    fill(link);
    onward.setAttribute("href", link.getAttribute("href"));
    card.hidden = false;
    place(link, x);
    link.setAttribute("aria-describedby", "note-text");
    shownFor = link;
  }

  function hide() {
    clearTimeout(timer);
    shownFor?.removeAttribute("aria-describedby");
    shownFor = null;
    card.hidden = true;
  }

  const later = (action, ms) => { clearTimeout(timer); timer = setTimeout(action, ms); };

  /* The browser's own tooltip would say it twice. */
  for (const link of document.querySelectorAll('a[href^="#ev-"][title]')) {
    if (rowOf(link)) link.removeAttribute("title");
  }

  addEventListener("pointerdown", (event) => { lastPointer = event.pointerType; }, true);
  addEventListener("keydown", (event) => {
    lastPointer = "keyboard";
    if (event.key === "Escape") hide();
  }, true);

  document.addEventListener("pointerover", (event) => {
    if (event.pointerType === "touch") return;
    const link = citation(event.target);
    if (link) later(() => show(link, event.clientX), shownFor ? 60 : 160);
    else if (card.contains(event.target)) clearTimeout(timer);
    else if (shownFor && shownFor !== document.activeElement) later(hide, 250);
  });

  document.addEventListener("focusin", (event) => {
    const link = citation(event.target);
    if (link && lastPointer === "keyboard") show(link, 0);
    else if (!link && !card.contains(event.target) && shownFor) hide();
  });

  document.addEventListener("click", (event) => {
    const link = citation(event.target);
    const plain = !(event.metaKey || event.ctrlKey || event.shiftKey || event.altKey);
    if (link && plain) {
      event.preventDefault();
      show(link, event.clientX);
      if (link.classList.contains("passage")) history.replaceState(null, "", link.getAttribute("href"));
    } else if (!card.contains(event.target) || event.target.closest("a, button")) {
      hide();
    }
  });

  /* A link to one passage, followed or shared, opens at the passage. */
  function open() {
    const id = decodeURIComponent(location.hash.slice(4));
    const pieces = location.hash.startsWith("#ev-") ? passagesOf(id, "main") : [];
    for (const old of document.querySelectorAll(".passage.is-target")) old.classList.remove("is-target");
    // Read again, a page goes back to where it was, if that comes after this: to the top, at times.
    history.scrollRestoration = pieces.length ? "manual" : "auto";
    if (!pieces.length) return;
    for (const each of pieces) each.classList.add("is-target");
    document.getElementById(`ev-${id}`).closest("details").open = false;
    const first = pieces.find((each) => !each.hasAttribute("tabindex")) ?? pieces[0];
    first.scrollIntoView({ block: "center", behavior: "instant" });
    first.focus({ preventScroll: true });
  }
  addEventListener("hashchange", open);
  addEventListener("load", open);
})();
