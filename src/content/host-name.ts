/** Name of the one element that is ever added to a page, while a card is shown. */
export const HOST_NAME = "sandarbh-popover";
