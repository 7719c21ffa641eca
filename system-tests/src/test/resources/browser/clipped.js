() => {
  const wrong = [];
  const root = document.documentElement;
  if (root.scrollWidth > innerWidth) {
    const widest = [...document.body.querySelectorAll('*')]
      .filter(element => element.getBoundingClientRect().right > innerWidth + 1 && !element.closest('.wide'));
    wrong.push(`scrolls sideways (${root.scrollWidth} > ${innerWidth}): ` + widest.slice(0, 3).map(e => e.outerHTML.slice(0, 100)));
  }
  for (const element of document.body.querySelectorAll('*')) {
    const style = getComputedStyle(element);
    const forReaders = element.clientWidth <= 1 || element.matches('input, textarea') || style.clipPath !== 'none';
    const hides = way => ['hidden', 'clip'].includes(way) || element.matches('button, select');
    if (!forReaders && ((hides(style.overflowX) && element.scrollWidth > element.clientWidth + 1)
        || (hides(style.overflowY) && element.scrollHeight > element.clientHeight + 1))) {
      wrong.push('cuts off: ' + element.outerHTML.slice(0, 100));
    }
  }
  return wrong;
}
