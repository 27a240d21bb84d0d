import { useMemo, useState } from "preact/hooks";
import type { Dataset } from "../components/use-dataset.ts";
import { usePreparing } from "../components/use-preparing.ts";
import { type ResultGroup, type ResultItem, searchGroups } from "./results.ts";

/** What the reader types, what it finds, and which result the arrows stand on. */
export interface SearchState {
  query: string;
  setQuery: (query: string) => void;
  isSearching: boolean;
  /** The share of the index that is made, where a long list makes it take a while. */
  indexed: number | undefined;
  groups: readonly ResultGroup[];
  /** All groups' items in a row; `active` is an index into it. */
  items: readonly ResultItem[];
  active: number;
  setActive: (index: number) => void;
}

export function useSearch(dataset: Dataset | undefined | null, language: string): SearchState {
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const isSearching = query.trim() !== "";
  const indexed = usePreparing(dataset?.isVast && isSearching ? dataset.searchIndex : undefined);
  const canAnswer = isSearching && indexed === undefined;
  const groups = useMemo(
    () => (dataset && canAnswer ? searchGroups(dataset, query, language) : []),
    [dataset, canAnswer, query, language],
  );
  return {
    query,
    groups,
    active,
    setActive,
    isSearching,
    indexed,
    items: groups.flatMap(({ items }) => items),
    setQuery: (next) => {
      setQuery(next);
      setActive(0);
    },
  };
}
