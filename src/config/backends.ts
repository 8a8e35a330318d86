/** Names of the devices a run can be computed on. */
export const backendIds = ['webgl', 'wasm', 'cpu'] as const;
/** WebGL on the GPU, WebAssembly, or plain JavaScript. */
export type BackendId = (typeof backendIds)[number];

/** What runs, and why nothing faster does. */
export interface BackendInfo {
  readonly id: BackendId;
  /** The GPU's own name where there is one, else empty. */
  readonly renderer: string;
}
