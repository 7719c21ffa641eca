() => {
  const element = document.activeElement;
  const place = window.operable.indexOf(element);
  if (place < 0) {
    return [String(place)];
  }
  const wrong = [];
  const style = getComputedStyle(element);
  if (style.outlineStyle === 'none' || parseFloat(style.outlineWidth) < 2) {
    wrong.push('its focus cannot be seen');
  }
  const rgb = colour => colour.match(/[\d.]+/g).map(Number);
  const luminance = colour => rgb(colour).slice(0, 3)
    .map(part => part / 255).map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
    .reduce((sum, part, i) => sum + part * [0.2126, 0.7152, 0.0722][i], 0);
  let ground = element.parentElement;
  while (ground.parentElement && (rgb(getComputedStyle(ground).backgroundColor)[3] ?? 1) === 0) {
    ground = ground.parentElement;
  }
  const both = [style.outlineColor, getComputedStyle(ground).backgroundColor].map(luminance).sort((a, b) => b - a);
  if ((both[0] + 0.05) / (both[1] + 0.05) < 3) {
    wrong.push('its focus has too little contrast');
  }
  const box = element.getBoundingClientRect();
  const x = Math.min(Math.max(box.left, 0) + Math.min(box.width, innerWidth) / 2, innerWidth - 1);
  const y = Math.min(Math.max(box.top, 0) + Math.min(box.height, innerHeight) / 2, innerHeight - 1);
  const rects = [...element.getClientRects()];
  const seen = [[x, y], ...rects.map(rect => [rect.left + rect.width / 2, rect.top + rect.height / 2])]
    .some(([left, top]) => element.contains(document.elementFromPoint(left, top)));
  if (!seen) {
    wrong.push('it is out of sight when it has the focus');
  }
  return [String(place), ...wrong];
}
