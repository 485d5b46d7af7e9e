// All pages work without this. It adds what saves a step.

// Copy buttons, and forms that answer at once: the address of a calendar follows what is chosen.
// Go, if given, takes such a form where it leads.
const enliven = (root, go = (form) => form.requestSubmit()) => {
  for (const button of root.querySelectorAll("[data-copy]")) {
    const field = root.querySelector("#" + button.dataset.copy);
    button.hidden = false;
    button.addEventListener("click", async () => {
      field.select();
      // Without https there is no clipboard, but the old way to it.
      const copied = await navigator.clipboard?.writeText(field.value).then(() => true, () => false) || document.execCommand("copy");
      if (copied) root.querySelector("[data-copied]").textContent = button.dataset.done;
    });
  }
  for (const form of root.querySelectorAll("form[data-auto]")) {
    form.addEventListener("change", () => go(form));
  }
};
enliven(document);

// Menus that are wider than the window: where one is, and where the focus goes, comes into sight whole.
for (const menu of document.querySelectorAll(".masthead ul, .desk-bar ul")) {
  const show = (link) => {
    const at = link.getBoundingClientRect(), sight = menu.getBoundingClientRect(), edge = 16;
    if (at.left < sight.left + edge) menu.scrollLeft -= sight.left + edge - at.left;
    else if (at.right > sight.right - edge) menu.scrollLeft += at.right - sight.right + edge;
  };
  menu.addEventListener("focusin", (event) => show(event.target));
  const here = menu.querySelector("[aria-current]");
  if (here && menu.scrollWidth > menu.clientWidth) show(here);
}

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

// The reading desk by single keys. They never fire in a field, and can be turned off for good.
const desk = document.querySelector("form[data-desk]"), help = document.getElementById("keys");
if (desk && help) {
  const findings = [...desk.querySelectorAll(".finding")], told = document.querySelector("[data-told]");
  const on = document.getElementById("keys-on"), button = desk.querySelector("[data-keys]");
  on.checked = localStorage.getItem("dateline.keys") !== "off";
  on.addEventListener("change", () => localStorage.setItem("dateline.keys", on.checked ? "on" : "off"));
  help.closedBy = "any";
  button.hidden = false;
  button.addEventListener("click", () => help.showModal());
  const here = () => findings.findIndex((f) => f.contains(document.activeElement));
  const reach = (finding) => finding?.querySelector("summary").focus();
  const choose = (finding, as) => {
    const choice = finding.querySelector(`input[type=radio][value=${as}]`);
    choice.checked = true;
    told.textContent = choice.labels[0].textContent;
    return choice;
  };
  const keys = {
    j: (at) => reach(findings[Math.min(at + 1, findings.length - 1)]),
    k: (at) => reach(findings[Math.max(at - 1, 0)]),
    a: (at, finding) => choose(finding, "yes"),
    x: (at, finding) => choose(finding, "out"),
    m: (at, finding) => { finding.open = true; choose(finding, "same"); finding.querySelector(".into").focus(); },
    e: (at, finding) => { finding.open = finding.querySelector(".edit").open = true; finding.querySelector(".edit input").focus(); },
    r: () => desk.querySelector("button[value=record]").click(),
    "?": () => help.showModal(),
  };
  document.addEventListener("keydown", (event) => {
    const field = event.target.closest("input, select, textarea");
    if (field && field.closest(".finding") && (event.key === "Escape" || event.key === "Enter")) {
      event.preventDefault(); // back from a field; Enter is not meant to record everything
      reach(field.closest(".finding"));
      return;
    }
    const act = keys[event.key];
    if (!act || !on.checked || field || help.open || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
    const at = here();
    if (at < 0 && "axme".includes(event.key)) return;
    event.preventDefault();
    act(at, findings[at]);
  });
}

// Forms whose answer may take a while say so beside the button, and are not sent twice.
for (const form of document.querySelectorAll("form[data-busy]")) {
  const told = Object.assign(document.createElement("span"), { role: "status", className: "busy" });
  let sent, wait;
  form.append(told);
  form.addEventListener("submit", (event) => {
    if (sent) return event.preventDefault();
    sent = event.submitter;
    sent.after(told);
    wait = setTimeout(() => { sent.setAttribute("aria-disabled", "true"); told.textContent = form.dataset.busy; }, 300);
  });
  addEventListener("pageshow", () => { // also when one comes back to the page as it was left
    clearTimeout(wait);
    sent?.removeAttribute("aria-disabled");
    sent = undefined;
    told.textContent = "";
  });
}

// What is wrong, or what has been done, is told first.
document.querySelector(".error-summary, .notice[tabindex]")?.focus();
