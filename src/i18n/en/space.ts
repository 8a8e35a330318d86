/** English for D as a surface in space. */
export const space = {
  label: (data: string) => `D in space: ${data}`,
  axes: ['x_1', 'x_2'],
  hint: 'Drag to turn, or use the arrow keys',
  home: 'First view',
} as const;
