/** What can be told of a page by measuring it. Each function runs in the page, sees into shadow roots, and names what is amiss. */
import type { Page } from '@playwright/test'

/** Runs in the page before everything else: what the measures share. */
function install(): void {
  const visible = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })
  const inTree = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? inTree(one.shadowRoot) : [])])
  const parentOf = (element: Element): Element | null => {
    const root = element.getRootNode()
    return element.parentElement ?? (root instanceof ShadowRoot ? root.host : null)
  }
  const ancestors = (element: Element): Element[] => {
    const parent = parentOf(element)
    return parent ? [parent, ...ancestors(parent)] : []
  }
  const active = (): Element | null => {
    let found = document.activeElement
    while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement
    return found
  }
  window.looks = {
    all: () => inTree(document).filter(visible),
    ancestors,
    active,
    name: (element) =>
      `${element.tagName.toLowerCase()}.${element.className} "${(element.ariaLabel ?? element.textContent ?? '').trim().slice(0, 40)}"`,
    pressable: 'a[href], button, input, select, textarea, summary, [role="option"], [role="tab"], [role="button"]',
    tabbable: 'a[href], button:not([disabled]), input, select, textarea, summary, [tabindex="0"]',
  }
}

declare global {
  interface Window {
    looks: {
      /** Everything that is to be seen. */
      all(): Element[]
      ancestors(element: Element): Element[]
      active(): Element | null
      name(element: Element): string
      pressable: string
      tabbable: string
    }
  }
}

export const installLooks = (page: Page): Promise<unknown> => page.addInitScript(install)

/** What reaches over the edge of the window; a scroller of its own may hold more than it shows. */
export const sticksOut = (page: Page, isAllOurs: boolean): Promise<string[]> =>
  page.evaluate((isAllOurs) => {
    const { all, ancestors, name } = window.looks
    const width = document.documentElement.clientWidth
    const scrolls = (element: Element): boolean => getComputedStyle(element).overflowX !== 'visible'
    const out = all().filter((element) => {
      const { left, right, width: own } = element.getBoundingClientRect()
      return own > 1 && (right > width + 1 || left < -1) && ![element, ...ancestors(element)].some(scrolls)
    })
    const tooFull = all().filter(
      (element) =>
        element.matches('dialog, .panel, .preview, .entries') && element.scrollWidth > element.clientWidth + 1,
    )
    if (isAllOurs && document.documentElement.scrollWidth > width) out.push(document.documentElement)
    return [...out, ...tooFull].map(name)
  }, isAllOurs)

/** What a finger would miss: less than 44 × 44 px, and no word within a sentence or a line of code. */
export const tooSmall = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { all, name, pressable } = window.looks
    const least = 44
    const isInLine = (element: Element): boolean => {
      const block = element.closest('p, li, dd, td, pre, figcaption')
      const isWord = element.matches('.prose a, pre input') && getComputedStyle(element).display.startsWith('inline')
      return isWord && (block?.textContent ?? '').trim().length > (element.textContent ?? '').trim().length
    }
    return all()
      .filter((element) => element.matches(pressable) && !isInLine(element))
      .flatMap((element) => {
        const own = (element.closest('label') ?? element).getBoundingClientRect()
        const [wide, high] = [Math.round(own.width * 10) / 10, Math.round(own.height * 10) / 10]
        return wide < least || high < least ? [`${name(element)} is ${wide} × ${high}`] : []
      })
  })

/** What moves although the person asked for no motion. */
export const moves = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { all, name } = window.looks
    return all()
      .filter((element) =>
        ['', '::before', '::after'].some((part) => {
          const { animationName, transitionDuration } = getComputedStyle(element, part || null)
          return animationName !== 'none' || /[1-9]/.test(transitionDuration)
        }),
      )
      .map(name)
  })

/** Long lists of the same are gone through as far as this. */
const mostStops = 60

/** Goes through the page by Tab until it begins again; says what was never reached, does not show it, or is covered then. */
export async function walkByTab(page: Page): Promise<string[]> {
  const many = await page.evaluate((most) => {
    const { all, tabbable } = window.looks
    const stops = all().filter((one) => one.matches(tabbable) && one.getAttribute('tabindex') !== '-1')
    const dialog = document.querySelector('dialog[open]')
    const own = stops.filter((one) => !dialog || dialog.contains(one)).slice(0, most)
    Object.assign(window, { stops: new Set(own) })
    // Tab goes on from the focus, so the walk begins where the page does.
    if (!dialog) {
      document.body.tabIndex = -1
      document.body.focus()
      document.body.removeAttribute('tabindex')
    }
    return own.length
  }, mostStops)
  const amiss: string[] = []
  for (let presses = 0; presses < many * 2 + 4; presses++) {
    await page.keyboard.press('Tab')
    const { done, wrong } = await page.evaluate(lookAtFocus)
    amiss.push(...wrong)
    if (done) return [...new Set(amiss)]
  }
  const missed = await page.evaluate(() => [...window.stops].map(window.looks.name))
  return [...amiss, ...missed.map((name) => `Tab never reaches ${name}`)]
}

declare global {
  interface Window {
    /** Where Tab has not been yet. */
    stops: Set<Element>
  }
}

function lookAtFocus(): { done: boolean; wrong: string[] } {
  const { active, ancestors, name } = window.looks
  const focused = active()
  if (!focused || focused === document.body) return { done: window.stops.size === 0, wrong: [] }
  window.stops.delete(focused)
  const wrong: string[] = []
  const shows = [focused, ...ancestors(focused).slice(0, 1)].some((one) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(one)
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2
  })
  if (!shows) wrong.push(`${name(focused)} does not show its focus`)
  const { left, top, width, height } = (focused.closest('label') ?? focused).getBoundingClientRect()
  const root = focused.getRootNode()
  const at =
    root instanceof Document || root instanceof ShadowRoot
      ? root.elementFromPoint(left + width / 2, top + Math.min(height / 2, 20))
      : null
  const label = focused.closest('label')
  const isSeen = at !== null && (focused.contains(at) || at.contains(focused) || label?.contains(at) === true)
  if (!isSeen) wrong.push(`${name(focused)} is covered by ${at ? name(at) : 'the edge of the window'}`)
  return { done: window.stops.size === 0, wrong }
}

/** Another language: longer words, written from right to left. */
export const speakLonger = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const isWord = (node: Node): boolean =>
      !node.parentElement?.closest('pre, code, textarea, script, style, option') && /\p{L}/u.test(node.nodeValue ?? '')
    const roots = [document.body, ...window.looks.all().flatMap(({ shadowRoot }) => shadowRoot ?? [])]
    for (const root of roots) {
      const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        if (isWord(node))
          node.nodeValue = (node.nodeValue ?? '').replaceAll(
            /\p{L}+/gu,
            (word) => word + word.slice(0, Math.ceil(word.length * 0.6)),
          )
    }
    document.documentElement.dir = 'rtl'
  })
