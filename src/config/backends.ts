/** Names of the devices a run can be computed on. */
export const backendIds = ['webgl', 'wasm', 'cpu'] as const;
/** WebGL on the GPU, WebAssembly, or plain JavaScript. */
export type BackendId = (typeof backendIds)[number];

/**
 * How an update is computed: written out as a whole ("fused"), or in tf.js operations with
 * automatic differentiation ("plain"), the readable reference that covers everything.
 */
export type Implementation = 'fused' | 'plain';

/** What runs. */
export interface BackendInfo {
  readonly id: BackendId;
  readonly implementation: Implementation;
  /** The GPU's own name where there is one, else empty. */
  readonly renderer: string;
}
