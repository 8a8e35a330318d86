/** Gauss–Legendre quadrature on an interval. */

/** Nodes and weights of a rule on [0, 1]; the weights add up to 1. */
export interface QuadratureRule {
  readonly nodes: readonly number[];
  readonly weights: readonly number[];
}

/** Pₙ(x) and Pₙ′(x) by the three-term recurrence. */
function legendre(order: number, x: number): [value: number, slope: number] {
  let before = 1;
  let value = x;
  for (let n = 2; n <= order; n++) {
    const next = ((2 * n - 1) * x * value - (n - 1) * before) / n;
    before = value;
    value = next;
  }
  return [value, (order * (x * value - before)) / (x * x - 1)];
}

/** The rule of `order` ≥ 2 points, exact for polynomials of degree 2·order − 1: roots of P_order by Newton's method. */
export function gaussLegendre(order: number): QuadratureRule {
  const nodes: number[] = [];
  const weights: number[] = [];
  for (let i = 0; i < order; i++) {
    let x = -Math.cos((Math.PI * (i + 0.75)) / (order + 0.5));
    for (let step = 0; step < 8; step++) {
      const [value, slope] = legendre(order, x);
      x -= value / slope;
    }
    const [, slope] = legendre(order, x);
    nodes.push((1 + x) / 2);
    weights.push(1 / ((1 - x * x) * slope * slope));
  }
  return { nodes, weights };
}
