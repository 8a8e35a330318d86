/** A canvas context that records what is called, for drawing without a browser. */

export interface Call {
  readonly name: string;
  readonly arguments: readonly unknown[];
}

const returns: Readonly<Record<string, (...values: never[]) => unknown>> = {
  measureText: (text: string) => ({ width: text.length * 6 }),
  createLinearGradient: () => ({ addColorStop: () => undefined }),
  createImageData: (width: number, height: number) => ({
    width,
    height,
    data: new Uint8ClampedArray(4 * width * height),
  }),
};

/** Methods answer as a real context would; properties can be set and read. */
export function fakeContext() {
  const calls: Call[] = [];
  const properties: Record<string, unknown> = {};
  const context = new Proxy(properties, {
    get(target, name: string) {
      if (name in target) return target[name];
      return (...values: unknown[]) => {
        calls.push({ name, arguments: values });
        return (returns[name] as ((...all: unknown[]) => unknown) | undefined)?.(...values);
      };
    },
  }) as unknown as CanvasRenderingContext2D;
  return { context, calls, count: (name: string) => calls.filter((c) => c.name === name).length };
}

/** A canvas for `createSurfaceImage`, with the pixels last put on it. */
export function fakeCanvas() {
  const { context, calls } = fakeContext();
  const canvas = { width: 0, height: 0, getContext: () => context } as unknown as HTMLCanvasElement;
  const words = () => {
    const put = calls.findLast(({ name }) => name === 'putImageData');
    const image = put?.arguments[0] as { data: Uint8ClampedArray } | undefined;
    return new Uint32Array(image?.data.buffer ?? new ArrayBuffer(0));
  };
  return { canvas, words };
}
