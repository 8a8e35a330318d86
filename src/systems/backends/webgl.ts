/** The WebGL backend of tf.js on an OffscreenCanvas: fused programs on its context, or plain operations. */
import { MathBackendWebGL } from '@tensorflow/tfjs-backend-webgl';
import * as tf from '@tensorflow/tfjs-core';
import type { Backend } from '../backend';
import { createPlainTrainer } from '../gan/plain/trainer';
import { createProgramTrainer } from '../gan/programs/trainer';
import type { TrainerFactory } from '../gan/trainer';
import { rendererOf } from '../gpu';
import { guarded } from './guard';
import { use } from './use';

export async function openWebgl(): Promise<Backend> {
  await use('webgl');
  const gl = webglContext();
  const renderer = rendererOf(gl);
  const onContext = (create: TrainerFactory) => guarded(() => gl.isContextLost(), renderer, create);
  return {
    id: 'webgl',
    renderer,
    trainers: [
      ['fused', onContext((experiment, batches) => createProgramTrainer(gl, experiment, batches))],
      ['plain', onContext(createPlainTrainer)],
    ],
    onLost(listener) {
      const { canvas } = gl as unknown as { canvas: EventTarget };
      canvas.addEventListener('webglcontextlost', listener);
    },
  };
}

/** tf.js's own WebGL2 context. */
function webglContext(): WebGL2RenderingContext {
  const backend = tf.backend();
  const gl = backend instanceof MathBackendWebGL ? backend.gpgpu.gl : null;
  if (!(gl instanceof WebGL2RenderingContext)) throw new Error('there is no WebGL2');
  return gl;
}
