// Runs before the first paint. src/ui/scheme.ts and src/ui/early.ts write what is read here, and read what is written.
try {
  const scheme = localStorage.getItem('gateway-doctor-scheme')
  if (scheme && scheme !== 'system') document.documentElement.dataset.scheme = scheme
  if (localStorage.getItem('gateway-doctor-begun')) document.documentElement.dataset.begun = ''
} catch {
  // Storage is blocked: as the system has it, and from the beginning.
}
// The page as it was built shows the first question; whoever is further, or follows a link, must not see that first.
if (location.hash || location.search) document.documentElement.dataset.begun = ''

// What is pressed before anything can answer is marked, and pressed again once it can.
addEventListener('click', (event) => {
  const button = event.target instanceof Element && event.target.closest('[data-early] button')
  if (!button) return
  event.preventDefault()
  document.querySelector('[data-pressed]')?.removeAttribute('data-pressed')
  button.dataset.pressed = ''
})
