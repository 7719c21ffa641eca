() => {
  const raw = /\d{4}-\d\d-\d\dT\d\d|\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d)|urn:|[A-Z]{2,}_[A-Z_]+|\bnull\b|\?\?/;
  const wrong = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (raw.test(texts.currentNode.data) && !element.closest('code')) {
      wrong.push(element.outerHTML.slice(0, 150));
    }
  }
  return wrong;
}
