/** Chooses and opens the tf.js backend a run is computed on. */
import type { BackendId, BackendInfo } from '../config/backends';
import { use } from './backends/use';

/** Loads a backend's code; only the one that is used is ever fetched. Resolves to the GPU's name, empty where there is none. */
const openers: Record<BackendId, () => Promise<string>> = {
  async webgl() {
    const { openWebgl } = await import('./backends/webgl');
    return openWebgl();
  },
  async wasm() {
    const { openWasm } = await import('./backends/wasm');
    return openWasm();
  },
  async cpu() {
    await import('@tensorflow/tfjs-backend-cpu');
    await use('cpu');
    return '';
  },
};

/** True for the names of renderers that imitate a GPU on the processor. */
export function isSoftwareRenderer(renderer: string): boolean {
  return /swiftshader|llvmpipe|softpipe|software|basic render/i.test(renderer);
}

/** The name WebGL2 gives its renderer, or null where there is no WebGL2 here. */
function webglRenderer(): string | null {
  if (typeof OffscreenCanvas === 'undefined') return null;
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
  if (!gl) return null;
  const names = gl.getExtension('WEBGL_debug_renderer_info');
  const renderer = String(gl.getParameter(names?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER));
  gl.getExtension('WEBGL_lose_context')?.loseContext(); // frees it at once: browsers keep few contexts
  return renderer;
}

/** The backends worth trying, best first: WebGL only on a real GPU, unless it is asked for. */
export function candidates(renderer: string | null, pinned: BackendId | null): BackendId[] {
  const gpu = renderer !== null && !isSoftwareRenderer(renderer);
  const order: BackendId[] = gpu ? ['webgl', 'wasm', 'cpu'] : ['wasm', 'cpu'];
  return pinned ? [pinned, ...order.filter((id) => id !== pinned)] : order;
}

/** Opens the first backend that works, the pinned one first. */
export async function openBackend(pinned: BackendId | null): Promise<BackendInfo> {
  let problem: unknown;
  for (const id of candidates(webglRenderer(), pinned)) {
    try {
      return { id, renderer: await openers[id]() };
    } catch (error) {
      problem = error;
    }
  }
  throw problem;
}
