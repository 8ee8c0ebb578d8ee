/** The element that stands for a step or an area, in the picture or in the list. */
export const placeOf = (id: string): string => `map-${id}`
