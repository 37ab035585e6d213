/**
 * Some of many, with the first and the last, evenly far apart.
 * @param most how many, 2 or more
 */
export function spread<Each>(all: readonly Each[], most: number): readonly Each[] {
  return all.length <= most
    ? all
    : Array.from({ length: most }, (_, index) => Math.round((index * (all.length - 1)) / (most - 1))).flatMap((place) =>
        all.slice(place, place + 1),
      );
}
