// Runs before the first paint, so that a chosen scheme does not flash; src/ui/scheme.ts writes what is read here.
try {
  const scheme = localStorage.getItem('gateway-doctor-scheme')
  if (scheme && scheme !== 'system') document.documentElement.dataset.scheme = scheme
} catch {
  // Storage is blocked: as the system has it.
}
