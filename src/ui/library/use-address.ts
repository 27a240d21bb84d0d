import { useLayoutEffect, useState } from "preact/hooks";
import { type Address, hrefOf, parseAddress } from "./address.ts";

type Known = Exclude<Address, { view: "missing" }>;

/** What the page's hash asks for, as it changes. */
export function useAddress(): Address {
  const [hash, setHash] = useState(location.hash);
  useLayoutEffect(() => {
    const life = new AbortController();
    addEventListener("hashchange", () => setHash(location.hash), { signal: life.signal });
    setHash(location.hash);
    return () => life.abort();
  }, []);
  return parseAddress(hash);
}

export function go(address: Known): void {
  location.hash = hrefOf(address);
}

/** Without a step in the history: a word typed letter by letter is one place to come back to. */
export function goInPlace(address: Known): void {
  history.replaceState(null, "", hrefOf(address));
  dispatchEvent(new HashChangeEvent("hashchange"));
}
