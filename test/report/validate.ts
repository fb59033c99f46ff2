/** As much of JSON Schema 2020-12 as our schema uses; a keyword that it does not know is an error, so nothing passes unread. */
type Schema = Readonly<Record<string, unknown>>;

const annotations = new Set(['$schema', '$defs', 'title']);

function typeOf(value: unknown): string {
  return value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
}

function isType(value: unknown, type: string): boolean {
  return type === 'integer' ? Number.isInteger(value) : typeOf(value) === type;
}

/** Returns the violations as "path: keyword"; empty if the value is valid. */
export function violations(value: unknown, schema: Schema, root: Schema = schema, path = '$'): string[] {
  const found: string[] = [];
  const inner = (item: unknown, of: unknown, at: string): void => void found.push(...violations(item, of as Schema, root, at));
  for (const [keyword, rule] of Object.entries(schema)) {
    if (annotations.has(keyword)) continue;
    const fail = (broken: boolean): void => void (broken && found.push(`${path}: ${keyword}`));
    const record = typeOf(value) === 'object' ? value as Record<string, unknown> : undefined;
    const list = Array.isArray(value) ? value : undefined;
    switch (keyword) {
      case '$ref': inner(value, (root['$defs'] as Record<string, Schema>)[(rule as string).replace('#/$defs/', '')], path); break;
      case 'type': fail(![rule].flat().some((type) => isType(value, type as string))); break;
      case 'const': fail(value !== rule); break;
      case 'enum': fail(!(rule as unknown[]).includes(value)); break;
      case 'minimum': fail(typeof value === 'number' && value < (rule as number)); break;
      case 'maximum': fail(typeof value === 'number' && value > (rule as number)); break;
      case 'minItems': fail(list !== undefined && list.length < (rule as number)); break;
      case 'required': for (const name of rule as string[]) if (record !== undefined && !Object.hasOwn(record, name)) found.push(`${path}.${name}: required`); break;
      case 'properties': for (const [name, of] of Object.entries(rule as object)) if (record !== undefined && Object.hasOwn(record, name)) inner(record[name], of, `${path}.${name}`); break;
      case 'additionalProperties': for (const [name, item] of Object.entries(record ?? {})) inner(item, rule, `${path}.${name}`); break;
      case 'prefixItems': (rule as Schema[]).forEach((of, i) => { if (list !== undefined && i < list.length) inner(list[i], of, `${path}[${i}]`); }); break;
      case 'items':
        if (rule === false) fail(list !== undefined && list.length > (schema['prefixItems'] as unknown[]).length);
        else list?.forEach((item, i) => inner(item, rule, `${path}[${i}]`));
        break;
      case 'anyOf': fail(!(rule as Schema[]).some((of) => violations(value, of, root, path).length === 0)); break;
      default: throw new Error(`unknown keyword ${keyword}`);
    }
  }
  return found;
}
