// All pages work without this. It adds what saves a step.

// Copy buttons, and forms that answer at once: the address of a calendar follows what is chosen.
// Go, if given, takes such a form where it leads.
const enliven = (root, go = (form) => form.requestSubmit()) => {
  for (const button of root.querySelectorAll("[data-copy]")) {
    const field = root.querySelector("#" + button.dataset.copy);
    button.hidden = false;
    button.addEventListener("click", async () => {
      field.select();
      await navigator.clipboard.writeText(field.value);
      root.querySelector("[data-copied]").textContent = button.dataset.done;
    });
  }
  for (const form of root.querySelectorAll("form[data-auto]")) {
    form.addEventListener("change", () => go(form));
  }
};
enliven(document);

// The way to subscribe, in front of the list that it is for.
const front = async (link) => {
  const dialog = document.createElement("dialog");
  dialog.className = "front";
  dialog.closedBy = "any";
  dialog.setAttribute("aria-labelledby", "front-title");
  dialog.innerHTML = `<header><div><h2 id="front-title"></h2><p class="soft"></p></div><button class="action" type="button"></button></header><div></div>`;
  const [title, count, close, place] = dialog.querySelectorAll("h2, p, button, header + div");
  close.textContent = link.dataset.front;
  close.addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => dialog.remove());
  const fill = async (address) => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(answer.statusText);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const style = page.querySelector('link[href*="/subscribe-"]').getAttribute("href");
    if (!document.querySelector(`link[href="${style}"]`)) {
      const sheet = Object.assign(document.createElement("link"), { rel: "stylesheet", href: style });
      await new Promise((done) => { sheet.onload = sheet.onerror = done; document.head.append(sheet); });
    }
    title.textContent = page.querySelector("h1").textContent;
    count.textContent = page.querySelector(".page-head p").firstChild.textContent.replace(/[\s·]+$/, "");
    const focus = document.activeElement?.id;
    place.replaceChildren(document.adoptNode(page.getElementById("sheet")));
    const go = (form) => fill(form.action.split("?")[0] + "?" + new URLSearchParams(new FormData(form)));
    enliven(place, go);
    for (const form of place.querySelectorAll("form")) {
      form.addEventListener("submit", (event) => { event.preventDefault(); go(form); });
    }
    if (focus) place.querySelector("#" + focus)?.focus();
  };
  await fill(link.href);
  document.body.append(dialog);
  dialog.showModal();
};
for (const link of document.querySelectorAll("a[data-front]")) {
  link.setAttribute("aria-haspopup", "dialog");
  link.addEventListener("click", (event) => {
    if (event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    front(link).catch(() => { location.href = link.href; });
  });
}

// The date of an entry, as it is understood, while it is typed.
for (const form of document.querySelectorAll("form[data-entry]")) {
  const preview = document.getElementById("preview");
  let wait, last;
  const show = async () => {
    const query = new URLSearchParams({ when: form.elements.when.value, published: form.elements.published.value });
    if (query.toString() === last) return;
    last = query.toString();
    const address = new URL(form.dataset.entry, location.href);
    for (const [name, value] of query) address.searchParams.set(name, value);
    const answer = await fetch(address);
    if (query.toString() !== last || !answer.ok) return;
    const text = answer.status === 204 ? "" : await answer.text();
    preview.innerHTML = text;
    preview.hidden = text === "";
  };
  for (const name of ["when", "published"]) {
    form.elements[name].addEventListener("input", () => { clearTimeout(wait); wait = setTimeout(show, 250); });
  }
}

// What is wrong is told first.
document.querySelector(".error-summary")?.focus();
