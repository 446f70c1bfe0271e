// Small services of forms: one submit only, focus on the errors, shown passwords, copied texts, dropped files.
(() => {
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("form[data-once]")) return;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }
    form.dataset.sent = "yes";
    const button = event.submitter ?? form.querySelector("[type=submit]");
    // Later: a button disabled at once would not send its own name and value.
    setTimeout(() => {
      if (event.defaultPrevented && !form.closest("[hx-post]")) return;
      button?.setAttribute("disabled", "");
      button?.classList.add("n-is-busy");
    });
  });

  const release = () => document.querySelectorAll("form[data-sent]").forEach((form) => {
    delete form.dataset.sent;
    form.querySelectorAll(".n-is-busy").forEach((button) => {
      button.removeAttribute("disabled");
      button.classList.remove("n-is-busy");
    });
  });
  window.addEventListener("pageshow", release);
  document.addEventListener("htmx:afterRequest", release);

  const prepare = () => {
    document.querySelectorAll("[data-copy][hidden], [data-reveal][hidden]").forEach((button) => { button.hidden = false; });
    document.getElementById("errors")?.focus({ preventScroll: false });
  };
  prepare();
  document.addEventListener("htmx:afterSettle", prepare);

  document.addEventListener("click", async (event) => {
    const reveal = event.target.closest("[data-reveal]");
    if (reveal) {
      const field = document.getElementById(reveal.dataset.reveal);
      const hidden = field.type === "password";
      field.type = hidden ? "text" : "password";
      [reveal.textContent, reveal.dataset.hide] = [reveal.dataset.hide, reveal.textContent];
    }
    const copy = event.target.closest("[data-copy]");
    if (copy) {
      try {
        await navigator.clipboard.writeText(copy.dataset.copy);
      } catch {
        const field = copy.parentElement.querySelector("input");
        field.select();
        document.execCommand("copy");
      }
      copy.querySelector("span").textContent = copy.dataset.copied;
    }
    const all = event.target.closest("[data-tick-all]");
    if (all) document.querySelectorAll(`input[type=checkbox][name="${all.dataset.tickAll}"]`).forEach((box) => { box.checked = all.checked; });
  });

  const nameOf = (area) => {
    const input = area.querySelector("input[type=file]");
    const name = [...input.files].map((file) => file.name).join(", ");
    if (name) area.querySelector("[data-file-name]").textContent = name;
  };
  document.addEventListener("change", (event) => {
    const area = event.target.closest("[data-file]");
    if (area) nameOf(area);
  });
  ["dragenter", "dragover"].forEach((kind) => document.addEventListener(kind, (event) => event.target.closest?.("[data-file]")?.classList.add("n-is-over")));
  ["dragleave", "drop"].forEach((kind) => document.addEventListener(kind, (event) => event.target.closest?.("[data-file]")?.classList.remove("n-is-over")));
})();
