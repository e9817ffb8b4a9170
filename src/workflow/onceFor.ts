/**
 * Something that follows from an object which never changes, such as the outcome of a run: worked out when it is first
 * asked for, and kept as long as the object is. A view may ask for it in every drawing.
 */
export function onceFor<From extends object, Made>(make: (from: From) => Made): (from: From) => Made {
  const known = new WeakMap<From, { readonly made: Made }>();
  return (from) => {
    const kept = known.get(from) ?? { made: make(from) };
    known.set(from, kept);
    return kept.made;
  };
}
