/** Generators by formula, at stages of training a GAN goes through. */
import type { FormulaGenerator } from './frames';

const gauss = (t: number, deviation: number) =>
  Math.exp(-0.5 * (t / deviation) ** 2) / (deviation * Math.sqrt(2 * Math.PI));

/** x = centre + deviation·z. */
export function gaussian1d(centre: number, deviation: number): FormulaGenerator {
  return {
    map(z, _, out, offset) {
      out[offset] = centre + deviation * z;
    },
    density: (x) => gauss(x - centre, deviation),
  };
}

/** A monotone map that splits z at 0 into two hills: x = half·tanh(steep·z) + spread·z; density by change of variables. */
export function split1d(half: number, steep: number, spread: number): FormulaGenerator {
  const g = (z: number) => half * Math.tanh(steep * z) + spread * z;
  const slope = (z: number) => (half * steep) / Math.cosh(steep * z) ** 2 + spread;
  const inverse = (x: number) => {
    let low = -12;
    let high = 12;
    for (let i = 0; i < 40; i++) {
      const middle = (low + high) / 2;
      if (g(middle) < x) low = middle;
      else high = middle;
    }
    return (low + high) / 2;
  };
  return {
    map(z, _, out, offset) {
      out[offset] = g(z);
    },
    density(x) {
      const z = inverse(x);
      return gauss(z, 1) / slope(z);
    },
  };
}

/** A blob of the plane. */
export function gaussian2d(x0: number, y0: number, deviation: number): FormulaGenerator {
  return {
    map(z1, z2, out, offset) {
      out[offset] = x0 + deviation * z1;
      out[offset + 1] = y0 + deviation * z2 * (1 + 0.3 * Math.tanh(z1));
    },
    density: (x, y) => gauss(x - x0, deviation) * gauss(y - y0, deviation),
  };
}

/** z pushed out to a ring that bulges at eight places by `pull`: a generator on its way to a ring of 8. */
export function ring2d(radius: number, width: number, pull: number): FormulaGenerator {
  const angleOf = (angle: number) => angle - (pull * Math.sin(8 * angle)) / 8;
  return {
    map(z1, z2, out, offset) {
      const angle = angleOf(Math.atan2(z2, z1));
      const length = Math.hypot(z1, z2);
      const r = radius * Math.tanh(2.2 * length) + width * (length - 1.25);
      out[offset] = r * Math.cos(angle);
      out[offset + 1] = r * Math.sin(angle);
    },
    density(x, y) {
      const r = Math.hypot(x, y);
      const bulge = 1 + pull * Math.cos(8 * Math.atan2(y, x));
      return (gauss(r - radius, width * 0.8) * bulge) / (2 * Math.PI * Math.max(r, 0.2));
    },
  };
}
