// All pages work without this. It adds what saves a step.

// Copy buttons.
for (const button of document.querySelectorAll("[data-copy]")) {
  const field = document.getElementById(button.dataset.copy);
  button.hidden = false;
  button.addEventListener("click", async () => {
    field.select();
    await navigator.clipboard.writeText(field.value);
    document.querySelector("[data-copied]").textContent = button.dataset.done;
  });
}

// Forms that answer at once: the address of a calendar follows what is chosen.
for (const form of document.querySelectorAll("form[data-auto]")) {
  form.addEventListener("change", () => form.requestSubmit());
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
