import { LineIcon } from "./LineIcon.tsx";

/** Of panel and library; those of the card ship with it. */
const PATHS = {
  search: "M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9ZM10.3 10.3 14 14",
  clear: "m4 4 8 8M12 4l-8 8",
  back: "M10 3 5 8l5 5",
  previous: "m4 10 4-4 4 4",
  next: "m4 6 4 4 4-4",
  graph:
    "M3.5 5.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM12.5 7.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM6 14.5a2 2 0 1 0 0-4 2 2 0 0 0 0 4ZM5.5 3.9l5 1.2M4 5.4 5.5 10.6M7.5 11 11.2 7",
  save: "M8 2v8M4.5 7 8 10.5 11.5 7M2.5 13.5h11",
  side: "M2 3h12v10H2ZM10 3v10",
  library: "M3 2.5h2.5v11H3ZM5.5 4H8v9.5H5.5ZM9.2 4.4l2.3-.6 2.4 9-2.3.7Z",
  keep: "M4 2.5h8v11.2L8 10.6l-4 3.1Z",
  settings:
    "M2 4.5h7M12 4.5h2M2 11.5h2M7 11.5h7M9 4.5a1.5 1.5 0 1 0 3 0 1.5 1.5 0 1 0-3 0M4 11.5a1.5 1.5 0 1 0 3 0 1.5 1.5 0 1 0-3 0",
  link: "M6.5 9.5a2.8 2.8 0 0 0 4 0l2.3-2.3a2.8 2.8 0 0 0-4-4l-.8.8M9.5 6.5a2.8 2.8 0 0 0-4 0L3.2 8.8a2.8 2.8 0 0 0 4 4l.8-.8",
} as const;

export function Icon({ name }: { name: keyof typeof PATHS }) {
  return <LineIcon path={PATHS[name]} />;
}
