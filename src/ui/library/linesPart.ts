import { later } from '../later'

/** Every line that programs print weighs as much as the rest of the library, and only causes show some. */
export const Lines = later(() => import('./Lines'))
