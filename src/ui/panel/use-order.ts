import { useState } from "preact/hooks";
import { PAGE_ORDERS, type PageOrder } from "./page-order.ts";

const KEY = "page-order";

function isOrder(value: string | null): value is PageOrder {
  return PAGE_ORDERS.some((order) => order === value);
}

/**
 * The order of the page's names, as it was left. It is the panel's own affair and is wanted before
 * the first paint, so it is kept where it can be read at once.
 */
export function useOrder(): [PageOrder, (order: PageOrder) => void] {
  const [order, setOrder] = useState<PageOrder>(() => {
    const stored = localStorage.getItem(KEY);
    return isOrder(stored) ? stored : "weight";
  });
  return [
    order,
    (next) => {
      localStorage.setItem(KEY, next);
      setOrder(next);
    },
  ];
}
