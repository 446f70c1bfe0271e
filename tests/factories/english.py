"""English words that a Russian page has kept: what nobody has translated, seen as a reader sees it."""

import re

from playwright.sync_api import Page

SAID = """() => {
  const said = [document.title, document.body.innerText];
  for (const one of document.querySelectorAll('[aria-label], [title], [placeholder], [alt]'))
    for (const name of ['aria-label', 'title', 'placeholder', 'alt']) said.push(one.getAttribute(name) || '');
  return said.join('\\n');
}"""
NO_WORDS = re.compile(
    r"\S+@\S+"  # an address of mail
    r"|https?://\S+"  # an address of a page
    r"|\S+\.(?:xlsx|csv|pdf)\b"  # the name of a file
    r"|\b[A-Z]{2,3}-\d+\b"  # a number of a student's card
)
NAMES = frozenset({"xlsx", "csv", "excel", "ctrl", "mail", "pdf", "qr", "max", "vk", "telegram"})
"""Names that Russian texts write in Latin letters."""
WORD = re.compile(r"[A-Za-z]{2,}")


def english_on(page: Page) -> list[str]:
    """Latin words on the page, in its names for those who do not see included; each once, in order."""
    text = NO_WORDS.sub(" ", str(page.evaluate(SAID)))
    return list(dict.fromkeys(word for word in WORD.findall(text) if word.lower() not in NAMES))
