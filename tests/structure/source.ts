/** Reads what a source file imports and which clocks and random sources it calls, from its syntax tree. */
import { parseSync, Visitor } from 'vite';

/** One import of a file. Types are gone at run time; everything else is loaded. */
export interface Import {
  /** As written, without a query. */
  readonly specifier: string;
  readonly typeOnly: boolean;
}

export interface Source {
  readonly imports: readonly Import[];
  /** Calls such as `Math.random`, each as `object.property`. */
  readonly globals: readonly string[];
}

type Node = Record<string, unknown> & { type: string };

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

/** The text of a string literal or of a template without gaps; null for anything else. */
function literal(node: unknown): string | null {
  if (!isNode(node)) return null;
  if (node.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node.type !== 'TemplateLiteral') return null;
  const [first, ...rest] = node.quasis as { value: { cooked: string } }[];
  return first && rest.length === 0 ? first.value.cooked : null;
}

/** True if each name of an import or export statement is marked `type`. */
function onlyTypes(names: readonly { importKind?: string; exportKind?: string }[]): boolean {
  const marked = (name: { importKind?: string; exportKind?: string }) =>
    name.importKind === 'type' || name.exportKind === 'type';
  return names.length > 0 && names.every(marked);
}

const isImportMetaUrl = (node: unknown): boolean =>
  isNode(node) &&
  node.type === 'MemberExpression' &&
  isNode(node.object) &&
  node.object.type === 'MetaProperty' &&
  (node.property as { name?: string }).name === 'url';

/** Parses `text`; `path` tells the language by its extension. Throws where it does not parse. */
export function readSource(path: string, text: string): Source {
  const { program, errors } = parseSync(path, text);
  if (errors[0]) throw new Error(`${path}: ${errors[0].message}`);
  const imports: Import[] = [];
  const globals: string[] = [];
  const add = (specifier: string | null, typeOnly: boolean) => {
    // An address that is put together at run time could lead anywhere.
    if (specifier === null) throw new Error(`${path}: an import that is not a plain string`);
    imports.push({ specifier: specifier.replace(/\?.*$/, ''), typeOnly });
  };
  new Visitor({
    ImportDeclaration: ({ source, importKind, specifiers }) =>
      add(source.value, importKind === 'type' || onlyTypes(specifiers as never)),
    ExportAllDeclaration: ({ source, exportKind }) => add(source.value, exportKind === 'type'),
    ExportNamedDeclaration: ({ source, exportKind, specifiers }) => {
      if (source) add(source.value, exportKind === 'type' || onlyTypes(specifiers as never));
    },
    ImportExpression: ({ source }) => add(literal(source), false),
    TSImportType: ({ source }) => add(literal(source), true),
    NewExpression: ({ callee, arguments: [first, base] }) => {
      if (callee.type !== 'Identifier') return;
      if (callee.name === 'URL' && isImportMetaUrl(base)) add(literal(first), false);
      if (callee.name === 'Date' && !first) globals.push('Date.now');
    },
    MemberExpression: ({ object, property, computed }) => {
      const name = computed ? literal(property) : (property as { name?: string }).name;
      if (object.type === 'Identifier' && name) globals.push(`${object.name}.${name}`);
    },
    VariableDeclarator: ({ id, init }) => {
      if (id.type !== 'ObjectPattern' || init?.type !== 'Identifier') return;
      for (const property of id.properties) {
        if (property.type !== 'Property') continue;
        const key = property.key as { name?: string; value?: string };
        globals.push(`${init.name}.${key.name ?? key.value}`);
      }
    },
  }).visit(program);
  return { imports, globals };
}
