/** A small part of WebGL2: textures of four floats a texel, and programs that fill them. */

/** A texture of RGBA floats, and the framebuffer that draws to it alone. */
export interface Texture {
  readonly handle: WebGLTexture;
  readonly target: WebGLFramebuffer;
  readonly rows: number;
  readonly columns: number;
}

/** A group of textures of one size that a program fills together, output by output. */
export interface Targets {
  readonly textures: readonly Texture[];
  readonly target: WebGLFramebuffer;
}

export interface Program {
  readonly handle: WebGLProgram;
  readonly samplers: number;
  readonly uniforms: ReadonlyMap<string, WebGLUniformLocation>;
}

const vertexShader = `#version 300 es
void main() { // one triangle that covers everything: (−1, −1), (3, −1), (−1, 3)
  gl_Position = vec4(4 * (gl_VertexID % 2) - 1, 4 * (gl_VertexID / 2) - 1, 0, 1);
}`;

export class Device {
  private readonly textures = new Set<Texture>();
  private readonly targets = new Set<WebGLFramebuffer>();
  private readonly programs = new Map<string, Program>();
  private readonly vertices: WebGLVertexArrayObject;
  private current: Program | null = null;

  constructor(private readonly gl: WebGL2RenderingContext) {
    if (!gl.getExtension('EXT_color_buffer_float')) {
      throw new Error('this GPU does not draw to single-precision textures');
    }
    this.vertices = gl.createVertexArray() as WebGLVertexArrayObject;
  }

  /** Rows and columns a texture can have. */
  get extent(): number {
    return this.gl.getParameter(this.gl.MAX_TEXTURE_SIZE) as number;
  }

