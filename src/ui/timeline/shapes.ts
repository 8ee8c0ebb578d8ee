import type { Mark } from './picture'

/** What happened to a program, as a shape in a square of 16: no two are told apart by colour. */
export const shapes: Record<Mark['happens'], string> = {
  start: 'M4 2.5 L13 8 L4 13.5 Z',
  stop: 'M3.5 3.5 H12.5 V12.5 H3.5 Z',
  restart: 'M13 8 A5 5 0 1 1 8 3 H12 M9.5 0.5 L12 3 L9.5 5.5',
  reload: 'M8 1.5 L14.5 8 L8 14.5 L1.5 8 Z',
  kill: 'M3 3 L13 13 M13 3 L3 13',
  crash: 'M9.5 1 L4 9 H8 L6.5 15 L12 7 H8 Z',
  deploy: 'M8 14 V3 M3.5 7.5 L8 3 L12.5 7.5',
}
