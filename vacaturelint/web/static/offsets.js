// The server counts in code points, the editor in UTF-16 units.
export class Offsets {
  constructor(text) {
    this.wide = [];
    let point = 0;
    for (let at = 0; at < text.length; at += 1, point += 1) {
      const code = text.codePointAt(at);
      if (code > 0xffff) {
        this.wide.push(point);
        at += 1;
      }
    }
    this.length = text.length;
  }

  // Where code point `point` lies in UTF-16 units, never beyond the text.
  unit(point) {
    let low = 0;
    let high = this.wide.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.wide[middle] < point) low = middle + 1;
      else high = middle;
    }
    return Math.min(point + low, this.length);
  }
}
