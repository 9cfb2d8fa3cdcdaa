/** Optional packages that package-lock.json speaks of but does not hold. */
export function missingOptional({ packages }) {
  return Object.entries(packages).flatMap(([place, { optionalDependencies = {}, dev }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !isHeld(packages, place, name))
      .map(([name, version]) => ({ name, version, dev })),
  );
}

/** Node looks beside the package that asks, then in each folder above it. */
function isHeld(packages, place, name) {
  if (packages[`${place === '' ? '' : `${place}/`}node_modules/${name}`]) return true;
  if (place === '') return false;
  return isHeld(packages, place.slice(0, Math.max(0, place.lastIndexOf('node_modules/') - 1)), name);
}
