/** What WebGL2 runs on here. */

/** True for the names of renderers that imitate a GPU on the processor. */
export function isSoftwareRenderer(renderer: string): boolean {
  return /swiftshader|llvmpipe|softpipe|software|basic render/i.test(renderer);
}

let known: boolean | null = null;

/** True if WebGL2 runs on a real GPU here. Looked up once: it opens a context. */
export function hasGpu(): boolean {
  known ??= lookForGpu();
  return known;
}

function lookForGpu(): boolean {
  if (typeof OffscreenCanvas === 'undefined') return false;
  const gl = new OffscreenCanvas(1, 1).getContext('webgl2');
  if (!gl) return false;
  const renderer = rendererOf(gl);
  gl.getExtension('WEBGL_lose_context')?.loseContext(); // frees it at once: browsers keep few contexts
  return !isSoftwareRenderer(renderer);
}

/** The name a context gives its renderer. */
export function rendererOf(gl: WebGL2RenderingContext): string {
  const names = gl.getExtension('WEBGL_debug_renderer_info');
  return String(gl.getParameter(names?.UNMASKED_RENDERER_WEBGL ?? gl.RENDERER));
}
