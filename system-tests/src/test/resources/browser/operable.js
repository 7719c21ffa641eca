() => {
  const candidates = document.querySelectorAll(
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex]:not([tabindex^="-"])');
  window.operable = [...candidates].filter(element => !element.disabled
    && element.checkVisibility({ visibilityProperty: true }) && element.getClientRects().length > 0);
  return window.operable.map(element => element.outerHTML.slice(0, 100));
}
