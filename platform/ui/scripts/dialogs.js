// A question before an act that cannot be undone: a page without us, a dialog with us. Toasts go after a while.
(() => {
  const TOAST_LASTS = 10000;

  const ask = async (link) => {
    const answer = await fetch(link.href, { headers: { "X-Asked-In": "dialog" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const form = page.querySelector("#content form");
    if (!answer.ok || !form) {
      location.assign(link.href);
      return;
    }
    if (!form.getAttribute("action")) form.setAttribute("action", link.href);
    const dialog = document.createElement("dialog");
    dialog.className = "n-dialog";
    const title = page.querySelector("#content h1");
    if (title && !form.querySelector("h2")) {
      const heading = document.createElement("h2");
      heading.textContent = title.textContent;
      form.querySelector(".n-dialog-words")?.prepend(heading);
    }
    dialog.append(document.importNode(form, true));
    dialog.setAttribute("aria-label", title ? title.textContent : form.querySelector("h2")?.textContent ?? "");
    dialog.addEventListener("close", () => {
      dialog.remove();
      link.focus();
    });
    document.body.append(dialog);
    window.htmx?.process(dialog);
    document.dispatchEvent(new Event("form-added"));
    dialog.showModal();
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest("a[data-ask]");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey && window.HTMLDialogElement) {
      event.preventDefault();
      ask(link).catch(() => location.assign(link.href));
      return;
    }
    const opener = event.target.closest("[data-dialog]");
    if (opener) document.getElementById(opener.dataset.dialog)?.showModal?.();
    const closer = event.target.closest("[data-dialog-close]");
    const dialog = closer?.closest("dialog");
    if (dialog) {
      event.preventDefault();
      dialog.close();
    }
  });

  const leaveLater = (toast) => {
    let timer = setTimeout(() => toast.remove(), TOAST_LASTS);
    toast.addEventListener("pointerenter", () => clearTimeout(timer));
    toast.addEventListener("focusin", () => clearTimeout(timer));
    toast.addEventListener("pointerleave", () => { timer = setTimeout(() => toast.remove(), TOAST_LASTS / 2); });
  };

  window.nastavnikTell = (words) => {
    const toast = document.createElement("div");
    toast.className = "n-toast";
    toast.textContent = words;
    document.getElementById("toasts")?.append(toast);
    leaveLater(toast);
  };

  document.querySelectorAll("[data-toast]").forEach(leaveLater);
  document.body?.addEventListener("htmx:responseError", () => window.nastavnikTell(document.body.dataset.trouble));
  document.body?.addEventListener("htmx:sendError", () => window.nastavnikTell(document.body.dataset.offline));
  document.body?.addEventListener("htmx:afterSwap", () => document.querySelectorAll("[data-toast]:not([data-seen])").forEach((toast) => {
    toast.dataset.seen = "yes";
    leaveLater(toast);
  }));
})();