  texture(rows: number, columns: number): Texture {
    const { gl } = this;
    const handle = gl.createTexture() as WebGLTexture;
    gl.bindTexture(gl.TEXTURE_2D, handle);
    gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA32F, columns, rows);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MIN_FILTER, gl.NEAREST);
    gl.texParameteri(gl.TEXTURE_2D, gl.TEXTURE_MAG_FILTER, gl.NEAREST);
    const texture = { handle, target: this.framebuffer([handle]), rows, columns };
    this.textures.add(texture);
    return texture;
  }

  /** Textures to be filled by one program with as many outputs. */
  together(textures: readonly Texture[]): Targets {
    return { textures, target: this.framebuffer(textures.map(({ handle }) => handle)) };
  }

  private framebuffer(handles: readonly WebGLTexture[]): WebGLFramebuffer {
    const { gl } = this;
    const target = gl.createFramebuffer() as WebGLFramebuffer;
    gl.bindFramebuffer(gl.FRAMEBUFFER, target);
    const attachments = handles.map((handle, i) => {
      const attachment = gl.COLOR_ATTACHMENT0 + i;
      gl.framebufferTexture2D(gl.FRAMEBUFFER, attachment, gl.TEXTURE_2D, handle, 0);
      return attachment;
    });
    gl.drawBuffers(attachments);
    const status = gl.checkFramebufferStatus(gl.FRAMEBUFFER);
    if (status !== gl.FRAMEBUFFER_COMPLETE && !gl.isContextLost()) {
      throw new Error('this GPU does not draw to these textures');
    }
    this.targets.add(target);
    return target;
  }

  /** The program of a fragment shader; the same source is compiled once. `inputs` names its samplers in the order of their textures. */
  program(fragment: string, inputs: readonly string[], uniforms: readonly string[]): Program {
    const known = this.programs.get(fragment);
    if (known) return known;
    const { gl } = this;
    const handle = gl.createProgram() as WebGLProgram;
    this.attach(handle, gl.VERTEX_SHADER, vertexShader);
    this.attach(handle, gl.FRAGMENT_SHADER, fragment);
    gl.linkProgram(handle);
    if (!gl.getProgramParameter(handle, gl.LINK_STATUS) && !gl.isContextLost()) {
      throw new Error(`a GPU program did not link: ${gl.getProgramInfoLog(handle)}`);
    }
    gl.useProgram(handle);
    inputs.forEach((name, unit) => {
      gl.uniform1i(gl.getUniformLocation(handle, name), unit);
    });
    const locations = uniforms.map(
      (name) => [name, gl.getUniformLocation(handle, name) as WebGLUniformLocation] as const,
    );
    const program = { handle, samplers: inputs.length, uniforms: new Map(locations) };
    this.programs.set(fragment, program);
    this.current = null;
    return program;
  }

  private attach(program: WebGLProgram, type: number, source: string): void {
    const { gl } = this;
    const shader = gl.createShader(type) as WebGLShader;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    if (!gl.getShaderParameter(shader, gl.COMPILE_STATUS) && !gl.isContextLost()) {
      throw new Error(`a GPU program did not compile: ${gl.getShaderInfoLog(shader)}`);
    }
    gl.attachShader(program, shader);
    gl.deleteShader(shader); // freed with the program
  }

  /** To be called before a series of `run`s: others may have used the context meanwhile. */
  begin(): void {
    const { gl } = this;
    gl.bindVertexArray(this.vertices);
    gl.disable(gl.SCISSOR_TEST);
    gl.disable(gl.BLEND);
    this.current = null;
  }

  /** To be called after a series of `run`s: tf.js, which shares the context, expects its scissors. */
  end(): void {
    this.gl.bindVertexArray(null);
    this.gl.enable(this.gl.SCISSOR_TEST);
  }

  /** Fills the first `rows` rows of a texture, or of several together. */
  run(
    program: Program,
    inputs: readonly Texture[],
    output: Texture | Targets,
    rows: number,
    columns: number,
    numbers: Readonly<Record<string, number>> = {},
  ): void {
    const { gl } = this;
    if (this.current !== program) gl.useProgram(program.handle);
    this.current = program;
    for (let unit = 0; unit < program.samplers; unit++) {
      gl.activeTexture(gl.TEXTURE0 + unit);
      gl.bindTexture(gl.TEXTURE_2D, (inputs[unit] as Texture).handle);
    }
    for (const name in numbers) {
      gl.uniform1f(program.uniforms.get(name) ?? null, numbers[name] as number);
    }
    gl.bindFramebuffer(gl.FRAMEBUFFER, output.target);
    gl.viewport(0, 0, columns, rows);
    gl.drawArrays(gl.TRIANGLES, 0, 3);
  }

  /** Writes whole texels from the top-left corner on; `values` holds rows·columns of them. */
  write({ handle }: Texture, rows: number, columns: number, values: Float32Array): void {
    const { gl } = this;
    gl.bindTexture(gl.TEXTURE_2D, handle);
    gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, columns, rows, gl.RGBA, gl.FLOAT, values);
  }

  /** Copies the first `rows` texels of a texture's first column to another's column `column`. */
  copyColumn(from: Texture, rows: number, to: Texture, column: number): void {
    const { gl } = this;
    gl.bindFramebuffer(gl.FRAMEBUFFER, from.target);
    gl.bindTexture(gl.TEXTURE_2D, to.handle);
    gl.copyTexSubImage2D(gl.TEXTURE_2D, 0, column, 0, 0, 0, 1, rows);
  }

  /** Reads texels back, and so waits for everything queued before. */
  read({ target }: Texture, rows: number, columns: number): Float32Array {
    const { gl } = this;
    const values = new Float32Array(4 * rows * columns);
    gl.bindFramebuffer(gl.FRAMEBUFFER, target);
    gl.readPixels(0, 0, columns, rows, gl.RGBA, gl.FLOAT, values);
    return values;
  }

  free(texture: Texture): void {
    this.gl.deleteFramebuffer(texture.target);
    this.gl.deleteTexture(texture.handle);
    this.targets.delete(texture.target);
    this.textures.delete(texture);
  }

  dispose(): void {
    const { gl } = this;
    for (const texture of [...this.textures]) this.free(texture);
    for (const target of this.targets) gl.deleteFramebuffer(target);
    for (const { handle } of this.programs.values()) gl.deleteProgram(handle);
    gl.deleteVertexArray(this.vertices);
    gl.useProgram(null);
    gl.bindFramebuffer(gl.FRAMEBUFFER, null);
  }
}
