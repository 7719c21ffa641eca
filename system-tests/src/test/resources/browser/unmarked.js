() => {
  const hangul = /[\uac00-\ud7a3]/;
  const korean = element => element.closest('[lang]').lang.startsWith('ko');
  const wrong = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (hangul.test(texts.currentNode.data) && !korean(element)) {
      wrong.push(element.outerHTML.slice(0, 100));
    }
  }
  for (const element of document.querySelectorAll('[title], [aria-label], [alt], [placeholder], [value]')) {
    for (const name of ['title', 'aria-label', 'alt', 'placeholder', 'value']) {
      if (hangul.test(element.getAttribute(name) ?? '') && !element.matches('option') && !korean(element)) {
        wrong.push(element.outerHTML.slice(0, 100));
      }
    }
  }
  return wrong;
}
