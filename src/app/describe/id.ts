/** The element that describes the picture. */
export const descriptionId = 'picture-description';
