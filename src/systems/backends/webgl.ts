/** The WebGL backend of tf.js, on an OffscreenCanvas where there is one. */
import { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import * as tf from '@tensorflow/tfjs-core';
import { use } from './use';

/** Opens it and resolves to the GPU's name. */
export async function openWebgl(): Promise<string> {
  await use('webgl');
  const { gl } = webglContext();
  const names = gl.getExtension('WEBGL_debug_renderer_info');
  return String(gl.getParameter(names?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER));
}

/** tf.js's own WebGL context. */
function webglContext(): { gl: WebGLRenderingContext } {
  const backend = tf.backend();
  if (!(backend instanceof MathBackendWebGL)) throw new Error('WebGL is not the present backend');
  return backend.gpgpu;
}

/** Calls `listener` when the browser takes the context away: all tensors are lost then. */
export function onContextLost(listener: () => void): void {
  const { canvas } = webglContext().gl as unknown as { canvas: EventTarget };
  canvas.addEventListener('webglcontextlost', listener);
}
