/**
 * Checks of small values that may be anything: messages and settings. They are read on every page,
 * and these few lines are all that it takes; packs, which are large, come seldom and have a JSON
 * Schema, are read with valibot.
 *
 *   const Point = record({ x: number, y: number });
 *   type Point = Shaped<typeof Point>;
 *   readAs(Point, { x: 1, y: 2, z: 3 })  // { ok: true, value: { x: 1, y: 2 } }
 *   readAs(Point, { x: "1" })            // { ok: false, problem: "x: must be a number" }
 */

/** The value as the shape knows it. @throws ShapeError naming the rule, and where it was broken. */
export type Shape<T> = (value: unknown) => T;
/** The type of what has a shape. */
export type Shaped<S> = S extends Shape<infer T> ? T : never;

class ShapeError extends Error {}

/** Has no effect: what is not asked for stays out of what ships to every page. */
/* @__NO_SIDE_EFFECTS__ */
function shapeOf<T>(rule: string, isRight: (value: unknown) => boolean): Shape<T> {
  return (value) => {
    if (!isRight(value)) throw new ShapeError(`must be ${rule}`);
    return value as T;
  };
}

export const boolean = shapeOf<boolean>("true or false", (value) => typeof value === "boolean");

/** Any number, the infinite ones too; not NaN. */
export const number = shapeOf<number>(
  "a number",
  (value) => typeof value === "number" && !Number.isNaN(value),
);

export const integer = shapeOf<number>("a whole number", Number.isInteger);

/** @param longest in UTF-16 units */
export function string(longest = Number.POSITIVE_INFINITY): Shape<string> {
  return shapeOf(
    `a text no longer than ${longest}`,
    (value) => typeof value === "string" && value.length <= longest,
  );
}

/** @param rule what the pattern asks for, in words */
export function matching(pattern: RegExp, rule: string): Shape<string> {
  return shapeOf(rule, (value) => typeof value === "string" && pattern.test(value));
}

export function oneOf<const T extends string>(...values: T[]): Shape<T> {
  return shapeOf(`one of ${values.join(", ")}`, (value) => values.includes(value as T));
}

/** @param longest number of items at the most */
export function list<T>(item: Shape<T>, longest = Number.POSITIVE_INFINITY): Shape<T[]> {
  const isList = shapeOf<unknown[]>(
    `a list no longer than ${longest}`,
    (value) => Array.isArray(value) && value.length <= longest,
  );
  return (value) => Array.from(isList(value), (each, index) => inside(index, item, each));
}

/** An object with these keys; what else it has is left out. */
export function record<Shapes extends Record<string, Shape<unknown>>>(
  shapes: Shapes,
): Shape<{ -readonly [Key in keyof Shapes]: Shaped<Shapes[Key]> }> {
  const isObject = shapeOf<Record<string, unknown>>(
    "an object",
    (value) => typeof value === "object" && value !== null,
  );
  return (value) => {
    const object = isObject(value);
    const read = Object.entries(shapes).map(([key, shape]) => [
      key,
      inside(key, shape, object[key]),
    ]);
    return Object.fromEntries(read);
  };
}

function inside<T>(place: string | number, shape: Shape<T>, value: unknown): T {
  const read = readAs(shape, value);
  if (read.ok) return read.value;
  throw new ShapeError(`${place}: ${read.problem}`);
}

/** Reads a value of unknown shape; throws nothing that the value itself doesn't throw. */
export function readAs<T>(
  shape: Shape<T>,
  value: unknown,
): { ok: true; value: T } | { ok: false; problem: string } {
  try {
    return { ok: true, value: shape(value) };
  } catch (cause) {
    if (cause instanceof ShapeError) return { ok: false, problem: cause.message };
    throw cause;
  }
}
